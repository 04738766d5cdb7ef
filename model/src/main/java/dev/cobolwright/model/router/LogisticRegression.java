package dev.cobolwright.model.router;

/** Logistic regression by Newton's method with a quadratic penalty; the last weight is the intercept, which is not penalised. */
final class LogisticRegression {
    private static final int STEPS = 50;
    private static final double ENOUGH = 1e-9;

    private LogisticRegression() {}

    /**
     * @param rows {@code [rows, features]}
     * @param penalty at least a little above 0, so that separable data have an answer
     * @return {@code [features + 1]}
     */
    static double[] fit(double[][] rows, double[] targets, double penalty) {
        int n = rows.length == 0 ? 0 : rows[0].length;
        double[] weights = new double[n + 1];
        double before = loss(rows, targets, penalty, weights);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = newton(rows, targets, penalty, weights);
            double scale = 1;
            double[] next = moved(weights, direction, scale);
            double after = loss(rows, targets, penalty, next);
            while (after > before && scale > 1e-6) {
                scale /= 2;
                next = moved(weights, direction, scale);
                after = loss(rows, targets, penalty, next);
            }
            if (after > before) {
                break;
            }
            weights = next;
            if (before - after < ENOUGH * (1 + Math.abs(before))) {
                break;
            }
            before = after;
        }
        return weights;
    }

    static double score(double[] weights, double[] row) {
        double sum = weights[row.length];
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }

    static double sigmoid(double score) {
        return score >= 0 ? 1 / (1 + Math.exp(-score)) : Math.exp(score) / (1 + Math.exp(score));
    }

    private static double[] moved(double[] weights, double[] direction, double scale) {
        double[] next = weights.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] -= scale * direction[i];
        }
        return next;
    }

    private static double loss(double[][] rows, double[] targets, double penalty, double[] weights) {
        double sum = 0;
        for (int r = 0; r < rows.length; r++) {
            double score = score(weights, rows[r]);
            // log(1 + e^score) - target * score, without overflow
            sum += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - targets[r] * score;
        }
        for (int i = 0; i + 1 < weights.length; i++) {
            sum += penalty / 2 * weights[i] * weights[i];
        }
        return sum;
    }

    private static double[] newton(double[][] rows, double[] targets, double penalty, double[] weights) {
        int n = weights.length;
        double[][] hessian = new double[n][n];
        double[] gradient = new double[n];
        double[] x = new double[n];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, x, 0, n - 1);
            x[n - 1] = 1;
            double p = sigmoid(score(weights, rows[r]));
            double curvature = p * (1 - p);
            for (int i = 0; i < n; i++) {
                gradient[i] += (p - targets[r]) * x[i];
                for (int j = 0; j <= i; j++) {
                    hessian[i][j] += curvature * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            gradient[i] += i + 1 < n ? penalty * weights[i] : 0;
            hessian[i][i] += i + 1 < n ? penalty : 1e-9;
        }
        return solve(hessian, gradient);
    }

    /** Cholesky's method; only the lower triangle of {@code a} is read. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= l[i][k] * x[k];
            }
            x[i] /= l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }
}

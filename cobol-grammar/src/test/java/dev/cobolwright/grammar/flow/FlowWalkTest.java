package dev.cobolwright.grammar.flow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random programs are run by random choices: no line that a run comes to may be called unreachable. */
class FlowWalkTest {
    /** One statement a line; {@code first} and {@code last} are paragraphs. */
    private record Line(int paragraph, String text, Kind kind, int first, int last) {}

    private enum Kind {
        HEAD,
        PASS,
        PERFORM,
        PERFORM_LOOP,
        GO,
        GO_IF,
        STOP,
        STOP_IF,
        EXIT_PARAGRAPH_IF
    }

    private record Frame(int last, int resume) {}

    @Test
    void noRunComesToWhatIsCalledUnreachable() {
        long seed = System.nanoTime();
        System.out.println("FlowWalkTest seed " + seed);
        Random random = new Random(seed);
        int unreachable = 0;
        for (int round = 0; round < 300; round++) {
            unreachable += check(random, seed);
        }
        assertTrue(unreachable > 100, "programs have unreachable code: " + unreachable);
    }

    private static int check(Random random, long seed) {
        List<Line> lines = program(random);
        StringBuilder text = new StringBuilder(
                "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. P.\n       PROCEDURE DIVISION.\n");
        int header = 3;
        lines.forEach(line -> text.append(line.text()).append('\n'));
        Parse parse = Fixture.parse(text.toString());
        ProgramFlow flow = Flow.of(parse).getFirst();
        boolean[] dead = new boolean[lines.size()];
        for (Unreachable code : flow.unreachable()) {
            for (int line = code.span().startLine(); line <= code.span().endLine(); line++) {
                dead[line - header] = true;
            }
        }
        for (int run = 0; run < 30; run++) {
            walk(lines, random, dead, text.toString(), seed);
        }
        return flow.unreachable().size();
    }

    private static List<Line> program(Random random) {
        int paragraphs = 2 + random.nextInt(7);
        List<Line> lines = new ArrayList<>();
        for (int p = 0; p < paragraphs; p++) {
            lines.add(new Line(p, "       P" + p + ".", Kind.HEAD, 0, 0));
            int statements = random.nextInt(4);
            for (int s = 0; s < statements; s++) {
                lines.add(statement(random, p, paragraphs));
            }
        }
        return lines;
    }

    private static Line statement(Random random, int p, int paragraphs) {
        int a = random.nextInt(paragraphs);
        int b = Math.min(paragraphs - 1, a + random.nextInt(3));
        String range = "P" + a + (b == a ? "" : " THRU P" + b);
        Kind kind = Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
        String text = switch (kind) {
            case HEAD, PASS -> "DISPLAY 'X'.";
            case PERFORM -> "PERFORM " + range + ".";
            case PERFORM_LOOP -> "PERFORM " + range + " UNTIL X = 1.";
            case GO -> "GO TO P" + a + ".";
            case GO_IF -> "IF X = 1 GO TO P" + a + ".";
            case STOP -> "STOP RUN.";
            case STOP_IF -> "IF X = 1 STOP RUN.";
            case EXIT_PARAGRAPH_IF -> "IF X = 1 EXIT PARAGRAPH.";
        };
        return new Line(p, "           " + text, kind, a, b);
    }

    /** The first statement of a paragraph, or the head of the next where it has none. */
    private static int behindHead(List<Line> lines, int paragraph) {
        int i = 0;
        while (lines.get(i).paragraph() != paragraph) {
            i++;
        }
        return i + 1;
    }

    /**
     * Runs at most so many steps. A range returns at its end if it is the one performed last; in half of the runs, as on IBM's compilers,
     * also if it is any that is being performed.
     */
    private static void walk(List<Line> lines, Random random, boolean[] dead, String text, long seed) {
        Deque<Frame> frames = new ArrayDeque<>();
        boolean anyReturns = random.nextBoolean();
        int at = 0;
        for (int step = 0; step < 200; step++) {
            while (at >= lines.size() || at > 0 && lines.get(at).kind() == Kind.HEAD) {
                int ended = at >= lines.size()
                        ? lines.getLast().paragraph()
                        : lines.get(at).paragraph() - 1;
                while (anyReturns
                        && frames.stream().anyMatch(f -> f.last() == ended)
                        && frames.peek().last() != ended) {
                    frames.pop();
                }
                if (!frames.isEmpty() && frames.peek().last() == ended) {
                    at = frames.pop().resume();
                } else if (at >= lines.size()) {
                    return;
                } else {
                    break;
                }
                if (at < lines.size() && lines.get(at).kind() != Kind.HEAD) {
                    break;
                }
            }
            if (at >= lines.size()) {
                return;
            }
            Line line = lines.get(at);
            assertTrue(!dead[at], "seed " + seed + ", line " + (at + 4) + " of\n" + text);
            boolean choice = random.nextBoolean();
            switch (line.kind()) {
                case HEAD, PASS -> at++;
                case PERFORM -> {
                    frames.push(new Frame(line.last(), at + 1));
                    at = behindHead(lines, line.first());
                }
                case PERFORM_LOOP -> {
                    if (choice) {
                        frames.push(new Frame(line.last(), at));
                        at = behindHead(lines, line.first());
                    } else {
                        at++;
                    }
                }
                case GO -> at = behindHead(lines, line.first());
                case GO_IF -> at = choice ? behindHead(lines, line.first()) : at + 1;
                case STOP -> {
                    return;
                }
                case STOP_IF -> {
                    if (choice) {
                        return;
                    }
                    at++;
                }
                case EXIT_PARAGRAPH_IF -> {
                    at++;
                    while (choice && at < lines.size() && lines.get(at).kind() != Kind.HEAD) {
                        at++;
                    }
                }
            }
            if (frames.size() > 20) {
                return;
            }
        }
    }
}

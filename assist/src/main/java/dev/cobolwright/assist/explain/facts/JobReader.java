package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.jcl.JclData;
import dev.cobolwright.grammar.jcl.JclStep;
import dev.cobolwright.grammar.jcl.JclUnit;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Facts of job control. */
public final class JobReader {
    private final SourceText source;
    private final String file;

    private JobReader(SourceText source, String file) {
        this.source = source;
        this.file = file;
    }

    /** The jobs and procedures of a text; none where it is no JCL. */
    public static List<JobFacts> jobs(SourceText source, UnaryOperator<String> shown) {
        JobReader reader = new JobReader(source, shown.apply(source.path()));
        List<JobFacts> found = new ArrayList<>();
        for (JclUnit unit : Jcl.read(source).units()) {
            found.add(reader.job(unit, shown));
        }
        return List.copyOf(found);
    }

    private JobFacts job(JclUnit unit, UnaryOperator<String> shown) {
        Place place = Place.of(unit.span(), shown);
        String name = unit.name().isEmpty() ? FactsReader.stem(source.path()) : unit.name();
        return new JobFacts(
                name,
                unit.kind().name(),
                file,
                purpose(place.first() - 1),
                unit.steps().stream().map(s -> step(s, shown)).toList(),
                place);
    }

    private JobFacts.Step step(JclStep step, UnaryOperator<String> shown) {
        Place place = Place.of(step.span(), shown);
        return new JobFacts.Step(
                step.name(),
                step.program().or(step::procedure).orElse(""),
                step.program().isEmpty(),
                step.parameter().orElse(""),
                above(place.first() - 1),
                step.conditions().stream().map(c -> StepConditions.of(c, shown)).toList(),
                step.data().stream().map(d -> data(d, shown)).toList(),
                place);
    }

    private static JobFacts.Data data(JclData data, UnaryOperator<String> shown) {
        String dd = data.name().substring(data.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return new JobFacts.Data(
                dd,
                data.dataSet().orElse("").toUpperCase(Locale.ROOT),
                data.disposition().orElse(""),
                data.inStream().isPresent(),
                Place.of(data.span(), shown));
    }

    private String comment(int line) {
        String text = source.line(line);
        return text.startsWith("//*")
                ? text.substring(3)
                        .replaceAll("^[\\s*=-]+", "")
                        .replaceAll("[\\s*=-]+$", "")
                        .strip()
                : null;
    }

    /** What the comment lines directly above a line say. */
    private Purpose.Said above(int line) {
        List<String> words = new ArrayList<>();
        int i = line - 1;
        for (; i >= 0 && comment(i) != null && words.size() < 8; i--) {
            words.addFirst(comment(i));
        }
        words.removeIf(w -> w.chars().filter(Character::isLetter).count() < 3);
        String text = Comments.sentenceCase(String.join(" ", words));
        return new Purpose.Said(words.isEmpty() ? "" : text, new Place(file, Math.max(1, i + 2), Math.max(1, line)));
    }

    private Purpose purpose(int jobLine) {
        List<Purpose.Said> said = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int first = -1;
        int last = -1;
        for (int i = jobLine; i < Math.min(source.lineCount(), jobLine + 40); i++) {
            String comment = comment(i);
            if (comment == null) {
                if (first >= 0 || source.line(i).matches("//\\S*\\s+EXEC\\s.*")) {
                    break;
                }
                continue;
            }
            if (comment.chars().filter(Character::isLetter).count() >= 3) {
                first = first < 0 ? i : first;
                last = i;
                text.append(text.isEmpty() ? "" : " ").append(comment);
            }
        }
        if (first >= 0) {
            said.add(new Purpose.Said(Comments.sentenceCase(text.toString()), new Place(file, first + 1, last + 1)));
        }
        return new Purpose("", new Place(file, jobLine + 1, jobLine + 1), List.copyOf(said));
    }
}

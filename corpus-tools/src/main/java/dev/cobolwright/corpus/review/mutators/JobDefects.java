package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.assist.review.ProgramFacts.FileUse;
import dev.cobolwright.corpus.review.JobMutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.jcl.JclData;
import dev.cobolwright.grammar.jcl.JclStep;
import dev.cobolwright.grammar.jcl.JclUnit;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Defects of job control: a DD too few or too many, another length, parameter or disposition, a password; in order of the rules' codes. */
public final class JobDefects {
    private static final Pattern LENGTH = Pattern.compile("LRECL=(\\d+)");
    private static final Pattern DISPOSITION = Pattern.compile("DISP=(\\([^)]*\\)|[A-Z]+)");

    private static final Pattern WHERE = Pattern.compile("(DSN|DSNAME|SYSOUT)=[^\\s,]+");
    private static final Pattern PRINTED = Pattern.compile("SYSOUT=[^\\s,]+");

    public static final List<JobMutator> ALL = List.of(
            new OfJob("CW1406", JobDefects::withPassword),
            new OfStep("CW1801", JobDefects::withoutData),
            new OfStep("CW1802", JobDefects::withData),
            new OfStep("CW1803", JobDefects::withOtherLength),
            new OfStep("CW1804", JobDefects::withParameter),
            new OfStep("CW1806", JobDefects::shared));

    /** A step of a job that runs a program of which there is one, completely read. */
    private record Run(JclUnit job, JclStep step, ProgramFacts program) {
        /** A file that the program opens, with the one data set that the step has for it. */
        Stream<Data> data() {
            return program.files().stream()
                    .filter(f -> !f.openModes().isEmpty() && f.ddName().isPresent())
                    .flatMap(f -> dataOf(f).map(dd -> new Data(f, dd)).stream());
        }

        private Optional<JclData> dataOf(FileUse file) {
            List<JclData> all = step.data().stream()
                    .filter(d -> d.name().equals(file.ddName().orElseThrow()))
                    .toList();
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }
    }

    private record Data(FileUse file, JclData dd) {}

    private record OfJob(String code, Function<JclUnit, Stream<Mutant>> defect) implements JobMutator {
        @Override
        public List<Mutant> mutants(Jcl file, Application application) {
            return file.units().stream()
                    .filter(u -> u.kind() == JclUnit.Kind.JOB && !u.name().isEmpty())
                    .flatMap(defect)
                    .toList();
        }
    }

    private record OfStep(String code, Function<Run, Stream<Mutant>> defect) implements JobMutator {
        @Override
        public List<Mutant> mutants(Jcl file, Application application) {
            List<Mutant> mutants = new ArrayList<>();
            for (JclUnit unit : file.units()) {
                for (JclStep step : unit.steps()) {
                    List<ProgramFacts> programs =
                            step.program().map(application::programs).orElse(List.of());
                    if (programs.size() == 1 && programs.getFirst().complete()) {
                        defect.apply(new Run(unit, step, programs.getFirst())).forEach(mutants::add);
                    }
                }
            }
            return mutants;
        }
    }

    private JobDefects() {}

    private static Stream<Mutant> withPassword(JclUnit job) {
        Span span = job.span();
        int at = span.text().indexOf(",CLASS=");
        return at < 0 ? Stream.empty() : Stream.of(inserted(span.start() + at, ",PASSWORD=TOPSECR1"));
    }

    private static Stream<Mutant> withoutData(Run run) {
        boolean included = run.job().span().text().contains("INCLUDE");
        return run.job().kind() != JclUnit.Kind.JOB || included
                ? Stream.empty()
                : run.data()
                        .filter(d -> !d.file().optional())
                        .map(d -> replaced(
                                d.dd().span(),
                                0,
                                d.dd().span().text().stripTrailing().length(),
                                "//*"));
    }

    /** Programs that call none: what those use may be what is there. */
    private static Stream<Mutant> withData(Run run) {
        if (!run.program().calls().isEmpty() || run.step().data().isEmpty()) {
            return Stream.empty();
        }
        Span first = run.step().data().getFirst().span();
        return Stream.of(inserted(first.start(), "//ZZOLD    DD DSN=PROD.OLD,DISP=OLD\n"));
    }

    private static Stream<Mutant> withOtherLength(Run run) {
        return run.data()
                .filter(d -> d.file().organization().equals("SEQUENTIAL")
                        && d.file().maximumRecord() > 0
                        && d.file().minimumRecord() == d.file().maximumRecord())
                .flatMap(d -> withLength(d.dd().span(), d.file().maximumRecord()));
    }

    private static Stream<Mutant> withLength(Span dd, long record) {
        Matcher length = LENGTH.matcher(dd.text());
        if (length.find()) {
            return Long.parseLong(length.group(1)) == record
                    ? Stream.of(replaced(dd, length.start(1), length.end(1), String.valueOf(record + 10)))
                    : Stream.empty();
        }
        Matcher where = WHERE.matcher(dd.text());
        return where.find()
                ? Stream.of(inserted(dd.start() + where.end(), ",DCB=(RECFM=FB,LRECL=" + (record + 10) + ")"))
                : Stream.empty();
    }

    private static Stream<Mutant> withParameter(Run run) {
        return run.step().parameter().isPresent() || !run.program().parameters().isEmpty()
                ? Stream.empty()
                : Stream.of(inserted(run.step().targetSpan().end(), ",PARM='FULL'"));
    }

    private static Stream<Mutant> shared(Run run) {
        return run.data()
                .filter(d -> d.file().organization().equals("SEQUENTIAL")
                        && d.file().openModes().equals(List.of("OUTPUT")))
                .flatMap(d -> shared(d.dd().span()));
    }

    private static Stream<Mutant> shared(Span dd) {
        Matcher written = DISPOSITION.matcher(dd.text());
        if (written.find()) {
            return written.group(1).contains("SHR")
                    ? Stream.empty()
                    : Stream.of(replaced(dd, written.start(1), written.end(1), "SHR"));
        }
        Matcher printed = PRINTED.matcher(dd.text());
        return printed.find()
                ? Stream.of(replaced(dd, printed.start(), printed.end(), "DSN=PROD.LIST,DISP=SHR"))
                : Stream.empty();
    }

    private static Mutant inserted(int at, String text) {
        return Mutant.of(new Edit(at, at, text));
    }

    /** @param start in the text of the span; @param end exclusive */
    private static Mutant replaced(Span span, int start, int end, String text) {
        return Mutant.of(new Edit(span.start() + start, span.start() + end, text));
    }
}

package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ApplicationRule;
import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.jcl.JclData;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CW1803. */
public final class RecordLengthDiffers implements ApplicationRule {
    private static final Pattern LENGTH = Pattern.compile("\\bLRECL=(\\d+)");
    private static final Pattern FORMAT = Pattern.compile("\\bRECFM=([A-Z]+)");
    private static final int DESCRIPTOR = 4;

    @Override
    public About about() {
        return new About("CW1803", "LRECL and the record of the program differ", Severity.ERROR, Profile.ESSENTIAL);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (StepFiles.Run run : StepFiles.runs(application)) {
            Map<String, JclData> data = run.data();
            for (ProgramFacts.FileUse file : run.opened()) {
                Optional.ofNullable(data.get(file.ddName().orElseThrow()))
                        .filter(dd -> file.organization().equals("SEQUENTIAL"))
                        .ifPresent(dd -> compare(run, file, dd, findings));
            }
        }
    }

    private static void compare(StepFiles.Run run, ProgramFacts.FileUse file, JclData dd, Findings findings) {
        String text = dd.span().text().toUpperCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(text);
        Matcher format = FORMAT.matcher(text);
        if (!length.find() || file.maximumRecord() <= 0 || file.minimumRecord() <= 0) {
            return;
        }
        String recordFormat = format.find() ? format.group(1) : "F";
        long written = Long.parseLong(length.group(1));
        boolean variable = recordFormat.startsWith("V");
        boolean carriage = recordFormat.endsWith("A") || recordFormat.endsWith("M");
        long described = file.maximumRecord() + (variable ? DESCRIPTOR : 0);
        boolean differs =
                variable ? described > written : described != written && !(carriage && described + 1 == written);
        if (differs && !recordFormat.startsWith("U")) {
            findings.add(
                    run.job().name(),
                    run.source().path(),
                    Found.at(
                                    StepFiles.parameter(dd.span(), "LRECL="),
                                    "LRECL=" + written + " of DD " + StepFiles.ddName(dd) + ", but the record of "
                                            + file.name() + " in "
                                            + run.program().name() + " has " + file.maximumRecord() + " bytes"
                                            + (variable ? " and a descriptor of 4" : "")
                                            + ": OPEN fails with status 39")
                            .with(new Note(file.place(), "the file")));
        }
    }
}

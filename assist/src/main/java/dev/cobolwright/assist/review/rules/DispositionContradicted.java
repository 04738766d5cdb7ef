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
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CW1806. */
public final class DispositionContradicted implements ApplicationRule {
    @Override
    public About about() {
        return new About(
                "CW1806", "DISP does not fit what the program does with the file", Severity.WARNING, Profile.DEFAULT);
    }

    @Override
    public void check(Application application, Findings findings) {
        for (StepFiles.Run run : StepFiles.runs(application)) {
            Map<String, JclData> data = run.data();
            for (ProgramFacts.FileUse file : run.opened()) {
                JclData dd = data.get(file.ddName().orElseThrow());
                if (dd == null
                        || dd.disposition().isEmpty()
                        || !file.organization().equals("SEQUENTIAL")) {
                    continue;
                }
                String disp = dd.disposition().get().toUpperCase(Locale.ROOT).replace("(", "");
                List<String> modes = file.openModes();
                if (modes.equals(List.of("OUTPUT")) && disp.startsWith("SHR")) {
                    tell(
                            run,
                            file,
                            dd,
                            file.name() + " is written from its start by "
                                    + run.program().name()
                                    + ", but DISP=SHR lets others use the data set meanwhile; OLD or NEW would not",
                            findings);
                } else if (modes.equals(List.of("OUTPUT")) && disp.startsWith("MOD")) {
                    tell(
                            run,
                            file,
                            dd,
                            run.program().name() + " opens " + file.name()
                                    + " OUTPUT, but with DISP=MOD the records go behind what is there",
                            findings);
                } else if (modes.equals(List.of("INPUT")) && disp.startsWith("NEW")) {
                    tell(
                            run,
                            file,
                            dd,
                            run.program().name() + " only reads " + file.name()
                                    + ", but DISP=NEW makes an empty data set",
                            findings);
                }
            }
        }
    }

    private static void tell(
            StepFiles.Run run, ProgramFacts.FileUse file, JclData dd, String message, Findings findings) {
        findings.add(
                run.job().name(),
                run.source().path(),
                Found.at(StepFiles.parameter(dd.span(), "DISP="), message).with(new Note(file.place(), "the file")));
    }
}

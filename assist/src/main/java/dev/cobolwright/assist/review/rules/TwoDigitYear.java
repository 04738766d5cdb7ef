package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** CW1707. */
public final class TwoDigitYear implements ProgramRule {
    /** Statements that only set a date, hand it on or show it. */
    private static final Set<String> SHOWING = Set.of("ACCEPT", "MOVE", "INITIALIZE", "DISPLAY", "STRING", "WRITE");

    @Override
    public About about() {
        return new About("CW1707", "Date with a year of two digits", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        NamesUsed names = NamesUsed.of(program);
        program.statements("ACCEPT")
                .filter(TwoDigitYear::takesDate)
                .forEach(accept -> names.in(accept).stream()
                        .filter(u -> u.name().access().writes())
                        .flatMap(u -> u.item().stream())
                        .filter(date -> holdsDates(names, date))
                        .findFirst()
                        .flatMap(date -> worksWith(program, names, date))
                        .ifPresent(works -> findings.add(Found.at(
                                        accept.span(),
                                        "The program works with a year of two digits, whose century must be guessed; "
                                                + (text(accept).matches("(?s).*\\sDAY\\s*\\.?")
                                                        ? "DAY YYYYDDD"
                                                        : "DATE YYYYMMDD")
                                                + " gives four")
                                .with(works.span(), "works with the date"))));
    }

    private static boolean takesDate(Statement statement) {
        return text(statement).matches("(?s)ACCEPT\\s.*\\sFROM\\s+(DATE|DAY)\\s*\\.?");
    }

    /** Nothing else is put into it. */
    private static boolean holdsDates(NamesUsed names, DataItem item) {
        return names.of(item).stream()
                .filter(u -> u.name().access().writes())
                .allMatch(u -> u.statement().filter(TwoDigitYear::takesDate).isPresent());
    }

    private static String text(Statement statement) {
        return statement.span().text().toUpperCase(Locale.ROOT).strip();
    }

    /** A statement that compares the date or counts with it, or with what it is moved to. */
    private static Optional<Statement> worksWith(ReviewedProgram program, NamesUsed names, DataItem date) {
        List<DataItem> dates = new ArrayList<>(List.of(date));
        program.details(Detail.Move.class, "MOVE")
                .filter(m -> names.in(m.statement()).stream()
                        .anyMatch(u -> !u.name().access().writes() && names.concerns(u, date)))
                .flatMap(m -> m.detail().receiving().stream())
                .forEach(to -> program.item(to).filter(DataItem::isGroup).ifPresent(dates::add));
        return program.statements().stream()
                .filter(s -> !SHOWING.contains(s.verb()))
                .filter(s -> names.in(s).stream()
                        .filter(u -> u.name().access() != Access.REFERENCE)
                        .anyMatch(u -> dates.stream().anyMatch(d -> names.concerns(u, d) && isYear(program, u, d))))
                .findFirst();
    }

    /** Whether a use is of the whole date or begins where its year does: month and day have no century. */
    private static boolean isYear(ReviewedProgram program, NamesUsed.Use use, DataItem date) {
        DataItem used = use.item().orElseThrow();
        Optional<Long> year = program.layout().of(date).map(l -> (long) l.offset());
        return year.isPresent() && year.equals(program.layout().of(used).map(l -> (long) l.offset()));
    }
}

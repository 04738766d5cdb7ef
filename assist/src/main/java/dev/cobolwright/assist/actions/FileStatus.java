package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a file a FILE STATUS, or looks at the one it has after a statement that uses the file. */
final class FileStatus {
    private static final Set<String> INPUT_OUTPUT =
            Set.of("OPEN", "CLOSE", "READ", "WRITE", "REWRITE", "DELETE", "START");

    private FileStatus() {}

    /** The SELECT entry of a file: its first lexeme, its period, and the name after FILE STATUS if it has one. */
    private record Select(int first, int period, Optional<String> status) {}

    static List<Action> at(Place place) {
        Optional<String> file = fileAt(place);
        Optional<Select> select = file.flatMap(name -> select(place, name));
        if (select.isEmpty()) {
            return List.of();
        }
        return select.get().status().isPresent()
                ? check(place, file.get(), select.get().status().get())
                : add(place, file.get(), select.get());
    }

    private static Optional<String> fileAt(Place place) {
        Optional<Statement> statement = place.statement().filter(s -> INPUT_OUTPUT.contains(s.verb()));
        if (statement.isPresent()) {
            return place.scope.program().references().stream()
                    .filter(r -> place.isWritten(r.span())
                            && r.span().start() >= statement.get().span().start()
                            && r.span().end() <= statement.get().span().end())
                    .map(r -> fileOf(place, r))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        int line = place.source.lineOf(place.start);
        int first = place.lexemes.from(place.source.lineStart(line));
        for (int i = first; i < Math.min(first + 3, place.lexemes.size()); i++) {
            String word = place.lexemes.word(i);
            if (place.scope.program().files().stream().anyMatch(f -> f.name().equals(word))
                    && place.source.lineOf(place.lexemes.start(i)) == line) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fileOf(Place place, NameReference reference) {
        if (reference.kind() == NameKind.FILE) {
            return Optional.of(reference.name());
        }
        return place.scope.program().files().stream()
                .filter(f -> f.records().stream().anyMatch(r -> r.name().equals(reference.name())))
                .map(FileDescription::name)
                .findFirst();
    }

    private static Optional<Select> select(Place place, String file) {
        Lexemes lexemes = place.lexemes;
        for (int i = 0; i + 2 < lexemes.size(); i++) {
            boolean select = lexemes.kind(i) == Kind.KEYWORD && lexemes.word(i).equals("SELECT");
            int name = select && lexemes.word(i + 1).equals("OPTIONAL") ? i + 2 : i + 1;
            if (select && lexemes.word(name).equals(file)) {
                Optional<String> status = Optional.empty();
                for (int at = name; at < lexemes.size(); at++) {
                    if (lexemes.kind(at) == Kind.PERIOD) {
                        return Optional.of(new Select(i, at, status));
                    }
                    if (lexemes.word(at).equals("STATUS") && at + 2 < lexemes.size()) {
                        status = Optional.of(lexemes.word(lexemes.word(at + 1).equals("IS") ? at + 2 : at + 1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Action> add(Place place, String file, Select select) {
        String status = file.length() > 23 ? file.substring(0, 23).replaceAll("-$", "") + "-STATUS" : file + "-STATUS";
        if (!place.scope.visibleNames(NameKind.DATA).contains(status)) {
            int before = place.lexemes.end(select.period() - 1);
            int column = place.indentOf(place.lexemes.start(select.first())) + 4;
            Edit clause = new Edit(before, before, place.newLine(column) + "FILE STATUS IS " + status);
            return Declarations.workingStorage(place)
                    .map(at -> new Edit(at, at, place.newLine(place.areaA()) + "01  " + status + " PIC X(2)."))
                    .map(entry -> List.of(
                            Action.refactoring("Add FILE STATUS to " + file, Action.Kind.REWRITE, clause, entry)))
                    .orElse(List.of());
        }
        return List.of();
    }

    private static List<Action> check(Place place, String file, String status) {
        Optional<Statement> statement = place.statement();
        if (statement.isEmpty() || followingLooksAt(place, status)) {
            return List.of();
        }
        int at = place.endOfWords(statement.get());
        int column = place.indentOf(statement.get().span().start());
        String text = place.newLine(column) + "IF " + status + " NOT = '00'"
                + place.newLine(column + 4) + "DISPLAY '" + file + " ' " + status
                + place.newLine(column) + "END-IF";
        boolean alone = statement.get().branches().isEmpty()
                || place.lastWord(statement.get()).startsWith("END-");
        return alone
                ? List.of(Action.refactoring(
                        "Check " + status + " after " + statement.get().verb(),
                        Action.Kind.REWRITE,
                        new Edit(at, at, text)))
                : List.of();
    }

    private static boolean followingLooksAt(Place place, String status) {
        Place.Nested nested = place.around.getLast();
        return !nested.isLast()
                && nested.list()
                        .get(nested.index() + 1)
                        .span()
                        .text()
                        .toUpperCase()
                        .contains(status);
    }
}

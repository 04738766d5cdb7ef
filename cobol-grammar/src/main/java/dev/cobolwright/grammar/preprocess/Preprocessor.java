package dev.cobolwright.grammar.preprocess;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries out COPY, REPLACE, EXEC SQL INCLUDE and conditional compilation. Never throws, always ends. */
public final class Preprocessor {
    private static final int DEEPEST = 40;
    private static final int MOST_TOKENS = 5_000_000;
    private static final int MOST_COPIES = 20_000;
    private static final int MOST_PROBLEMS = 500;

    private final FileTokens main;
    private final Copybooks copybooks;
    private final LexerState state;
    private final ConditionalText conditions = new ConditionalText();
    private final List<Problem> problems = new ArrayList<>();
    private final List<CopyStatement> copies = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    /** What each REPLACE statement brings into force; its place in the tokens has the kind {@code FIRST_REPLACE - index}. */
    private final List<List<Replacement>> replaceStatements = new ArrayList<>();

    private static final int FIRST_REPLACE = -2;
    private final Deque<List<Replacement>> replacing = new ArrayDeque<>();
    /** The replacements of the COPY statements that are open, the innermost first. */
    private List<Replacement> inForce = List.of();
    /** Ranges (from, to, from, to ...) of the copy that is being put together whose tokens are not to be replaced again. */
    private List<Integer> settled = new ArrayList<>(0);

    private boolean debuggingMode;
    private boolean overflow;
    private boolean commaFound;
    private int copied;
    private long tokens;

    private Preprocessor(FileTokens main, Copybooks copybooks) {
        this.main = main;
        this.copybooks = copybooks;
        this.state = main.endState;
    }

    /** Reads a program or copybook with all it copies. */
    public static Preprocessed run(SourceText source, Copybooks copybooks, Dialect dialect) {
        if (looksBinary(source.text())) {
            Problem binary = new Problem(
                    Severity.ERROR,
                    "CW0001",
                    "This looks like a binary file, not like COBOL text; is it compiled or packed?",
                    new Span(source, 0, 0));
            FileTokens nothing = Lexer.read(source.withText(""));
            return new Preprocessed(nothing, nothing.asTokens(), List.of(binary), List.of(), false);
        }
        return run(Lexer.read(source), copybooks);
    }

    /**
     * Reads an edited version of a text; equals {@link #run}, but only the lines around the edit are read again.
     *
     * @param previous what an earlier version gave, with the same copybooks and dialect
     */
    public static Preprocessed rerun(Preprocessed previous, SourceText edited, Copybooks copybooks, Dialect dialect) {
        FileTokens old = previous.file();
        if (old.startState.decimalComma() || looksBinary(edited.text()) || looksBinary(old.source.text())) {
            return run(edited, copybooks, dialect);
        }
        TextChange change = TextChange.between(old.source, edited);
        Preprocessed result = run(Reread.of(old, edited, change), copybooks);
        return result.comparedWith(previous, change);
    }

    /** More than a few control characters at its beginning. */
    private static boolean looksBinary(String text) {
        int length = Math.min(text.length(), 4096);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            controls +=
                    c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1a || c == '\ufffd' ? 1 : 0;
        }
        return controls > 8 && controls > length / 20;
    }

    static Preprocessed run(FileTokens main, Copybooks copybooks) {
        if (main.actionCount == 0 && (!main.hasDebuggingLines || main.isDebuggingMode())) {
            return new Preprocessed(
                    main, main.asTokens(), List.copyOf(main.problems), List.of(), main.isDebuggingMode());
        }
        Preprocessor first = new Preprocessor(main, copybooks);
        Preprocessed result = first.run();
        if (!first.commaFound) {
            return result;
        }
        // DECIMAL-POINT IS COMMA came from a copybook: what follows it has to be read again.
        LexerState start = main.startState;
        return new Preprocessor(
                        Lexer.read(main.source, new LexerState(start.format(), start.identification(), true)),
                        copybooks)
                .run();
    }

    private Preprocessed run() {
        debuggingMode = main.isDebuggingMode();
        problems.addAll(main.problems);
        TokenBuffer out = new TokenBuffer(origins, main.size + main.size / 2 + 16);
        expand(main, Optional.empty(), 0, out);
        if (!replaceStatements.isEmpty()) {
            out = replace(out);
        }
        return new Preprocessed(main, out.toTokens(), List.copyOf(problems), List.copyOf(copies), debuggingMode);
    }

    private void expand(FileTokens file, Optional<Span> copiedBy, int depth, TokenBuffer out) {
        int origin = origins.size();
        origins.add(new Origin(file.source, copiedBy));
        debuggingMode |= file.isDebuggingMode();
        int level = conditions.depth();
        int from = 0;
        for (int a = 0; a < file.actionCount; a++) {
            int token = file.actions[a];
            if (token < from) {
                continue;
            }
            boolean active = conditions.isActive();
            int kind = file.kinds[token];
            if (kind == DIRECTIVE) {
                if (active) {
                    append(file, from, token, origin, out);
                }
                from = token + 1;
                Directive directive = Directive.of(file.text(token));
                if (active && directive.included().isPresent()) {
                    Span span = new Span(file.source, file.starts[token], file.ends[token], copiedBy);
                    bring(directive.included().get(), Optional.empty(), span, span, List.of(), file, depth, out, true);
                } else {
                    conditions.accept(directive);
                }
            } else if (active && !isLeftOut(file, token)) {
                append(file, from, token, origin, out);
                from = switch (kind) {
                    case COPY -> copy(file, token, copiedBy, depth, out);
                    case REPLACE -> replaceStatement(file, token, copiedBy, origin, out);
                    default -> include(file, token, copiedBy, depth, out);
                };
            }
        }
        if (conditions.isActive()) {
            append(file, from, file.size, origin, out);
        }
        conditions.endFile(level);
    }

    private boolean isLeftOut(FileTokens file, int token) {
        return !debuggingMode && (file.flags[token] & Tokens.DEBUGGING) != 0;
    }

    private void append(FileTokens file, int from, int to, int origin, TokenBuffer out) {
        tokens += to - from;
        if (!file.hasDebuggingLines || debuggingMode) {
            out.append(file, from, to, origin);
            return;
        }
        int start = from;
        for (int i = from; i < to; i++) {
            if ((file.flags[i] & Tokens.DEBUGGING) != 0) {
                out.append(file, start, i, origin);
                start = i + 1;
            }
        }
        out.append(file, start, to, origin);
    }

    // COPY

    /** Carries out the COPY statement at a token; returns the index after it. */
    private int copy(FileTokens file, int token, Optional<Span> copiedBy, int depth, TokenBuffer out) {
        CopyPhrases phrases = new CopyPhrases(file, token + 1, copiedBy, this::report);
        String name = phrases.name();
        if (name.isEmpty()) {
            phrases.problem("CW0014", "The name of a copybook is missing after COPY", token);
            return phrases.is(PERIOD) ? phrases.at + 1 : phrases.at;
        }
        Span nameSpan = phrases.span(token + 1, phrases.at);
        Optional<String> library = Optional.empty();
        if (phrases.accept(IN) || phrases.accept(OF)) {
            library = Optional.of(phrases.name()).filter(l -> !l.isEmpty());
        }
        if (phrases.accept(SUPPRESS)) {
            phrases.accept(PRINTING);
        }
        List<Replacement> replacements = phrases.accept(REPLACING) ? phrases.replacements() : List.of();
        Span span = phrases.span(token, phrases.is(PERIOD) ? phrases.at + 1 : phrases.at);
        if (!phrases.accept(PERIOD)) {
            phrases.problem("CW0013", "This COPY statement does not end with a period", phrases.at - 1);
        }
        bring(name, library, span, nameSpan, replacements, file, depth, out, true);
        return phrases.at;
    }

    /** Carries out EXEC SQL INCLUDE; the member names SQLCA and SQLDA are the database's own where no copybook has them. */
    private int include(FileTokens file, int token, Optional<Span> copiedBy, int depth, TokenBuffer out) {
        int body = token + 2;
        String text = file.text(body);
        int nameStart = 7;
        while (nameStart < text.length() && Characters.isBlank(text.charAt(nameStart))) {
            nameStart++;
        }
        String name = text.substring(nameStart).strip();
        Span nameSpan = new Span(file.source, file.starts[body] + nameStart, file.ends[body], copiedBy);
        if (name.length() > 1 && (name.charAt(0) == '\'' || name.charAt(0) == '"')) {
            name = name.substring(1, name.length() - 1);
        }
        int end = file.kind(body + 1) == END_EXEC ? body + 2 : body + 1;
        Span span = new Span(file.source, file.starts[token], file.ends[end - 1], copiedBy);
        boolean own = name.equalsIgnoreCase("SQLCA") || name.equalsIgnoreCase("SQLDA");
        boolean brought = bring(name, Optional.empty(), span, nameSpan, List.of(), file, depth, out, !own);
        if (!brought && own) {
            append(file, token, end, origins.size(), out);
            origins.add(new Origin(file.source, copiedBy));
            return end;
        }
        boolean ended = out.kind(out.size - 1) == PERIOD || !brought;
        return ended && file.kind(end) == PERIOD ? end + 1 : end;
    }

    /** Puts a copybook's tokens out; returns whether there was one. */
    private boolean bring(
            String name,
            Optional<String> library,
            Span span,
            Span nameSpan,
            List<Replacement> replacements,
            FileTokens file,
            int depth,
            TokenBuffer out,
            boolean reportMissing) {
        Optional<SourceText> found = overflow ? Optional.empty() : copybooks.find(name, library, file.source);
        copies.add(new CopyStatement(name, library, span, nameSpan, found));
        if (found.isEmpty()) {
            if (reportMissing && !overflow) {
                String where = library.map(l -> " in " + l).orElse("");
                report(new Problem(
                        Severity.WARNING,
                        "CW0011",
                        "Copybook " + name + where + " was not found; is its folder among the copybook folders?",
                        nameSpan));
            }
            return false;
        }
        SourceText copybook = found.get();
        if (isOpen(copybook, span, depth)) {
            report(new Problem(Severity.ERROR, "CW0012", "Copybook " + name + " copies itself", nameSpan));
            return true;
        }
        if (++copied > MOST_COPIES || tokens > MOST_TOKENS) {
            overflow = true;
            report(new Problem(
                    Severity.ERROR, "CW0015", "COPY brings in too much text; nothing is copied from here on", span));
            return true;
        }
        FileTokens tokensOfCopybook = CopybookTokens.of(copybook, stateFor(copybook));
        commaFound |= tokensOfCopybook.endState.decimalComma() && !state.decimalComma();
        for (Problem problem : tokensOfCopybook.problems) {
            Span at = problem.span();
            report(new Problem(
                    problem.severity(),
                    problem.code(),
                    problem.message(),
                    new Span(at.source(), at.start(), at.end(), Optional.of(span))));
        }
        if (replacements.isEmpty()) {
            expand(tokensOfCopybook, Optional.of(span), depth + 1, out);
        } else {
            expandReplaced(tokensOfCopybook, span, depth + 1, replacements, out);
        }
        return true;
    }

    /**
     * A copybook's own tokens are replaced once: by the COPY statement that brought it, and where that says nothing about them, by
     * those around it, as GnuCOBOL does (other compilers allow no REPLACING there). Tags such as {@code :TAG:} that are left are
     * replaced too, as Micro Focus does: they could not stay.
     */
    private void expandReplaced(
            FileTokens file, Span copiedBy, int depth, List<Replacement> replacements, TokenBuffer out) {
        List<Replacement> outerReplacements = inForce;
        List<Integer> outerSettled = settled;
        inForce =
                Stream.concat(replacements.stream(), outerReplacements.stream()).toList();
        settled = new ArrayList<>(0);
        TokenBuffer copy = new TokenBuffer(origins, file.size + 16);
        expand(file, Optional.of(copiedBy), depth, copy);
        int start = out.size;
        List<Replacement> tags = inForce.stream().filter(Replacement::isTag).toList();
        Replacer replacer = new Replacer(origins, copy, out, inForce);
        int from = 0;
        for (int i = 0; i < settled.size(); i += 2) {
            replacer.use(inForce);
            replacer.move(from, settled.get(i));
            from = settled.get(i + 1);
            replacer.use(tags);
            replacer.move(settled.get(i), from);
        }
        replacer.use(inForce);
        replacer.move(from, copy.size);
        inForce = outerReplacements;
        settled = outerSettled;
        settled.add(start);
        settled.add(out.size);
    }

    private boolean isOpen(SourceText copybook, Span span, int depth) {
        if (depth >= DEEPEST) {
            return true;
        }
        for (Optional<Span> at = Optional.of(span);
                at.isPresent();
                at = at.get().copiedBy()) {
            if (at.get().source() == copybook || at.get().source().path().equals(copybook.path())) {
                return true;
            }
        }
        return false;
    }

    /** A copybook is read in its own format, or in its program's where it shows none. */
    private LexerState stateFor(SourceText copybook) {
        SourceFormat format = copybook.format();
        if (format != main.source.format()) {
            format = SourceFormat.detect(copybook.text(), main.source.format());
        }
        return new LexerState(format, false, state.decimalComma());
    }

    // REPLACE

    private int replaceStatement(FileTokens file, int token, Optional<Span> copiedBy, int origin, TokenBuffer out) {
        CopyPhrases phrases = new CopyPhrases(file, token + 1, copiedBy, this::report);
        boolean last = phrases.is(LAST) && file.kind(token + 2) == OFF && phrases.accept(LAST);
        if (phrases.accept(OFF)) {
            if (last) {
                replacing.poll();
            } else {
                replacing.clear();
            }
        } else {
            boolean also = phrases.accept(ALSO);
            int kind = phrases.kind();
            if (kind != PSEUDO_TEXT_DELIMITER && kind != LEADING && kind != TRAILING) {
                append(file, token, token + 1, origin, out);
                return token + 1;
            }
            List<Replacement> found = phrases.replacements();
            if (also) {
                List<Replacement> both = new ArrayList<>(found);
                both.addAll(replacing.isEmpty() ? List.of() : replacing.peek());
                found = both;
            } else {
                replacing.clear();
            }
            replacing.push(found);
        }
        if (!phrases.accept(PERIOD)) {
            phrases.problem("CW0013", "This REPLACE statement does not end with a period", phrases.at - 1);
        }
        if (replaceStatements.size() > Short.MAX_VALUE - 2) {
            return phrases.at;
        }
        out.add(FIRST_REPLACE - replaceStatements.size(), file.starts[token], file.starts[token], 0, origin);
        replaceStatements.add(replacing.isEmpty() ? List.of() : replacing.peek());
        return phrases.at;
    }

    private TokenBuffer replace(TokenBuffer in) {
        TokenBuffer out = new TokenBuffer(origins, in.size + 16);
        Replacer replacer = new Replacer(origins, in, out, List.of());
        int from = 0;
        for (int i = 0; i < in.size; i++) {
            if (in.kinds[i] <= FIRST_REPLACE) {
                replacer.move(from, i);
                replacer.use(replaceStatements.get(FIRST_REPLACE - in.kinds[i]));
                from = i + 1;
            }
        }
        replacer.move(from, in.size);
        return out;
    }

    private void report(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}

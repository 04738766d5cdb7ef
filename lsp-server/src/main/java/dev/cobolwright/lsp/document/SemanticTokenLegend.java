package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.colouring.Piece;
import dev.cobolwright.assist.colouring.Piece.Role;
import dev.cobolwright.assist.colouring.Piece.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** The names of token types and modifiers: those every theme knows, and for what COBOL has of its own, modifiers more. */
public final class SemanticTokenLegend {
    private static final List<String> TYPES = Arrays.stream(Role.values())
            .map(SemanticTokenLegend::name)
            .distinct()
            .toList();
    /** Kinds of keywords and of names that share a type with others. */
    private static final List<String> KINDS = List.of("verb", "clause", "header", "area");

    private static final List<String> MODIFIERS = Stream.concat(
                    Arrays.stream(Trait.values()).map(SemanticTokenLegend::name), KINDS.stream())
            .toList();

    private SemanticTokenLegend() {}

    public static SemanticTokensLegend legend() {
        return new SemanticTokensLegend(new ArrayList<>(TYPES), new ArrayList<>(MODIFIERS));
    }

    static int type(Role role) {
        return TYPES.indexOf(name(role));
    }

    static int modifiers(Piece piece) {
        int bits = 0;
        for (Trait trait : piece.traits()) {
            bits |= 1 << trait.ordinal();
        }
        int kind = switch (piece.role()) {
            case VERB -> 0;
            case CLAUSE -> 1;
            case HEADER -> 2;
            case AREA -> 3;
            default -> -1;
        };
        return kind < 0 ? bits : bits | 1 << (Trait.values().length + kind);
    }

    private static String name(Role role) {
        return switch (role) {
            case VERB, CLAUSE, HEADER -> SemanticTokenTypes.Keyword;
            case DATA_ITEM -> SemanticTokenTypes.Variable;
            case PARAMETER -> SemanticTokenTypes.Parameter;
            case CONDITION_NAME -> SemanticTokenTypes.EnumMember;
            case PARAGRAPH -> SemanticTokenTypes.Function;
            case SECTION -> SemanticTokenTypes.Namespace;
            case FILE -> SemanticTokenTypes.Struct;
            case PROGRAM -> SemanticTokenTypes.Class;
            case COPYBOOK -> SemanticTokenTypes.Macro;
            case FUNCTION -> SemanticTokenTypes.Method;
            case OTHER_NAME -> SemanticTokenTypes.Property;
            case LITERAL -> SemanticTokenTypes.String;
            case NUMBER -> SemanticTokenTypes.Number;
            case PICTURE -> SemanticTokenTypes.Regexp;
            case OPERATOR -> SemanticTokenTypes.Operator;
            case COMMENT, AREA -> SemanticTokenTypes.Comment;
            case DIRECTIVE -> SemanticTokenTypes.Decorator;
        };
    }

    private static String name(Trait trait) {
        return switch (trait) {
            case DECLARATION -> SemanticTokenModifiers.Declaration;
            case READONLY -> SemanticTokenModifiers.Readonly;
            case MODIFICATION -> SemanticTokenModifiers.Modification;
            case DEPRECATED -> SemanticTokenModifiers.Deprecated;
            case EMBEDDED, REPLACED -> trait.name().toLowerCase(Locale.ROOT);
        };
    }
}

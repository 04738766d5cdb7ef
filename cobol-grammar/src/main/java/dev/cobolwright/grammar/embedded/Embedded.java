package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.embedded.sql.SqlName;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The EXEC blocks of a parsed text in order, with what links them. Immutable; get it from {@link Parse#embedded}. */
public final class Embedded {
    /** No blocks. */
    public static final Embedded NONE = new Embedded(List.of());

    private final List<EmbeddedBlock> blocks;
    private final Map<String, Cursor> cursors;

    /**
     * A cursor of the text.
     *
     * @param name upper case
     * @param declaration DECLARE or ALLOCATE CURSOR, if it is in this text
     * @param uses OPEN, FETCH, CLOSE and positioned UPDATE and DELETE, in order of their text
     */
    public record Cursor(String name, Optional<EmbeddedBlock> declaration, List<EmbeddedBlock> uses) {}

    private Embedded(List<EmbeddedBlock> blocks) {
        this.blocks = blocks;
        this.cursors = cursors(blocks);
    }

    /** Used by the parser; others ask {@link Parse#embedded}. */
    public static Embedded of(EmbeddedTexts texts) {
        List<EmbeddedBlock> blocks = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            blocks.add(new EmbeddedBlock(texts.tokens(), texts.token(i), texts.statement(i)));
        }
        return new Embedded(List.copyOf(blocks));
    }

    public List<EmbeddedBlock> blocks() {
        return blocks;
    }

    /** The block that an offset of the parsed file lies in or touches. */
    public Optional<EmbeddedBlock> at(int offset) {
        return blocks.stream()
                .filter(b -> !b.span().isCopied() && b.span().touches(offset))
                .findFirst();
    }

    /** What the block says that is a statement of the same parse; empty for other statements and for EXEC without a text. */
    public Optional<EmbeddedBlock> of(Statement statement) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).first() < statement.token()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < blocks.size() && blocks.get(low).first() == statement.token()
                ? Optional.of(blocks.get(low))
                : Optional.empty();
    }

    /** All cursors that are declared or used, in order of their first mention. */
    public List<Cursor> cursors() {
        return List.copyOf(cursors.values());
    }

    /** @param name in any case */
    public Optional<Cursor> cursor(String name) {
        return Optional.ofNullable(cursors.get(name.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Cursor> cursors(List<EmbeddedBlock> blocks) {
        Map<String, Cursor> found = new LinkedHashMap<>();
        for (EmbeddedBlock block : blocks) {
            if (block.statement() instanceof SqlStatement sql && sql.cursor().isPresent()) {
                String name = sql.cursor().map(SqlName::text).orElseThrow().toUpperCase(Locale.ROOT);
                Cursor before = found.getOrDefault(name, new Cursor(name, Optional.empty(), List.of()));
                found.put(name, with(before, block, sql.kind()));
            }
        }
        return found;
    }

    private static Cursor with(Cursor cursor, EmbeddedBlock block, SqlKind kind) {
        if (kind == SqlKind.DECLARE_CURSOR || kind == SqlKind.ALLOCATE_CURSOR) {
            return cursor.declaration().isPresent()
                    ? cursor
                    : new Cursor(cursor.name(), Optional.of(block), cursor.uses());
        }
        List<EmbeddedBlock> uses = new ArrayList<>(cursor.uses());
        uses.add(block);
        return new Cursor(cursor.name(), cursor.declaration(), uses);
    }
}

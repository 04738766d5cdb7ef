package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.flow.Transfer;
import dev.cobolwright.grammar.flow.Transfers;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A program under review; everything is worked out when it is first asked for. Not for use by several threads. */
public final class ReviewedProgram {
    private final ReviewedFile file;
    private final Scope scope;
    private DataLayout layout;
    private ProgramFlow flow;
    private List<Transfer> transfers;
    private List<Statement> statements;
    private final Map<Statement, Statement> parents = new IdentityHashMap<>();
    private final Map<Statement, Procedure> procedures = new IdentityHashMap<>();
    private final Map<Statement, Detail> details = new IdentityHashMap<>();
    private final Map<Class<?>, Object> analyses = new HashMap<>();

    ReviewedProgram(ReviewedFile file, Scope scope) {
        this.file = file;
        this.scope = scope;
    }

    public ReviewedFile file() {
        return file;
    }

    public Parse parse() {
        return file.parse();
    }

    public Program program() {
        return scope.program();
    }

    public Scope scope() {
        return scope;
    }

    public DataLayout layout() {
        layout = layout == null ? DataLayout.of(file.parse(), program()) : layout;
        return layout;
    }

    public ProgramFlow flow() {
        if (flow == null) {
            flow = file.flows().stream()
                    .filter(f -> f.program() == program())
                    .findFirst()
                    .orElseThrow();
        }
        return flow;
    }

    /** Where it gives control to other programs, as far as that can be reached. */
    public List<Transfer> transfers() {
        transfers = transfers == null ? Transfers.of(file.parse(), flow()) : transfers;
        return transfers;
    }

    /** An analysis that several rules need; made once. */
    public <T> T analysis(Class<T> kind, Function<ReviewedProgram, T> made) {
        Object found = analyses.get(kind);
        if (found == null) {
            found = made.apply(this);
            analyses.put(kind, found);
        }
        return kind.cast(found);
    }

    /** All statements with those nested in them, in order of their text. */
    public List<Statement> statements() {
        if (statements == null) {
            statements = new ArrayList<>();
            flow().procedures().forEach(p -> addAll(p.statements(), null, p));
        }
        return statements;
    }

    private void addAll(List<Statement> list, Statement parent, Procedure procedure) {
        for (Statement statement : list) {
            statements.add(statement);
            procedures.put(statement, procedure);
            if (parent != null) {
                parents.put(statement, parent);
            }
            addAll(statement.nested(), statement, procedure);
        }
    }

    /** Statements with one of these verbs, as {@link Statement#verb} spells them. */
    public Stream<Statement> statements(String... verbs) {
        List<String> wanted = List.of(verbs);
        return statements().stream().filter(s -> wanted.contains(s.verb()));
    }

    /** The statement that one is nested in. */
    public Optional<Statement> parent(Statement statement) {
        statements();
        return Optional.ofNullable(parents.get(statement));
    }

    /** The paragraph, or section without paragraphs, that a statement of this program is in. */
    public Procedure procedure(Statement statement) {
        statements();
        return procedures.get(statement);
    }

    /** What a statement says. */
    public Detail detail(Statement statement) {
        return details.computeIfAbsent(statement, s -> file.details().of(s));
    }

    /** Statements whose detail is of a kind, with it. */
    public <T extends Detail> Stream<Said<T>> details(Class<T> kind, String... verbs) {
        return statements(verbs)
                .flatMap(s ->
                        kind.isInstance(detail(s)) ? Stream.of(new Said<>(s, kind.cast(detail(s)))) : Stream.empty());
    }

    /** A statement and what it says. */
    public record Said<T extends Detail>(Statement statement, T detail) {}

    /** The EXEC block that a statement is. */
    public Optional<EmbeddedBlock> block(Statement statement) {
        return file.parse().embedded().of(statement);
    }

    /** What an EXEC SQL statement says. */
    public Optional<SqlStatement> sql(Statement statement) {
        return block(statement).map(EmbeddedBlock::statement).flatMap(s -> as(SqlStatement.class, s));
    }

    /** What an EXEC CICS statement says. */
    public Optional<CicsStatement> cics(Statement statement) {
        return block(statement).map(EmbeddedBlock::statement).flatMap(s -> as(CicsStatement.class, s));
    }

    private static <T> Optional<T> as(Class<T> kind, Object value) {
        return kind.isInstance(value) ? Optional.of(kind.cast(value)) : Optional.empty();
    }

    /** The data item or condition-name that a name means; empty for anything else, also where it is ambiguous. */
    public Optional<DataItem> item(NameReference name) {
        return scope.resolve(name) instanceof Resolution.Data data ? Optional.of(data.item()) : Optional.empty();
    }

    /** The data item that an operand names, whole or in part. */
    public Optional<DataItem> item(Expression operand) {
        return operand instanceof Operand.Identifier identifier ? item(identifier.name()) : Optional.empty();
    }

    /** How the item is stored that an operand names whole: not by reference modification. */
    public Optional<ItemLayout> stored(Expression operand) {
        return operand instanceof Operand.Identifier identifier
                        && identifier.part().isEmpty()
                ? item(identifier.name()).flatMap(layout()::of)
                : Optional.empty();
    }

    /** An item for a message: {@code WS-TOTAL PIC S9(5)V99 COMP-3}, or {@code WS-RECORD (80 bytes)} of a group. */
    public String describe(DataItem item) {
        Optional<ItemLayout> stored = layout().of(item);
        if (item.picture().isPresent()) {
            String usage = stored.flatMap(ItemLayout::usage)
                    .filter(u -> u != Usage.DISPLAY)
                    .map(u -> " " + u.text())
                    .orElse("");
            return item.name() + " PIC " + item.picture().get() + usage;
        }
        return stored.filter(ItemLayout::isKnown)
                .map(s -> item.name() + " (" + s.length() + (s.length() == 1 ? " byte)" : " bytes)"))
                .orElse(item.name());
    }
}

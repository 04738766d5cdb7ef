package dev.cobolwright.grammar.embedded;

import java.util.List;

/** The text of a block in a language that is not read, such as EXEC HTML or EXEC ADABAS. */
public record OtherStatement(String language) implements EmbeddedStatement {
    @Override
    public String title() {
        return "";
    }

    @Override
    public boolean isKnown() {
        return false;
    }

    @Override
    public List<NameUse> names() {
        return List.of();
    }

    @Override
    public List<BlockProblem> problems() {
        return List.of();
    }
}

package dev.cobolwright.assist.review.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqlTextTest {
    private static String columns(String sql) {
        return SqlText.of(sql).selectList().stream()
                .map(c -> c.name().orElseGet(() -> c.aggregate().orElse("?")))
                .collect(Collectors.joining(" "));
    }

    @Test
    void readsTheColumnsOfAQuery() {
        assertEquals("A B C", columns("select a, t.b, c as name from t"));
        assertEquals("A MAX ?", columns("SELECT DISTINCT A, MAX(B), A + COALESCE(C, 0) INTO :X, :Y:I FROM T"));
    }

    @Test
    void sumOfAnExpressionIsAnAggregateAndAProductOfTwoIsNot() {
        assertEquals("SUM", columns("SELECT SUM(A * (B + 1)) FROM T"));
        assertEquals("?", columns("SELECT SUM(A) * SUM(B) FROM T"));
    }

    @Test
    void aUnionHasNoColumnsOfItsOwn() {
        assertEquals("", columns("SELECT A FROM T UNION SELECT B FROM U"));
    }

    @Test
    void hostVariablesStringsAndCommentsAreOneWord() {
        assertEquals(
                List.of("A", "=", ":WS-NAME.FIELD-1", "AND", "B", "=", "'it is'"),
                SqlText.of("A = :ws-name.field-1 -- not this\n AND B = 'it is'").words().stream()
                        .map(SqlText.Word::text)
                        .toList());
    }
}

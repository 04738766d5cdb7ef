package dev.cobolwright.assist.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamePatternTest {
    private static final String NAMES =
            "WS-ERROR WS-ERROR-COUNT CUST-ID CUSTOMER-LAST-ID CUSTOMER-IDLE 1000-READ-FILE ACUSTIC IDS-CUST MY-WS-ERROR X";

    @Test
    void partsOfNames() {
        check("WSERR", "WS-ERROR WS-ERROR-COUNT MY-WS-ERROR");
        check("cust-id", "CUST-ID CUSTOMER-IDLE CUSTOMER-LAST-ID");
        check("custid", "CUST-ID CUSTOMER-IDLE CUSTOMER-LAST-ID");
        check("wec", "WS-ERROR-COUNT");
        check("1rf", "1000-READ-FILE");
    }

    @Test
    void exactThenBeginningThenPartsThenInside() {
        check("CUST", "CUST-ID CUSTOMER-IDLE CUSTOMER-LAST-ID IDS-CUST ACUSTIC");
        check("ws error", "WS-ERROR WS-ERROR-COUNT MY-WS-ERROR");
        check("x", "X");
    }

    @Test
    void whatDoesNotFit() {
        check("ZZZ", "");
        check("cust-zz", "");
        check("--", "");
        check("st", "");
    }

    private static void check(String query, String expected) {
        NamePattern pattern = new NamePattern(query);
        assertEquals(
                expected,
                Stream.of(NAMES.split(" "))
                        .filter(n -> pattern.score(n, 0, n.length()) >= 0)
                        .sorted(Comparator.comparing((String n) -> -pattern.score(n, 0, n.length())))
                        .collect(Collectors.joining(" ")),
                query);
    }
}

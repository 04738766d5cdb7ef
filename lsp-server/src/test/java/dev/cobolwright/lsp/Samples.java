package dev.cobolwright.lsp;

/** A small workspace: a whole program, a broken one, copybooks of data and of paragraphs, and a program that is called. */
public final class Samples {
    private Samples() {}

    /** @param procedures of the program, the lines after PROCEDURE DIVISION */
    public static String program(String procedures) {
        return """
                -- cbl/ORDERS.cbl --
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. ORDERS.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       COPY ITEM.
                       01  WS-TOTALS.
                           05  WS-AMOUNT           PIC S9(7)V99 COMP-3 VALUE ZERO.
                           05  WS-STATUS           PIC X.
                               88  WS-DONE         VALUE 'D'.
                       PROCEDURE DIVISION.
                """ + procedures + """
                -- copy/ITEM.cpy --
                       01  ITEM-RECORD.
                           05  ITEM-NUMBER         PIC 9(6).
                           05  ITEM-PRICE          PIC S9(5)V99.
                -- cbl/TAXES.cbl --
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. TAXES.
                       PROCEDURE DIVISION.
                           GOBACK.
                """;
    }

    public static final String WHOLE = """
                   MAIN-LINE.
                       PERFORM ADD-ITEM.
                       CALL 'TAXES'.
                       GOBACK.
                  *    Adds the price of one item.
                   ADD-ITEM.
                       ADD ITEM-PRICE TO WS-AMOUNT.
                       SET WS-DONE TO TRUE.
            """;

    /** What comes after an IF without END-IF, a verb that is not one and a literal without its end. */
    public static final String BROKEN = """
                   MAIN-LINE.
                       MOVE TO .
                       IF WS-AMOUNT > ( THEN
                       PRFORM ADD-ITEM.
                       DISPLAY 'no end
                       PERFORM ADD-ITEM.
                       GOBACK.
                   ADD-ITEM.
                       ADD ITEM-PRICE TO WS-AMOUNT.
            """;
}

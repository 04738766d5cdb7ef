package dev.cobolwright.lsp.document;

/** A workspace with one of everything that can be gone to. */
final class NavigationSamples {
    static final String FILES = """
            -- cbl/PAY.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. PAY.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT IN-FILE ASSIGN TO INDD.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  IN-FILE.
                   01  IN-REC              PIC X(80).
                   WORKING-STORAGE SECTION.
                       COPY RATE.
                   01  WS-PGM              PIC X(8) VALUE 'TAXES'.
                   01  WS-TABLE.
                       05  WS-ROW          OCCURS 5 INDEXED BY WS-IX.
                           10  WS-KIND     PIC X.
                               88  WS-GOOD VALUE 'G'.
                   01  WS-ALIAS            REDEFINES WS-TABLE PIC X(5).
                       EXEC SQL DECLARE CUR1 CURSOR FOR
                           SELECT NAME FROM STAFF
                       END-EXEC.
                   PROCEDURE DIVISION.
                   MAIN-PART SECTION.
                   MAIN-LINE.
                       OPEN INPUT IN-FILE.
                       PERFORM ADD-UP THRU ADD-EXIT.
                       EXEC SQL OPEN CUR1 END-EXEC.
                       EXEC CICS HANDLE CONDITION ERROR(FAILED) END-EXEC.
                       CALL 'TAXES' USING RATE-AMOUNT.
                       CALL WS-PGM.
                       CALL 'TAXALT'.
                       MOVE 'RATES' TO WS-PGM.
                       EXEC CICS XCTL PROGRAM('MISSING') END-EXEC.
                       GO TO FAILED.
                   ADD-UP.
                       SET WS-IX TO 1.
                       IF WS-GOOD ADD 1 TO RATE-AMOUNT.
                   ADD-EXIT.
                       EXIT.
                   LAST-PART SECTION.
                   FAILED.
                       COPY NOWHERE.
                       GOBACK.
            -- cbl/TAXES.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. TAXES.
                   PROCEDURE DIVISION.
                   MAIN-LINE.
                       CALL 'RATES'.
                       ENTRY 'TAXALT'.
                       GOBACK.
            -- cbl/RATES.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. RATES.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                       COPY RATE.
                   PROCEDURE DIVISION.
                       MOVE 1 TO RATE-AMOUNT.
                       GOBACK.
            -- copy/RATE.cpy --
                       COPY HEADER.
                   01  RATE-RECORD.
                       05  RATE-AMOUNT     PIC 9(5).
                       05  RATE-TEXT       REDEFINES RATE-AMOUNT PIC X(5).
            -- copy/HEADER.cpy --
                   01  HEADER-LINE         PIC X.
            """;

    private NavigationSamples() {}

    /** The files with the cursor where {@code <|>} is in a piece of their text. */
    static String at(String piece) {
        return in(FILES, piece);
    }

    static String in(String files, String piece) {
        String plain = piece.replace("<|>", "");
        int at = files.indexOf(plain);
        if (at < 0) {
            throw new IllegalArgumentException(piece);
        }
        return files.substring(0, at) + piece + files.substring(at + plain.length());
    }

    /** The files with errors around what is asked for. */
    static String broken() {
        return FILES.replace(
                        "           OPEN INPUT IN-FILE.",
                        "           MOVE TO . IF WS-GOOD > ( THEN\n           OPEN INPUT IN-FILE.")
                .replace("           SET WS-IX TO 1.", "           SET ( WS-IX TO . FROB WS-GOOD DISPLAY 'no end");
    }
}

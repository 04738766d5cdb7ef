       IDENTIFICATION DIVISION.                                         CBSUB040
       PROGRAM-ID.    CBSUB040.                                         CBSUB040
       AUTHOR.        J L TARRANT.                                      CBSUB040
       INSTALLATION.  ALDERBROOK BANK.                                  CBSUB040
       DATE-WRITTEN.  30 SEPTEMBER 2001.                                CBSUB040
      ***************************************************************** CBSUB040
      * CBSUB040   AMOUNT IN WORDS                                    * CBSUB040
      *                                                               * CBSUB040
      * WRITES AN AMOUNT AS IT STANDS ON A CHEQUE OR A LETTER, FOR    * CBSUB040
      * EXAMPLE  ONE THOUSAND TWO HUNDRED AND FIVE POUNDS AND 40      * CBSUB040
      * PENCE. AMOUNTS FROM 0.00 TO 999,999,999.99.                   * CBSUB040
      * CALLED DYNAMICALLY BY CBBAT050 AND BY THE LETTER SYSTEM.      * CBSUB040
      ***************************************************************** CBSUB040
      * 2001-09-30  JLT  FIRST VERSION                                * CBSUB040
      * 2008-03-14  MKS  MILLIONS                                     * CBSUB040
      ***************************************************************** CBSUB040
       ENVIRONMENT DIVISION.                                            CBSUB040
       CONFIGURATION SECTION.                                           CBSUB040
       SOURCE-COMPUTER. IBM-370.                                        CBSUB040
       OBJECT-COMPUTER. IBM-370.                                        CBSUB040
       DATA DIVISION.                                                   CBSUB040
       WORKING-STORAGE SECTION.                                         CBSUB040
       01  WS-UNIT-VALUES.                                              CBSUB040
           05  FILLER                          PIC X(10) VALUE 'ONE'.   CBSUB040
           05  FILLER                          PIC X(10) VALUE 'TWO'.   CBSUB040
           05  FILLER                          PIC X(10) VALUE 'THREE'. CBSUB040
           05  FILLER                          PIC X(10) VALUE 'FOUR'.  CBSUB040
           05  FILLER                          PIC X(10) VALUE 'FIVE'.  CBSUB040
           05  FILLER                          PIC X(10) VALUE 'SIX'.   CBSUB040
           05  FILLER                          PIC X(10) VALUE 'SEVEN'. CBSUB040
           05  FILLER                          PIC X(10) VALUE 'EIGHT'. CBSUB040
           05  FILLER                          PIC X(10) VALUE 'NINE'.  CBSUB040
           05  FILLER                          PIC X(10) VALUE 'TEN'.   CBSUB040
           05  FILLER                          PIC X(10) VALUE 'ELEVEN'.CBSUB040
           05  FILLER                          PIC X(10) VALUE 'TWELVE'.CBSUB040
           05  FILLER                        PIC X(10) VALUE 'THIRTEEN'.CBSUB040
           05  FILLER                        PIC X(10) VALUE 'FOURTEEN'.CBSUB040
           05  FILLER                        PIC X(10) VALUE 'FIFTEEN'. CBSUB040
           05  FILLER                        PIC X(10) VALUE 'SIXTEEN'. CBSUB040
           05  FILLER                       PIC X(10) VALUE 'SEVENTEEN'.CBSUB040
           05  FILLER                        PIC X(10) VALUE 'EIGHTEEN'.CBSUB040
           05  FILLER                        PIC X(10) VALUE 'NINETEEN'.CBSUB040
       01  WS-UNIT-TABLE REDEFINES WS-UNIT-VALUES.                      CBSUB040
           05  WS-UNIT-WORD                    PIC X(10)                CBSUB040
                                               OCCURS 19 TIMES.         CBSUB040
       01  WS-TEN-VALUES.                                               CBSUB040
           05  FILLER                          PIC X(10) VALUE SPACES.  CBSUB040
           05  FILLER                          PIC X(10) VALUE 'TWENTY'.CBSUB040
           05  FILLER                          PIC X(10) VALUE 'THIRTY'.CBSUB040
           05  FILLER                          PIC X(10) VALUE 'FORTY'. CBSUB040
           05  FILLER                          PIC X(10) VALUE 'FIFTY'. CBSUB040
           05  FILLER                          PIC X(10) VALUE 'SIXTY'. CBSUB040
           05  FILLER                         PIC X(10) VALUE 'SEVENTY'.CBSUB040
           05  FILLER                          PIC X(10) VALUE 'EIGHTY'.CBSUB040
           05  FILLER                          PIC X(10) VALUE 'NINETY'.CBSUB040
       01  WS-TEN-TABLE REDEFINES WS-TEN-VALUES.                        CBSUB040
           05  WS-TEN-WORD                     PIC X(10)                CBSUB040
                                               OCCURS 9 TIMES.          CBSUB040
       01  WS-AMOUNT-AREA.                                              CBSUB040
           05  WS-AMOUNT                       PIC 9(09)V99.            CBSUB040
           05  WS-AMOUNT-R REDEFINES WS-AMOUNT.                         CBSUB040
               10  WS-MILLIONS                 PIC 9(03).               CBSUB040
               10  WS-THOUSANDS                PIC 9(03).               CBSUB040
               10  WS-POUNDS                   PIC 9(03).               CBSUB040
               10  WS-PENCE                    PIC 9(02).               CBSUB040
           05  WS-GROUP                        PIC 9(03).               CBSUB040
           05  WS-GROUP-R REDEFINES WS-GROUP.                           CBSUB040
               10  WS-GROUP-HUNDREDS           PIC 9(01).               CBSUB040
               10  WS-GROUP-REST               PIC 9(02).               CBSUB040
               10  WS-GROUP-REST-R REDEFINES WS-GROUP-REST.             CBSUB040
                   15  WS-GROUP-TENS           PIC 9(01).               CBSUB040
                   15  WS-GROUP-UNITS          PIC 9(01).               CBSUB040
       01  WS-TEXT-AREA.                                                CBSUB040
           05  WS-WORD                         PIC X(10).               CBSUB040
           05  WS-POINTER                      PIC S9(04) COMP.         CBSUB040
           05  WS-OVERFLOW-SWITCH              PIC X(01).               CBSUB040
               88  WS-TEXT-FULL                    VALUE 'Y'.           CBSUB040
               88  WS-TEXT-NOT-FULL                VALUE 'N'.           CBSUB040
       LINKAGE SECTION.                                                 CBSUB040
       01  LK-AMOUNT                           PIC S9(11)V99 COMP-3.    CBSUB040
       01  LK-TEXT                             PIC X(120).              CBSUB040
       01  LK-RETURN-CODE                      PIC 9(02).               CBSUB040
           88  LK-OK                               VALUE 00.            CBSUB040
           88  LK-OUT-OF-RANGE                     VALUE 10.            CBSUB040
           88  LK-TOO-LONG                         VALUE 20.            CBSUB040
       PROCEDURE DIVISION USING LK-AMOUNT                               CBSUB040
                                LK-TEXT                                 CBSUB040
                                LK-RETURN-CODE.                         CBSUB040
       0000-MAIN.                                                       CBSUB040
           MOVE SPACES TO LK-TEXT.                                      CBSUB040
           SET LK-OK            TO TRUE.                                CBSUB040
           SET WS-TEXT-NOT-FULL TO TRUE.                                CBSUB040
           MOVE 1 TO WS-POINTER.                                        CBSUB040
           IF LK-AMOUNT < ZERO OR LK-AMOUNT > 999999999.99              CBSUB040
               SET LK-OUT-OF-RANGE TO TRUE                              CBSUB040
               GOBACK                                                   CBSUB040
           END-IF.                                                      CBSUB040
           MOVE LK-AMOUNT TO WS-AMOUNT.                                 CBSUB040
           IF WS-AMOUNT < 1                                             CBSUB040
               MOVE 'NO' TO WS-WORD                                     CBSUB040
               PERFORM 3000-APPEND-WORD THRU 3000-EXIT                  CBSUB040
           END-IF.                                                      CBSUB040
           IF WS-MILLIONS > ZERO                                        CBSUB040
               MOVE WS-MILLIONS TO WS-GROUP                             CBSUB040
               PERFORM 2000-GROUP-WORDS THRU 2000-EXIT                  CBSUB040
               MOVE 'MILLION' TO WS-WORD                                CBSUB040
               PERFORM 3000-APPEND-WORD THRU 3000-EXIT                  CBSUB040
           END-IF.                                                      CBSUB040
           IF WS-THOUSANDS > ZERO                                       CBSUB040
               MOVE WS-THOUSANDS TO WS-GROUP                            CBSUB040
               PERFORM 2000-GROUP-WORDS THRU 2000-EXIT                  CBSUB040
               MOVE 'THOUSAND' TO WS-WORD                               CBSUB040
               PERFORM 3000-APPEND-WORD THRU 3000-EXIT                  CBSUB040
           END-IF.                                                      CBSUB040
           IF WS-POUNDS > ZERO                                          CBSUB040
               IF WS-POUNDS < 100 AND WS-AMOUNT NOT < 1000              CBSUB040
                   MOVE 'AND' TO WS-WORD                                CBSUB040
                   PERFORM 3000-APPEND-WORD THRU 3000-EXIT              CBSUB040
               END-IF                                                   CBSUB040
               MOVE WS-POUNDS TO WS-GROUP                               CBSUB040
               PERFORM 2000-GROUP-WORDS THRU 2000-EXIT                  CBSUB040
           END-IF.                                                      CBSUB040
           MOVE 'POUNDS' TO WS-WORD.                                    CBSUB040
           PERFORM 3000-APPEND-WORD THRU 3000-EXIT.                     CBSUB040
           MOVE 'AND' TO WS-WORD.                                       CBSUB040
           PERFORM 3000-APPEND-WORD THRU 3000-EXIT.                     CBSUB040
           MOVE WS-PENCE TO WS-WORD.                                    CBSUB040
           PERFORM 3000-APPEND-WORD THRU 3000-EXIT.                     CBSUB040
           MOVE 'PENCE' TO WS-WORD.                                     CBSUB040
           PERFORM 3000-APPEND-WORD THRU 3000-EXIT.                     CBSUB040
           IF WS-TEXT-FULL                                              CBSUB040
               SET LK-TOO-LONG TO TRUE                                  CBSUB040
           END-IF.                                                      CBSUB040
           GOBACK.                                                      CBSUB040
                                                                        CBSUB040
       2000-GROUP-WORDS.                                                CBSUB040
           IF WS-GROUP-HUNDREDS > ZERO                                  CBSUB040
               MOVE WS-UNIT-WORD (WS-GROUP-HUNDREDS) TO WS-WORD         CBSUB040
               PERFORM 3000-APPEND-WORD THRU 3000-EXIT                  CBSUB040
               MOVE 'HUNDRED' TO WS-WORD                                CBSUB040
               PERFORM 3000-APPEND-WORD THRU 3000-EXIT                  CBSUB040
               IF WS-GROUP-REST = ZERO                                  CBSUB040
                   GO TO 2000-EXIT                                      CBSUB040
               END-IF                                                   CBSUB040
               MOVE 'AND' TO WS-WORD                                    CBSUB040
               PERFORM 3000-APPEND-WORD THRU 3000-EXIT                  CBSUB040
           END-IF.                                                      CBSUB040
           IF WS-GROUP-REST < 20                                        CBSUB040
               MOVE WS-UNIT-WORD (WS-GROUP-REST) TO WS-WORD             CBSUB040
               PERFORM 3000-APPEND-WORD THRU 3000-EXIT                  CBSUB040
               GO TO 2000-EXIT                                          CBSUB040
           END-IF.                                                      CBSUB040
           MOVE WS-TEN-WORD (WS-GROUP-TENS) TO WS-WORD.                 CBSUB040
           PERFORM 3000-APPEND-WORD THRU 3000-EXIT.                     CBSUB040
           IF WS-GROUP-UNITS > ZERO                                     CBSUB040
               MOVE WS-UNIT-WORD (WS-GROUP-UNITS) TO WS-WORD            CBSUB040
               PERFORM 3000-APPEND-WORD THRU 3000-EXIT                  CBSUB040
           END-IF.                                                      CBSUB040
       2000-EXIT.                                                       CBSUB040
           EXIT.                                                        CBSUB040
                                                                        CBSUB040
       3000-APPEND-WORD.                                                CBSUB040
           IF WS-POINTER > 1                                            CBSUB040
               ADD 1 TO WS-POINTER                                      CBSUB040
           END-IF.                                                      CBSUB040
           STRING WS-WORD DELIMITED BY SPACE                            CBSUB040
               INTO LK-TEXT                                             CBSUB040
               WITH POINTER WS-POINTER                                  CBSUB040
               ON OVERFLOW                                              CBSUB040
                   SET WS-TEXT-FULL TO TRUE                             CBSUB040
           END-STRING.                                                  CBSUB040
       3000-EXIT.                                                       CBSUB040
           EXIT.                                                        CBSUB040

       IDENTIFICATION DIVISION.                                         CBBAT050
       PROGRAM-ID.    CBBAT050.                                         CBBAT050
       AUTHOR.        R HOLLIS.                                         CBBAT050
       INSTALLATION.  ALDERBROOK BANK.                                  CBBAT050
       DATE-WRITTEN.  20 JUNE 1994.                                     CBBAT050
      ***************************************************************** CBBAT050
      * CBBAT050   STATEMENTS OF ACCOUNT                              * CBBAT050
      *                                                               * CBBAT050
      * PRINTS A STATEMENT FOR EVERY ACCOUNT THAT IS DUE ONE: ALL     * CBBAT050
      * MOVEMENTS OF THE JOURNAL SINCE THE LAST STATEMENT WITH THE    * CBBAT050
      * BALANCE BROUGHT FORWARD AND THE CLOSING BALANCE IN WORDS.     * CBBAT050
      * THE MASTER IS COPIED WITH STATEMENT NUMBER AND DATE UPDATED.  * CBBAT050
      *                                                               * CBBAT050
      * INPUT   CTLCARD    CONTROL CARD OF THE RUN                    * CBBAT050
      *         ACCTOLD    ACCOUNT MASTER, GENERATION (0)             * CBBAT050
      *         JOURNAL    POSTED TRANSACTIONS IN ACCOUNT ORDER       * CBBAT050
      * OUTPUT  ACCTNEW    ACCOUNT MASTER, GENERATION (+1)            * CBBAT050
      *         STMTRPT    STATEMENTS                                 * CBBAT050
      * CALLS   CBSUB010   DATE ROUTINE                               * CBBAT050
      *         CBSUB040   AMOUNT IN WORDS, DYNAMIC                   * CBBAT050
      ***************************************************************** CBBAT050
      * 1994-06-20  RH   FIRST VERSION                                * CBBAT050
      * 2001-09-30  JLT  CLOSING BALANCE IN WORDS                     * CBBAT050
      * 2008-03-14  MKS  SUMMARY OF CHARGES                           * CBBAT050
      * 2021-02-02  DPA  CR13544 QUARTERLY AND YEARLY STATEMENTS      * CBBAT050
      ***************************************************************** CBBAT050
       ENVIRONMENT DIVISION.                                            CBBAT050
       CONFIGURATION SECTION.                                           CBBAT050
       SOURCE-COMPUTER. IBM-370.                                        CBBAT050
       OBJECT-COMPUTER. IBM-370.                                        CBBAT050
       SPECIAL-NAMES.                                                   CBBAT050
           C01 IS TOP-OF-PAGE.                                          CBBAT050
       INPUT-OUTPUT SECTION.                                            CBBAT050
       FILE-CONTROL.                                                    CBBAT050
           SELECT CONTROL-FILE    ASSIGN TO CTLCARD                     CBBAT050
               ORGANIZATION IS SEQUENTIAL                               CBBAT050
               FILE STATUS  IS WS-CTLCARD-STATUS.                       CBBAT050
           SELECT ACCT-OLD-FILE   ASSIGN TO ACCTOLD                     CBBAT050
               ORGANIZATION IS SEQUENTIAL                               CBBAT050
               FILE STATUS  IS WS-ACCTOLD-STATUS.                       CBBAT050
           SELECT JOURNAL-FILE    ASSIGN TO JOURNAL                     CBBAT050
               ORGANIZATION IS SEQUENTIAL                               CBBAT050
               FILE STATUS  IS WS-JOURNAL-STATUS.                       CBBAT050
           SELECT ACCT-NEW-FILE   ASSIGN TO ACCTNEW                     CBBAT050
               ORGANIZATION IS SEQUENTIAL                               CBBAT050
               FILE STATUS  IS WS-ACCTNEW-STATUS.                       CBBAT050
           SELECT STATEMENT-FILE  ASSIGN TO STMTRPT                     CBBAT050
               ORGANIZATION IS SEQUENTIAL                               CBBAT050
               FILE STATUS  IS WS-STMTRPT-STATUS.                       CBBAT050
       DATA DIVISION.                                                   CBBAT050
       FILE SECTION.                                                    CBBAT050
       FD  CONTROL-FILE                                                 CBBAT050
           RECORDING MODE IS F                                          CBBAT050
           RECORD CONTAINS 80 CHARACTERS                                CBBAT050
           BLOCK CONTAINS 0 RECORDS.                                    CBBAT050
       COPY CBCTLC.                                                     CBBAT050
       FD  ACCT-OLD-FILE                                                CBBAT050
           RECORDING MODE IS F                                          CBBAT050
           RECORD CONTAINS 250 CHARACTERS                               CBBAT050
           BLOCK CONTAINS 0 RECORDS.                                    CBBAT050
       COPY CBACCT REPLACING ==:AC:== BY ==AC==.                        CBBAT050
       FD  JOURNAL-FILE                                                 CBBAT050
           RECORDING MODE IS F                                          CBBAT050
           RECORD CONTAINS 153 CHARACTERS                               CBBAT050
           BLOCK CONTAINS 0 RECORDS.                                    CBBAT050
       01  JR-JOURNAL-RECORD.                                           CBBAT050
           05  JR-TRANSACTION                  PIC X(140).              CBBAT050
           05  JR-BALANCE-AFTER                PIC S9(11)V99            CBBAT050
                                       SIGN IS LEADING SEPARATE.        CBBAT050
       FD  ACCT-NEW-FILE                                                CBBAT050
           RECORDING MODE IS F                                          CBBAT050
           RECORD CONTAINS 250 CHARACTERS                               CBBAT050
           BLOCK CONTAINS 0 RECORDS.                                    CBBAT050
       01  NM-RECORD                           PIC X(250).              CBBAT050
       FD  STATEMENT-FILE                                               CBBAT050
           RECORDING MODE IS F                                          CBBAT050
           RECORD CONTAINS 132 CHARACTERS                               CBBAT050
           BLOCK CONTAINS 0 RECORDS.                                    CBBAT050
       01  ST-PRINT-LINE                       PIC X(132).              CBBAT050
       WORKING-STORAGE SECTION.                                         CBBAT050
       01  WS-PROGRAM-ID                       PIC X(08)                CBBAT050
                                               VALUE 'CBBAT050'.        CBBAT050
       01  WS-WORDS-PROGRAM                    PIC X(08)                CBBAT050
                                               VALUE 'CBSUB040'.        CBBAT050
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.                CBBAT050
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTOLD==.                CBBAT050
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-JOURNAL==.                CBBAT050
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTNEW==.                CBBAT050
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-STMTRPT==.                CBBAT050
       COPY CBTRAN REPLACING ==:TR:== BY ==WT==.                        CBBAT050
       01  WS-KEYS.                                                     CBBAT050
           05  WS-MASTER-KEY                   PIC X(12)                CBBAT050
                                               VALUE LOW-VALUES.        CBBAT050
           05  WS-JOURNAL-KEY                  PIC X(12)                CBBAT050
                                               VALUE LOW-VALUES.        CBBAT050
       01  WS-SWITCHES.                                                 CBBAT050
           05  WS-DUE-SWITCH                   PIC X(01) VALUE 'N'.     CBBAT050
               88  WS-STATEMENT-DUE                VALUE 'Y'.           CBBAT050
               88  WS-STATEMENT-NOT-DUE            VALUE 'N'.           CBBAT050
       01  WS-COUNTERS.                                                 CBBAT050
           05  WS-ACCOUNT-COUNT                PIC S9(07) COMP-3        CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-STATEMENT-COUNT              PIC S9(07) COMP-3        CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-ORPHAN-COUNT                 PIC S9(07) COMP-3        CBBAT050
                                               VALUE +0.                CBBAT050
       01  WS-STATEMENT-AREA.                                           CBBAT050
           05  WS-MOVEMENTS                    PIC S9(05) COMP-3        CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-SHEET-NO                     PIC S9(03) COMP-3        CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-RUNNING-BALANCE              PIC S9(11)V99 COMP-3     CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-TOTAL-DEBITS                 PIC S9(11)V99 COMP-3     CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-TOTAL-CREDITS                PIC S9(11)V99 COMP-3     CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-TOTAL-CHARGES                PIC S9(11)V99 COMP-3     CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-SUMMARY-BALANCE              PIC S9(05)V99 COMP-3     CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-WORDS-AMOUNT                 PIC S9(11)V99 COMP-3     CBBAT050
                                               VALUE +0.                CBBAT050
           05  WS-WORDS-TEXT                   PIC X(120).              CBBAT050
           05  WS-WORDS-RC                     PIC 9(02).               CBBAT050
           05  WS-MONTH-QUOTIENT               PIC 9(02).               CBBAT050
           05  WS-MONTH-REST                   PIC 9(02).               CBBAT050
       01  WS-SHEET-HEADING-1.                                          CBBAT050
           05  FILLER                          PIC X(05) VALUE SPACES.  CBBAT050
           05  S1-BANK-NAME                    PIC X(30).               CBBAT050
           05  FILLER                          PIC X(25)                CBBAT050
               VALUE '  STATEMENT OF ACCOUNT'.                          CBBAT050
           05  FILLER                          PIC X(08)                CBBAT050
               VALUE 'NUMBER '.                                         CBBAT050
           05  S1-NUMBER                       PIC ZZZ9.                CBBAT050
           05  FILLER                          PIC X(08)                CBBAT050
               VALUE '  SHEET '.                                        CBBAT050
           05  S1-SHEET                        PIC ZZ9.                 CBBAT050
           05  FILLER                          PIC X(04) VALUE SPACES.  CBBAT050
           05  S1-DATE                         PIC X(11).               CBBAT050
           05  FILLER                          PIC X(34) VALUE SPACES.  CBBAT050
       01  WS-SHEET-HEADING-2.                                          CBBAT050
           05  FILLER                          PIC X(05) VALUE SPACES.  CBBAT050
           05  S2-TITLE                        PIC X(30).               CBBAT050
           05  FILLER                          PIC X(10)                CBBAT050
               VALUE '  ACCOUNT '.                                      CBBAT050
           05  S2-BRANCH                       PIC 9(04).               CBBAT050
           05  FILLER                          PIC X(01) VALUE '-'.     CBBAT050
           05  S2-NUMBER                       PIC 9(08).               CBBAT050
           05  FILLER                          PIC X(02) VALUE SPACES.  CBBAT050
           05  S2-PRODUCT                      PIC X(20).               CBBAT050
           05  FILLER                          PIC X(52) VALUE SPACES.  CBBAT050
       01  WS-SHEET-HEADING-3.                                          CBBAT050
           05  FILLER                          PIC X(05) VALUE SPACES.  CBBAT050
           05  FILLER                          PIC X(13) VALUE 'DATE'.  CBBAT050
           05  FILLER                          PIC X(34)                CBBAT050
               VALUE 'DETAILS'.                                         CBBAT050
           05  FILLER                          PIC X(17)                CBBAT050
               VALUE '        PAID OUT '.                               CBBAT050
           05  FILLER                          PIC X(17)                CBBAT050
               VALUE '         PAID IN '.                               CBBAT050
           05  FILLER                          PIC X(20)                CBBAT050
               VALUE '            BALANCE '.                            CBBAT050
           05  FILLER                          PIC X(26) VALUE SPACES.  CBBAT050
       01  WS-MOVEMENT-LINE.                                            CBBAT050
           05  FILLER                          PIC X(05) VALUE SPACES.  CBBAT050
           05  ML-DATE                         PIC X(11).               CBBAT050
           05  FILLER                          PIC X(02) VALUE SPACES.  CBBAT050
           05  ML-DETAILS                      PIC X(34).               CBBAT050
           05  ML-PAID-OUT                     PIC Z,ZZZ,ZZZ,ZZ9.99     CBBAT050
                                               BLANK WHEN ZERO.         CBBAT050
           05  FILLER                          PIC X(01) VALUE SPACE.   CBBAT050
           05  ML-PAID-IN                      PIC Z,ZZZ,ZZZ,ZZ9.99     CBBAT050
                                               BLANK WHEN ZERO.         CBBAT050
           05  FILLER                          PIC X(01) VALUE SPACE.   CBBAT050
           05  ML-BALANCE                      PIC --,---,---,--9.99.   CBBAT050
           05  FILLER                          PIC X(01) VALUE SPACE.   CBBAT050
           05  ML-SIGN                         PIC X(02).               CBBAT050
           05  FILLER                          PIC X(26) VALUE SPACES.  CBBAT050
       01  WS-WORDS-LINE.                                               CBBAT050
           05  FILLER                          PIC X(05) VALUE SPACES.  CBBAT050
           05  WL-TEXT                         PIC X(127).              CBBAT050
       01  WS-SUMMARY-LINE.                                             CBBAT050
           05  FILLER                          PIC X(05) VALUE SPACES.  CBBAT050
           05  SL-TEXT                         PIC X(30).               CBBAT050
           05  SL-AMOUNT                       PIC ---,---,---,--9.99.  CBBAT050
           05  FILLER                          PIC X(79) VALUE SPACES.  CBBAT050
       COPY CBRPTH.                                                     CBBAT050
       COPY CBDATL.                                                     CBBAT050
       COPY CBERRW.                                                     CBBAT050
       PROCEDURE DIVISION.                                              CBBAT050
       0000-MAIN.                                                       CBBAT050
           PERFORM 1000-INITIALIZE THRU 1000-EXIT.                      CBBAT050
           PERFORM 2000-PROCESS    THRU 2000-EXIT                       CBBAT050
               UNTIL WS-MASTER-KEY = HIGH-VALUES.                       CBBAT050
           PERFORM 8000-FINISH     THRU 8000-EXIT.                      CBBAT050
           MOVE WS-HIGHEST-RC TO RETURN-CODE.                           CBBAT050
           STOP RUN.                                                    CBBAT050
                                                                        CBBAT050
       1000-INITIALIZE.                                                 CBBAT050
           MOVE WS-PROGRAM-ID     TO WS-ERR-PROGRAM.                    CBBAT050
           MOVE '1000-INITIALIZE' TO WS-ERR-PARAGRAPH.                  CBBAT050
           MOVE 'OPEN'            TO WS-ERR-OPERATION.                  CBBAT050
           OPEN INPUT CONTROL-FILE.                                     CBBAT050
           IF NOT WS-CTLCARD-OK                                         CBBAT050
               MOVE 'CTLCARD'         TO WS-ERR-FILE                    CBBAT050
               MOVE WS-CTLCARD-STATUS TO WS-ERR-STATUS                  CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           OPEN INPUT ACCT-OLD-FILE.                                    CBBAT050
           IF NOT WS-ACCTOLD-OK                                         CBBAT050
               MOVE 'ACCTOLD'         TO WS-ERR-FILE                    CBBAT050
               MOVE WS-ACCTOLD-STATUS TO WS-ERR-STATUS                  CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           OPEN INPUT JOURNAL-FILE.                                     CBBAT050
           IF NOT WS-JOURNAL-OK                                         CBBAT050
               MOVE 'JOURNAL'         TO WS-ERR-FILE                    CBBAT050
               MOVE WS-JOURNAL-STATUS TO WS-ERR-STATUS                  CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           OPEN OUTPUT ACCT-NEW-FILE.                                   CBBAT050
           IF NOT WS-ACCTNEW-OK                                         CBBAT050
               MOVE 'ACCTNEW'         TO WS-ERR-FILE                    CBBAT050
               MOVE WS-ACCTNEW-STATUS TO WS-ERR-STATUS                  CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           OPEN OUTPUT STATEMENT-FILE.                                  CBBAT050
           IF NOT WS-STMTRPT-OK                                         CBBAT050
               MOVE 'STMTRPT'         TO WS-ERR-FILE                    CBBAT050
               MOVE WS-STMTRPT-STATUS TO WS-ERR-STATUS                  CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           READ CONTROL-FILE                                            CBBAT050
               AT END                                                   CBBAT050
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT           CBBAT050
                   GO TO 9950-DATA-ERROR                                CBBAT050
           END-READ.                                                    CBBAT050
           CLOSE CONTROL-FILE.                                          CBBAT050
           MOVE CC-BANK-NAME TO S1-BANK-NAME.                           CBBAT050
           MOVE 48           TO WS-LINES-PER-PAGE.                      CBBAT050
           PERFORM 7000-READ-MASTER  THRU 7000-EXIT.                    CBBAT050
           PERFORM 7100-READ-JOURNAL THRU 7100-EXIT.                    CBBAT050
       1000-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       2000-PROCESS.                                                    CBBAT050
           ADD 1 TO WS-ACCOUNT-COUNT.                                   CBBAT050
           PERFORM 2050-SKIP-ORPHANS THRU 2050-EXIT                     CBBAT050
               UNTIL WS-JOURNAL-KEY NOT < WS-MASTER-KEY.                CBBAT050
           PERFORM 2100-IS-DUE THRU 2100-EXIT.                          CBBAT050
           IF WS-STATEMENT-DUE                                          CBBAT050
               PERFORM 3000-STATEMENT THRU 3000-EXIT                    CBBAT050
           ELSE                                                         CBBAT050
               PERFORM 7100-READ-JOURNAL THRU 7100-EXIT                 CBBAT050
                   UNTIL WS-JOURNAL-KEY NOT = WS-MASTER-KEY             CBBAT050
           END-IF.                                                      CBBAT050
           PERFORM 7200-WRITE-MASTER THRU 7200-EXIT.                    CBBAT050
           PERFORM 7000-READ-MASTER  THRU 7000-EXIT.                    CBBAT050
       2000-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       2050-SKIP-ORPHANS.                                               CBBAT050
           ADD 1 TO WS-ORPHAN-COUNT.                                    CBBAT050
           PERFORM 7100-READ-JOURNAL THRU 7100-EXIT.                    CBBAT050
       2050-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       2100-IS-DUE.                                                     CBBAT050
           SET WS-STATEMENT-NOT-DUE TO TRUE.                            CBBAT050
           IF AC-CLOSED AND AC-CLOSE-DATE < AC-LAST-STMT-DATE           CBBAT050
               GO TO 2100-EXIT                                          CBBAT050
           END-IF.                                                      CBBAT050
           EVALUATE TRUE                                                CBBAT050
               WHEN AC-STMT-MONTHLY                                     CBBAT050
                   IF CC-MONTH-END-RUN OR CC-YEAR-END-RUN               CBBAT050
                       SET WS-STATEMENT-DUE TO TRUE                     CBBAT050
                   END-IF                                               CBBAT050
               WHEN AC-STMT-QUARTERLY                                   CBBAT050
                   DIVIDE CC-RUN-MM BY 3 GIVING WS-MONTH-QUOTIENT       CBBAT050
                       REMAINDER WS-MONTH-REST                          CBBAT050
                   IF WS-MONTH-REST = ZERO                              CBBAT050
                      AND (CC-MONTH-END-RUN OR CC-YEAR-END-RUN)         CBBAT050
                       SET WS-STATEMENT-DUE TO TRUE                     CBBAT050
                   END-IF                                               CBBAT050
               WHEN AC-STMT-YEARLY                                      CBBAT050
                   IF CC-YEAR-END-RUN                                   CBBAT050
                       SET WS-STATEMENT-DUE TO TRUE                     CBBAT050
                   END-IF                                               CBBAT050
               WHEN OTHER                                               CBBAT050
                   CONTINUE                                             CBBAT050
           END-EVALUATE.                                                CBBAT050
       2100-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       3000-STATEMENT.                                                  CBBAT050
           ADD 1 TO WS-STATEMENT-COUNT                                  CBBAT050
                    AC-STMT-NUMBER.                                     CBBAT050
           MOVE ZERO TO WS-MOVEMENTS                                    CBBAT050
                        WS-SHEET-NO                                     CBBAT050
                        WS-TOTAL-DEBITS                                 CBBAT050
                        WS-TOTAL-CREDITS                                CBBAT050
                        WS-TOTAL-CHARGES.                               CBBAT050
           MOVE AC-STMT-BAL TO WS-RUNNING-BALANCE.                      CBBAT050
           PERFORM 4000-SHEET-HEADING THRU 4000-EXIT.                   CBBAT050
           PERFORM 3100-BROUGHT-FORWARD THRU 3100-EXIT.                 CBBAT050
           PERFORM 3200-MOVEMENT THRU 3200-EXIT                         CBBAT050
               UNTIL WS-JOURNAL-KEY NOT = WS-MASTER-KEY.                CBBAT050
           PERFORM 3300-CLOSING THRU 3300-EXIT.                         CBBAT050
           MOVE AC-LEDGER-BAL TO AC-STMT-BAL.                           CBBAT050
           MOVE CC-RUN-DATE   TO AC-LAST-STMT-DATE.                     CBBAT050
       3000-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       3100-BROUGHT-FORWARD.                                            CBBAT050
           MOVE SPACES             TO WS-MOVEMENT-LINE.                 CBBAT050
           MOVE 'BALANCE BROUGHT FORWARD' TO ML-DETAILS.                CBBAT050
           MOVE ZERO               TO ML-PAID-OUT                       CBBAT050
                                      ML-PAID-IN.                       CBBAT050
           MOVE WS-RUNNING-BALANCE TO ML-BALANCE.                       CBBAT050
           PERFORM 3900-SIGN-OF-BALANCE THRU 3900-EXIT.                 CBBAT050
           MOVE WS-MOVEMENT-LINE   TO ST-PRINT-LINE.                    CBBAT050
           PERFORM 4900-PRINT-LINE THRU 4900-EXIT.                      CBBAT050
       3100-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       3200-MOVEMENT.                                                   CBBAT050
           ADD 1 TO WS-MOVEMENTS.                                       CBBAT050
           MOVE SPACES TO WS-MOVEMENT-LINE.                             CBBAT050
           SET DT-EDIT-DATE TO TRUE.                                    CBBAT050
           MOVE WT-EFFECT-DATE TO DT-DATE-1.                            CBBAT050
           CALL 'CBSUB010' USING DT-DATE-AREA.                          CBBAT050
           IF DT-OK                                                     CBBAT050
               MOVE DT-EDITED TO ML-DATE                                CBBAT050
           END-IF.                                                      CBBAT050
           MOVE WT-NARRATIVE TO ML-DETAILS.                             CBBAT050
           IF WT-CHEQUE                                                 CBBAT050
               STRING 'CHEQUE '       DELIMITED BY SIZE                 CBBAT050
                      WT-CHEQUE-NO    DELIMITED BY SIZE                 CBBAT050
                      ' '             DELIMITED BY SIZE                 CBBAT050
                      WT-CHEQUE-PAYEE DELIMITED BY '  '                 CBBAT050
                   INTO ML-DETAILS                                      CBBAT050
               END-STRING                                               CBBAT050
           END-IF.                                                      CBBAT050
           IF WT-DEBIT                                                  CBBAT050
               MOVE WT-AMOUNT TO ML-PAID-OUT                            CBBAT050
               MOVE ZERO      TO ML-PAID-IN                             CBBAT050
               SUBTRACT WT-AMOUNT FROM WS-RUNNING-BALANCE               CBBAT050
               ADD WT-AMOUNT  TO WS-TOTAL-DEBITS                        CBBAT050
           ELSE                                                         CBBAT050
               MOVE ZERO      TO ML-PAID-OUT                            CBBAT050
               MOVE WT-AMOUNT TO ML-PAID-IN                             CBBAT050
               ADD WT-AMOUNT  TO WS-RUNNING-BALANCE                     CBBAT050
               ADD WT-AMOUNT  TO WS-TOTAL-CREDITS                       CBBAT050
           END-IF.                                                      CBBAT050
           IF WT-FEE                                                    CBBAT050
               ADD WT-AMOUNT TO WS-TOTAL-CHARGES                        CBBAT050
           END-IF.                                                      CBBAT050
           MOVE WS-RUNNING-BALANCE TO ML-BALANCE.                       CBBAT050
           PERFORM 3900-SIGN-OF-BALANCE THRU 3900-EXIT.                 CBBAT050
           MOVE WS-MOVEMENT-LINE TO ST-PRINT-LINE.                      CBBAT050
           PERFORM 4900-PRINT-LINE THRU 4900-EXIT.                      CBBAT050
           PERFORM 7100-READ-JOURNAL THRU 7100-EXIT.                    CBBAT050
       3200-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       3300-CLOSING.                                                    CBBAT050
           MOVE SPACES TO ST-PRINT-LINE.                                CBBAT050
           PERFORM 4900-PRINT-LINE THRU 4900-EXIT.                      CBBAT050
           MOVE 'TOTAL PAID OUT'       TO SL-TEXT.                      CBBAT050
           MOVE WS-TOTAL-DEBITS        TO SL-AMOUNT.                    CBBAT050
           MOVE WS-SUMMARY-LINE        TO ST-PRINT-LINE.                CBBAT050
           PERFORM 4900-PRINT-LINE THRU 4900-EXIT.                      CBBAT050
           MOVE 'TOTAL PAID IN'        TO SL-TEXT.                      CBBAT050
           MOVE WS-TOTAL-CREDITS       TO SL-AMOUNT.                    CBBAT050
           MOVE WS-SUMMARY-LINE        TO ST-PRINT-LINE.                CBBAT050
           PERFORM 4900-PRINT-LINE THRU 4900-EXIT.                      CBBAT050
           IF WS-TOTAL-CHARGES NOT = ZERO                               CBBAT050
               MOVE 'OF WHICH CHARGES' TO SL-TEXT                       CBBAT050
               MOVE WS-TOTAL-CHARGES   TO SL-AMOUNT                     CBBAT050
               MOVE WS-SUMMARY-LINE    TO ST-PRINT-LINE                 CBBAT050
               PERFORM 4900-PRINT-LINE THRU 4900-EXIT                   CBBAT050
           END-IF.                                                      CBBAT050
           MOVE AC-LEDGER-BAL          TO WS-SUMMARY-BALANCE.           CBBAT050
           MOVE 'CLOSING BALANCE'      TO SL-TEXT.                      CBBAT050
           MOVE WS-SUMMARY-BALANCE     TO SL-AMOUNT.                    CBBAT050
           MOVE WS-SUMMARY-LINE        TO ST-PRINT-LINE.                CBBAT050
           PERFORM 4900-PRINT-LINE THRU 4900-EXIT.                      CBBAT050
           IF AC-LEDGER-BAL < ZERO                                      CBBAT050
               COMPUTE WS-WORDS-AMOUNT = ZERO - AC-LEDGER-BAL           CBBAT050
                   ON SIZE ERROR                                        CBBAT050
                       MOVE ZERO TO WS-WORDS-AMOUNT                     CBBAT050
               END-COMPUTE                                              CBBAT050
           ELSE                                                         CBBAT050
               MOVE AC-LEDGER-BAL TO WS-WORDS-AMOUNT                    CBBAT050
           END-IF.                                                      CBBAT050
           CALL WS-WORDS-PROGRAM USING WS-WORDS-AMOUNT                  CBBAT050
                                       WS-WORDS-TEXT                    CBBAT050
                                       WS-WORDS-RC                      CBBAT050
               ON EXCEPTION                                             CBBAT050
                   MOVE SPACES TO WS-WORDS-TEXT                         CBBAT050
                   MOVE 4      TO WS-HIGHEST-RC                         CBBAT050
           END-CALL.                                                    CBBAT050
           MOVE WS-WORDS-TEXT TO WL-TEXT.                               CBBAT050
           MOVE WS-WORDS-LINE TO ST-PRINT-LINE.                         CBBAT050
           PERFORM 4900-PRINT-LINE THRU 4900-EXIT.                      CBBAT050
       3300-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       3900-SIGN-OF-BALANCE.                                            CBBAT050
           IF WS-RUNNING-BALANCE < ZERO                                 CBBAT050
               MOVE 'OD'   TO ML-SIGN                                   CBBAT050
           ELSE                                                         CBBAT050
               MOVE SPACES TO ML-SIGN                                   CBBAT050
           END-IF.                                                      CBBAT050
       3900-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       4000-SHEET-HEADING.                                              CBBAT050
           ADD 1 TO WS-SHEET-NO.                                        CBBAT050
           MOVE AC-STMT-NUMBER TO S1-NUMBER.                            CBBAT050
           MOVE WS-SHEET-NO    TO S1-SHEET.                             CBBAT050
           SET DT-EDIT-DATE TO TRUE.                                    CBBAT050
           MOVE CC-RUN-DATE    TO DT-DATE-1.                            CBBAT050
           CALL 'CBSUB010' USING DT-DATE-AREA.                          CBBAT050
           MOVE DT-EDITED      TO S1-DATE.                              CBBAT050
           MOVE AC-TITLE       TO S2-TITLE.                             CBBAT050
           MOVE AC-BRANCH      TO S2-BRANCH.                            CBBAT050
           MOVE AC-NUMBER      TO S2-NUMBER.                            CBBAT050
           EVALUATE TRUE                                                CBBAT050
               WHEN AC-CURRENT-ACCOUNT                                  CBBAT050
                   MOVE 'CURRENT ACCOUNT' TO S2-PRODUCT                 CBBAT050
               WHEN AC-SAVINGS-ACCOUNT                                  CBBAT050
                   MOVE 'SAVINGS ACCOUNT' TO S2-PRODUCT                 CBBAT050
               WHEN AC-DEPOSIT-ACCOUNT                                  CBBAT050
                   MOVE 'NOTICE DEPOSIT'  TO S2-PRODUCT                 CBBAT050
               WHEN OTHER                                               CBBAT050
                   MOVE AC-PRODUCT-CODE   TO S2-PRODUCT                 CBBAT050
           END-EVALUATE.                                                CBBAT050
           WRITE ST-PRINT-LINE FROM WS-SHEET-HEADING-1                  CBBAT050
               AFTER ADVANCING TOP-OF-PAGE.                             CBBAT050
           WRITE ST-PRINT-LINE FROM WS-SHEET-HEADING-2                  CBBAT050
               AFTER ADVANCING 2 LINES.                                 CBBAT050
           WRITE ST-PRINT-LINE FROM WS-SHEET-HEADING-3                  CBBAT050
               AFTER ADVANCING 2 LINES.                                 CBBAT050
           WRITE ST-PRINT-LINE FROM WS-HEADING-RULE                     CBBAT050
               AFTER ADVANCING 1 LINE.                                  CBBAT050
           IF NOT WS-STMTRPT-OK                                         CBBAT050
               MOVE '4000-SHEET-HEADING' TO WS-ERR-PARAGRAPH            CBBAT050
               MOVE 'WRITE'              TO WS-ERR-OPERATION            CBBAT050
               MOVE 'STMTRPT'            TO WS-ERR-FILE                 CBBAT050
               MOVE WS-STMTRPT-STATUS    TO WS-ERR-STATUS               CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           MOVE 6 TO WS-LINE-COUNT.                                     CBBAT050
       4000-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       4900-PRINT-LINE.                                                 CBBAT050
           IF WS-LINE-COUNT NOT < WS-LINES-PER-PAGE                     CBBAT050
               MOVE ST-PRINT-LINE TO WS-BLANK-LINE                      CBBAT050
               PERFORM 4000-SHEET-HEADING THRU 4000-EXIT                CBBAT050
               MOVE WS-BLANK-LINE TO ST-PRINT-LINE                      CBBAT050
               MOVE SPACES        TO WS-BLANK-LINE                      CBBAT050
           END-IF.                                                      CBBAT050
           WRITE ST-PRINT-LINE AFTER ADVANCING 1 LINE.                  CBBAT050
           IF NOT WS-STMTRPT-OK                                         CBBAT050
               MOVE '4900-PRINT-LINE' TO WS-ERR-PARAGRAPH               CBBAT050
               MOVE 'WRITE'           TO WS-ERR-OPERATION               CBBAT050
               MOVE 'STMTRPT'         TO WS-ERR-FILE                    CBBAT050
               MOVE WS-STMTRPT-STATUS TO WS-ERR-STATUS                  CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           ADD 1 TO WS-LINE-COUNT.                                      CBBAT050
       4900-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       7000-READ-MASTER.                                                CBBAT050
           READ ACCT-OLD-FILE                                           CBBAT050
               AT END                                                   CBBAT050
                   MOVE HIGH-VALUES TO WS-MASTER-KEY                    CBBAT050
                   GO TO 7000-EXIT                                      CBBAT050
           END-READ.                                                    CBBAT050
           IF NOT WS-ACCTOLD-OK                                         CBBAT050
               MOVE '7000-READ-MASTER' TO WS-ERR-PARAGRAPH              CBBAT050
               MOVE 'READ'             TO WS-ERR-OPERATION              CBBAT050
               MOVE 'ACCTOLD'          TO WS-ERR-FILE                   CBBAT050
               MOVE WS-ACCTOLD-STATUS  TO WS-ERR-STATUS                 CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           MOVE AC-KEY TO WS-MASTER-KEY.                                CBBAT050
       7000-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       7100-READ-JOURNAL.                                               CBBAT050
           READ JOURNAL-FILE                                            CBBAT050
               AT END                                                   CBBAT050
                   MOVE HIGH-VALUES TO WS-JOURNAL-KEY                   CBBAT050
                   GO TO 7100-EXIT                                      CBBAT050
           END-READ.                                                    CBBAT050
           IF NOT WS-JOURNAL-OK                                         CBBAT050
               MOVE '7100-READ-JOURNAL' TO WS-ERR-PARAGRAPH             CBBAT050
               MOVE 'READ'              TO WS-ERR-OPERATION             CBBAT050
               MOVE 'JOURNAL'           TO WS-ERR-FILE                  CBBAT050
               MOVE WS-JOURNAL-STATUS   TO WS-ERR-STATUS                CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
           MOVE JR-TRANSACTION TO WT-TRANSACTION-RECORD.                CBBAT050
           MOVE WT-ACCT-KEY    TO WS-JOURNAL-KEY.                       CBBAT050
       7100-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       7200-WRITE-MASTER.                                               CBBAT050
           WRITE NM-RECORD FROM AC-ACCOUNT-RECORD.                      CBBAT050
           IF NOT WS-ACCTNEW-OK                                         CBBAT050
               MOVE '7200-WRITE-MASTER' TO WS-ERR-PARAGRAPH             CBBAT050
               MOVE 'WRITE'             TO WS-ERR-OPERATION             CBBAT050
               MOVE 'ACCTNEW'           TO WS-ERR-FILE                  CBBAT050
               MOVE WS-ACCTNEW-STATUS   TO WS-ERR-STATUS                CBBAT050
               GO TO 9900-FILE-ERROR                                    CBBAT050
           END-IF.                                                      CBBAT050
       7200-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       8000-FINISH.                                                     CBBAT050
           CLOSE ACCT-OLD-FILE                                          CBBAT050
                 JOURNAL-FILE                                           CBBAT050
                 ACCT-NEW-FILE                                          CBBAT050
                 STATEMENT-FILE.                                        CBBAT050
           DISPLAY 'CBBAT050 ACCOUNTS   ' WS-ACCOUNT-COUNT.             CBBAT050
           DISPLAY 'CBBAT050 STATEMENTS ' WS-STATEMENT-COUNT.           CBBAT050
           IF WS-ORPHAN-COUNT > ZERO                                    CBBAT050
               DISPLAY 'CBBAT050 JOURNAL WITHOUT ACCOUNT '              CBBAT050
                       WS-ORPHAN-COUNT                                  CBBAT050
               MOVE 4 TO WS-HIGHEST-RC                                  CBBAT050
           END-IF.                                                      CBBAT050
       8000-EXIT.                                                       CBBAT050
           EXIT.                                                        CBBAT050
                                                                        CBBAT050
       COPY CBERRP.                                                     CBBAT050

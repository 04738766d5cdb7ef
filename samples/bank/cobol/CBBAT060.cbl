       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBBAT060.
       AUTHOR.        J L TARRANT.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  17 JANUARY 2002.
      *****************************************************************
      * CBBAT060   END OF DAY BALANCES BY BRANCH AND PRODUCT          *
      *                                                               *
      * LISTS EVERY ACCOUNT WITH ITS BALANCE, TOTALS BY PRODUCT,      *
      * BRANCH AND BANK, AND AN ANALYSIS BY SIZE OF BALANCE.          *
      * THE MASTER IS SORTED BY BRANCH AND PRODUCT FIRST.             *
      *                                                               *
      * INPUT   CTLCARD    CONTROL CARD OF THE RUN                    *
      *         ACCTMST    ACCOUNT MASTER, GENERATION (0)             *
      * OUTPUT  BALRPT     BALANCE REPORT                             *
      * CALLS   CBSUB010   DATE ROUTINE                               *
      *****************************************************************
      * 2002-01-17  JLT  FIRST VERSION                                *
      * 2011-08-08  MKS  ANALYSIS BY SIZE OF BALANCE                  *
      *****************************************************************
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SOURCE-COMPUTER. IBM-370.
       OBJECT-COMPUTER. IBM-370.
       SPECIAL-NAMES.
           C01 IS TOP-OF-PAGE.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT CONTROL-FILE    ASSIGN TO CTLCARD
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-CTLCARD-STATUS.
           SELECT ACCT-FILE       ASSIGN TO ACCTMST
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-ACCTMST-STATUS.
           SELECT REPORT-FILE     ASSIGN TO BALRPT
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-BALRPT-STATUS.
           SELECT SORT-WORK-FILE  ASSIGN TO SORTWK01.
       DATA DIVISION.
       FILE SECTION.
       FD  CONTROL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 80 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBCTLC.
       FD  ACCT-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 250 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  AM-RECORD                           PIC X(250).
       FD  REPORT-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 132 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  RP-PRINT-LINE                       PIC X(132).
       SD  SORT-WORK-FILE
           RECORD CONTAINS 250 CHARACTERS.
       COPY CBACCT REPLACING ==:AC:== BY ==SW==.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBBAT060'.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTMST==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-BALRPT==.
       01  WS-SWITCHES.
           05  WS-SORT-SWITCH                  PIC X(01) VALUE 'N'.
               88  WS-SORT-EOF                     VALUE 'Y'.
           05  WS-FIRST-SWITCH                 PIC X(01) VALUE 'Y'.
               88  WS-FIRST-RECORD                 VALUE 'Y'.
               88  WS-NOT-FIRST-RECORD             VALUE 'N'.
       01  WS-CONTROL-FIELDS.
           05  WS-PREV-BRANCH                  PIC 9(04) VALUE ZERO.
           05  WS-PREV-PRODUCT                 PIC X(03) VALUE SPACES.
       01  WS-LEVEL-TOTALS.
           05  WS-LEVEL                        OCCURS 3 TIMES
                                               INDEXED BY LX.
               10  WS-LEVEL-COUNT              PIC S9(07) COMP-3.
               10  WS-LEVEL-CREDIT             PIC S9(13)V99 COMP-3.
               10  WS-LEVEL-DEBIT              PIC S9(13)V99 COMP-3.
               10  WS-LEVEL-INTEREST           PIC S9(11)V9(6) COMP-3.
       01  WS-BAND-VALUES.
           05  FILLER                          PIC X(20)
               VALUE 'OVERDRAWN'.
           05  FILLER                          PIC 9(09)V99
               VALUE ZERO.
           05  FILLER                          PIC X(20)
               VALUE 'UP TO 1,000'.
           05  FILLER                          PIC 9(09)V99
               VALUE 1000.00.
           05  FILLER                          PIC X(20)
               VALUE 'UP TO 10,000'.
           05  FILLER                          PIC 9(09)V99
               VALUE 10000.00.
           05  FILLER                          PIC X(20)
               VALUE 'UP TO 100,000'.
           05  FILLER                          PIC 9(09)V99
               VALUE 100000.00.
           05  FILLER                          PIC X(20)
               VALUE 'ABOVE 100,000'.
           05  FILLER                          PIC 9(09)V99
               VALUE 999999999.99.
       01  WS-BAND-TABLE REDEFINES WS-BAND-VALUES.
           05  WS-BAND                         OCCURS 5 TIMES
                                               INDEXED BY BX.
               10  WS-BAND-TEXT                PIC X(20).
               10  WS-BAND-LIMIT               PIC 9(09)V99.
       01  WS-BAND-COUNTS.
           05  WS-BAND-COUNT                   PIC S9(07) COMP-3
                                               OCCURS 5 TIMES
                                               INDEXED BY CX.
       01  WS-DETAIL-LINE.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-BRANCH                       PIC 9(04).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-PRODUCT                      PIC X(03).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-NUMBER                       PIC 9(08).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-TITLE                        PIC X(30).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-STATUS                       PIC X(01).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-LEDGER                       PIC ---,---,---,--9.99.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-AVAILABLE                    PIC ---,---,---,--9.99.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-INTEREST                     PIC --,---,--9.999999.
           05  FILLER                          PIC X(17) VALUE SPACES.
       01  WS-TOTAL-LINE.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  TL-TEXT                         PIC X(24).
           05  FILLER                          PIC X(09)
               VALUE 'ACCOUNTS '.
           05  TL-COUNT                        PIC ZZZ,ZZ9.
           05  FILLER                          PIC X(09)
               VALUE ' CREDIT  '.
           05  TL-CREDIT                  PIC --,---,---,---,--9.99.
           05  FILLER                          PIC X(09)
               VALUE ' DEBIT   '.
           05  TL-DEBIT                   PIC --,---,---,---,--9.99.
           05  FILLER                          PIC X(30) VALUE SPACES.
       01  WS-BAND-LINE.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  BL-TEXT                         PIC X(24).
           05  BL-COUNT                        PIC ZZZ,ZZ9.
           05  FILLER                          PIC X(99) VALUE SPACES.
       01  WS-COLUMN-LINE.
           05  FILLER                          PIC X(48)
               VALUE '  BRCH  PRD  ACCOUNT   TITLE'.
           05  FILLER                          PIC X(50)
               VALUE '         ST     LEDGER BALANCE         AVAILABLE'.
           05  FILLER                          PIC X(34)
               VALUE '   ACCRUED INTEREST'.
       01  WS-HELD-LINE                        PIC X(132) VALUE SPACES.
       COPY CBRPTH.
       COPY CBDATL.
       COPY CBERRW.
       PROCEDURE DIVISION.
       0000-MAIN SECTION.
       0010-START.
           PERFORM 1000-INITIALIZE.
           SORT SORT-WORK-FILE
               ON ASCENDING KEY SW-BRANCH
                                SW-PRODUCT-CODE
                                SW-NUMBER
               INPUT PROCEDURE  IS 2000-RELEASE-ACCOUNTS
               OUTPUT PROCEDURE IS 3000-PRINT-ACCOUNTS.
           IF SORT-RETURN NOT = ZERO
               MOVE '0000-MAIN'        TO WS-ERR-PARAGRAPH
               MOVE 'SORT DID NOT END' TO WS-ERR-TEXT
               GO TO 9950-DATA-ERROR
           END-IF.
           PERFORM 8000-FINISH.
           MOVE WS-HIGHEST-RC TO RETURN-CODE.
           STOP RUN.

       1000-INITIALIZE SECTION.
       1010-OPEN.
           MOVE WS-PROGRAM-ID     TO WS-ERR-PROGRAM
                                     H1-PROGRAM.
           MOVE '1000-INITIALIZE' TO WS-ERR-PARAGRAPH.
           MOVE 'OPEN'            TO WS-ERR-OPERATION.
           OPEN INPUT CONTROL-FILE.
           IF NOT WS-CTLCARD-OK
               MOVE 'CTLCARD'         TO WS-ERR-FILE
               MOVE WS-CTLCARD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN INPUT ACCT-FILE.
           OPEN OUTPUT REPORT-FILE.
           IF NOT WS-BALRPT-OK
               MOVE 'BALRPT'         TO WS-ERR-FILE
               MOVE WS-BALRPT-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       1020-CONTROL-CARD.
           READ CONTROL-FILE
               AT END
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT
                   GO TO 9950-DATA-ERROR
           END-READ.
           CLOSE CONTROL-FILE.
           MOVE CC-BANK-NAME          TO H1-BANK-NAME.
           MOVE 'END OF DAY BALANCES' TO H1-REPORT-TITLE.
           SET DT-EDIT-DATE TO TRUE.
           MOVE CC-RUN-DATE TO DT-DATE-1.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           MOVE DT-EDITED TO H1-RUN-DATE.
           PERFORM VARYING LX FROM 1 BY 1 UNTIL LX > 3
               INITIALIZE WS-LEVEL (LX)
           END-PERFORM.
           PERFORM VARYING CX FROM 1 BY 1 UNTIL CX > 5
               MOVE ZERO TO WS-BAND-COUNT (CX)
           END-PERFORM.

       2000-RELEASE-ACCOUNTS SECTION.
       2010-READ-NEXT.
           READ ACCT-FILE
               AT END
                   GO TO 2090-EXIT
           END-READ.
           MOVE AM-RECORD TO SW-ACCOUNT-RECORD.
           IF NOT SW-CLOSED
               RELEASE SW-ACCOUNT-RECORD
           END-IF.
           GO TO 2010-READ-NEXT.
       2090-EXIT.
           EXIT.

       3000-PRINT-ACCOUNTS SECTION.
       3010-LOOP.
           PERFORM 3800-RETURN-RECORD.
           PERFORM UNTIL WS-SORT-EOF
               PERFORM 3100-CONTROL-BREAKS
               PERFORM 3200-PRINT-DETAIL
               PERFORM 3300-ACCUMULATE
               PERFORM 3800-RETURN-RECORD
           END-PERFORM.
           IF WS-NOT-FIRST-RECORD
               PERFORM 4100-PRODUCT-TOTAL
               PERFORM 4200-BRANCH-TOTAL
           END-IF.
           PERFORM 4300-BANK-TOTAL.
           PERFORM 4400-BAND-ANALYSIS.
           GO TO 3090-EXIT.
       3090-EXIT.
           EXIT.

       3100-CONTROL-BREAKS SECTION.
       3110-COMPARE.
           IF WS-FIRST-RECORD
               SET WS-NOT-FIRST-RECORD TO TRUE
           ELSE
               IF SW-BRANCH NOT = WS-PREV-BRANCH
                   PERFORM 4100-PRODUCT-TOTAL
                   PERFORM 4200-BRANCH-TOTAL
               ELSE
                   IF SW-PRODUCT-CODE NOT = WS-PREV-PRODUCT
                       PERFORM 4100-PRODUCT-TOTAL
                   END-IF
               END-IF
           END-IF.
           MOVE SW-BRANCH       TO WS-PREV-BRANCH.
           MOVE SW-PRODUCT-CODE TO WS-PREV-PRODUCT.

       3200-PRINT-DETAIL SECTION.
       3210-MOVE.
           MOVE SW-BRANCH       TO DL-BRANCH.
           MOVE SW-PRODUCT-CODE TO DL-PRODUCT.
           MOVE SW-NUMBER       TO DL-NUMBER.
           MOVE SW-TITLE        TO DL-TITLE.
           MOVE SW-STATUS       TO DL-STATUS.
           MOVE SW-LEDGER-BAL   TO DL-LEDGER.
           MOVE SW-AVAIL-BAL    TO DL-AVAILABLE.
           MOVE SW-ACCRUED-INT  TO DL-INTEREST.
           MOVE WS-DETAIL-LINE  TO RP-PRINT-LINE.
           PERFORM 5900-PRINT-LINE.

       3300-ACCUMULATE SECTION.
       3310-LEVELS.
           ADD 1 TO WS-LEVEL-COUNT (1).
           IF SW-LEDGER-BAL < ZERO
               ADD SW-LEDGER-BAL TO WS-LEVEL-DEBIT (1)
           ELSE
               ADD SW-LEDGER-BAL TO WS-LEVEL-CREDIT (1)
           END-IF.
           ADD SW-ACCRUED-INT TO WS-LEVEL-INTEREST (1).
       3320-BANDS.
           IF SW-LEDGER-BAL < ZERO
               ADD 1 TO WS-BAND-COUNT (1)
           ELSE
               SET BX TO 2
               SEARCH WS-BAND
                   AT END
                       ADD 1 TO WS-BAND-COUNT (5)
                   WHEN SW-LEDGER-BAL NOT > WS-BAND-LIMIT (BX)
                       SET CX TO BX
                       ADD 1 TO WS-BAND-COUNT (CX)
               END-SEARCH
           END-IF.

       3800-RETURN-RECORD SECTION.
       3810-RETURN.
           RETURN SORT-WORK-FILE
               AT END
                   SET WS-SORT-EOF TO TRUE
           END-RETURN.

      *---------------------------------------------------------------*
      * LEVEL 1 IS PRODUCT, 2 IS BRANCH, 3 IS THE BANK. EACH TOTAL    *
      * IS ADDED TO THE LEVEL ABOVE AND CLEARED WHEN PRINTED.         *
      *---------------------------------------------------------------*
       4100-PRODUCT-TOTAL SECTION.
       4110-PRINT.
           SET LX TO 1.
           STRING 'PRODUCT '      DELIMITED BY SIZE
                  WS-PREV-PRODUCT DELIMITED BY SIZE
                  '             ' DELIMITED BY SIZE
               INTO TL-TEXT.
           PERFORM 4800-PRINT-LEVEL.
           PERFORM 4900-ROLL-LEVEL.

       4200-BRANCH-TOTAL SECTION.
       4210-PRINT.
           SET LX TO 2.
           STRING 'BRANCH '      DELIMITED BY SIZE
                  WS-PREV-BRANCH DELIMITED BY SIZE
                  '             ' DELIMITED BY SIZE
               INTO TL-TEXT.
           PERFORM 4800-PRINT-LEVEL.
           PERFORM 4900-ROLL-LEVEL.
           MOVE SPACES TO RP-PRINT-LINE.
           PERFORM 5900-PRINT-LINE.

       4300-BANK-TOTAL SECTION.
       4310-PRINT.
           SET LX TO 3.
           MOVE 'BANK' TO TL-TEXT.
           PERFORM 4800-PRINT-LEVEL.

       4400-BAND-ANALYSIS SECTION.
       4410-PRINT.
           MOVE SPACES TO RP-PRINT-LINE.
           PERFORM 5900-PRINT-LINE.
           PERFORM VARYING BX FROM 1 BY 1 UNTIL BX > 5
               SET CX TO BX
               MOVE WS-BAND-TEXT (BX)  TO BL-TEXT
               MOVE WS-BAND-COUNT (CX) TO BL-COUNT
               MOVE WS-BAND-LINE       TO RP-PRINT-LINE
               PERFORM 5900-PRINT-LINE
           END-PERFORM.

       4800-PRINT-LEVEL SECTION.
       4810-PRINT.
           MOVE WS-LEVEL-COUNT (LX)  TO TL-COUNT.
           MOVE WS-LEVEL-CREDIT (LX) TO TL-CREDIT.
           MOVE WS-LEVEL-DEBIT (LX)  TO TL-DEBIT.
           MOVE WS-TOTAL-LINE        TO RP-PRINT-LINE.
           PERFORM 5900-PRINT-LINE.

       4900-ROLL-LEVEL SECTION.
       4910-ROLL.
           ADD WS-LEVEL-COUNT (LX)    TO WS-LEVEL-COUNT (LX + 1).
           ADD WS-LEVEL-CREDIT (LX)   TO WS-LEVEL-CREDIT (LX + 1).
           ADD WS-LEVEL-DEBIT (LX)    TO WS-LEVEL-DEBIT (LX + 1).
           ADD WS-LEVEL-INTEREST (LX) TO WS-LEVEL-INTEREST (LX + 1).
           INITIALIZE WS-LEVEL (LX).

       5900-PRINT-LINE SECTION.
       5910-PRINT.
           IF WS-LINE-COUNT NOT < WS-LINES-PER-PAGE
               MOVE RP-PRINT-LINE TO WS-HELD-LINE
               PERFORM 5950-PRINT-HEADING
               MOVE WS-HELD-LINE  TO RP-PRINT-LINE
           END-IF.
           WRITE RP-PRINT-LINE AFTER ADVANCING 1 LINE.
           IF NOT WS-BALRPT-OK
               MOVE '5900-PRINT-LINE' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'           TO WS-ERR-OPERATION
               MOVE 'BALRPT'          TO WS-ERR-FILE
               MOVE WS-BALRPT-STATUS  TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-LINE-COUNT.

       5950-PRINT-HEADING SECTION.
       5960-PRINT.
           ADD 1 TO WS-PAGE-COUNT.
           MOVE WS-PAGE-COUNT TO H1-PAGE.
           WRITE RP-PRINT-LINE FROM WS-HEADING-1
               AFTER ADVANCING TOP-OF-PAGE.
           WRITE RP-PRINT-LINE FROM WS-HEADING-RULE
               AFTER ADVANCING 1 LINE.
           WRITE RP-PRINT-LINE FROM WS-COLUMN-LINE
               AFTER ADVANCING 1 LINE.
           WRITE RP-PRINT-LINE FROM WS-BLANK-LINE
               AFTER ADVANCING 1 LINE.
           MOVE 4 TO WS-LINE-COUNT.

       8000-FINISH SECTION.
       8010-CLOSE.
           CLOSE ACCT-FILE
                 REPORT-FILE.
           DISPLAY 'CBBAT060 ACCOUNTS ' WS-LEVEL-COUNT (3)
                   ' PAGES ' WS-PAGE-COUNT.

       9000-ERRORS SECTION.
       COPY CBERRP.

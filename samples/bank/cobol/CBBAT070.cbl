       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBBAT070.
       AUTHOR.        D P ARCHER.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  10 SEPTEMBER 2019.
      *****************************************************************
      * CBBAT070   LOAN REPAYMENTS OF THE DAY                         *
      *                                                               *
      * FOR EVERY LOAN WITH AN INSTALMENT DUE ON OR BEFORE THE RUN    *
      * DATE: SPLITS THE INSTALMENT INTO INTEREST AND PRINCIPAL,      *
      * WRITES A DEBIT FOR THE ACCOUNT AND MOVES THE DUE DATE ON.     *
      * A NEW LOAN WITHOUT AN INSTALMENT GETS ONE FROM CBSUB020.      *
      *                                                               *
      * INPUT   CTLCARD    CONTROL CARD OF THE RUN                    *
      *         LOANOLD    LOAN MASTER, GENERATION (0)                *
      * OUTPUT  LOANNEW    LOAN MASTER, GENERATION (+1)               *
      *         TRANLN     LOAN REPAYMENT TRANSACTIONS                *
      *         LOANRPT    LOAN REPORT                                *
      * CALLS   CBSUB010   DATE ROUTINE                               *
      *         CBSUB020   INTEREST ROUTINE                           *
      *****************************************************************
      * 2019-09-10  DPA  FIRST VERSION                                *
      * 2020-04-14  DPA  PAYMENT HOLIDAY CODE SWITCHED OFF AGAIN      *
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
           SELECT LOAN-OLD-FILE   ASSIGN TO LOANOLD
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-LOANOLD-STATUS.
           SELECT LOAN-NEW-FILE   ASSIGN TO LOANNEW
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-LOANNEW-STATUS.
           SELECT TRAN-FILE       ASSIGN TO TRANLN
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-TRANLN-STATUS.
           SELECT REPORT-FILE     ASSIGN TO LOANRPT
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-LOANRPT-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  CONTROL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 80 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBCTLC.
       FD  LOAN-OLD-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 160 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBLOAN.
       FD  LOAN-NEW-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 160 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  NL-RECORD                           PIC X(160).
       FD  TRAN-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 140 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBTRAN REPLACING ==:TR:== BY ==TR==.
       FD  REPORT-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 132 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  RP-PRINT-LINE                       PIC X(132).
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBBAT070'.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-LOANOLD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-LOANNEW==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANLN==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-LOANRPT==.
       01  WS-COUNTERS.
           05  WS-LOAN-COUNT                   PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-DUE-COUNT                    PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-REPAID-COUNT                 PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-SEQ-NO                       PIC 9(06) VALUE ZERO.
       01  WS-AMOUNTS.
           05  WS-INTEREST-PART                PIC S9(09)V99 COMP-3
                                               VALUE +0.
           05  WS-PRINCIPAL-PART               PIC S9(09)V99 COMP-3
                                               VALUE +0.
           05  WS-PAYMENT                      PIC S9(09)V99 COMP-3
                                               VALUE +0.
           05  WS-INTEREST-TOTAL               PIC S9(11)V99 COMP-3
                                               VALUE +0.
           05  WS-PRINCIPAL-TOTAL              PIC S9(11)V99 COMP-3
                                               VALUE +0.
           05  WS-HOLIDAY-INTEREST             PIC S9(09)V99 COMP-3
                                               VALUE +0.
       01  WS-DETAIL-LINE.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-LOAN-NO                      PIC 9(08).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-BRANCH                       PIC 9(04).
           05  FILLER                          PIC X(01) VALUE '-'.
           05  DL-NUMBER                       PIC 9(08).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-MONTH                        PIC ZZ9.
           05  FILLER                          PIC X(01) VALUE '/'.
           05  DL-TERM                         PIC ZZ9.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-PAYMENT                      PIC ZZZ,ZZZ,ZZ9.99.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-INTEREST                     PIC ZZZ,ZZZ,ZZ9.99.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-PRINCIPAL                    PIC ZZZ,ZZZ,ZZ9.99.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-OUTSTANDING                  PIC ZZZ,ZZZ,ZZ9.99.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  DL-REMARK                       PIC X(20).
           05  FILLER                          PIC X(12) VALUE SPACES.
       01  WS-COLUMN-LINE.
           05  FILLER                          PIC X(40)
               VALUE '  LOAN      ACCOUNT        MONTH'.
           05  FILLER                          PIC X(47)
               VALUE 'INSTALMENT        INTEREST       PRINCIPAL'.
           05  FILLER                          PIC X(45)
               VALUE 'OUTSTANDING'.
       01  WS-HELD-LINE                        PIC X(132) VALUE SPACES.
       COPY CBRPTH.
       COPY CBDATL.
       COPY CBINTL.
       COPY CBERRW.
       PROCEDURE DIVISION.
       0000-MAIN.
           PERFORM 1000-INITIALIZE THRU 1000-EXIT.
           PERFORM 2000-PROCESS    THRU 2000-EXIT
               UNTIL WS-LOANOLD-EOF.
           PERFORM 8000-FINISH     THRU 8000-EXIT.
           MOVE WS-HIGHEST-RC TO RETURN-CODE.
           STOP RUN.

       1000-INITIALIZE.
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
           OPEN INPUT LOAN-OLD-FILE.
           IF NOT WS-LOANOLD-OK
               MOVE 'LOANOLD'         TO WS-ERR-FILE
               MOVE WS-LOANOLD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT LOAN-NEW-FILE.
           IF NOT WS-LOANNEW-OK
               MOVE 'LOANNEW'         TO WS-ERR-FILE
               MOVE WS-LOANNEW-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT TRAN-FILE.
           IF NOT WS-TRANLN-OK
               MOVE 'TRANLN'         TO WS-ERR-FILE
               MOVE WS-TRANLN-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT REPORT-FILE.
           IF NOT WS-LOANRPT-OK
               MOVE 'LOANRPT'         TO WS-ERR-FILE
               MOVE WS-LOANRPT-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           READ CONTROL-FILE
               AT END
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT
                   GO TO 9950-DATA-ERROR
           END-READ.
           CLOSE CONTROL-FILE.
           MOVE CC-BANK-NAME      TO H1-BANK-NAME.
           MOVE 'LOAN REPAYMENTS' TO H1-REPORT-TITLE.
           SET DT-EDIT-DATE TO TRUE.
           MOVE CC-RUN-DATE TO DT-DATE-1.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           MOVE DT-EDITED TO H1-RUN-DATE.
           PERFORM 7000-READ-LOAN THRU 7000-EXIT.
       1000-EXIT.
           EXIT.

       2000-PROCESS.
           ADD 1 TO WS-LOAN-COUNT.
           IF LN-ACTIVE OR LN-IN-ARREARS
               IF LN-INSTALMENT = ZERO
                   PERFORM 3000-SET-INSTALMENT THRU 3000-EXIT
               END-IF
               IF LN-NEXT-DUE-DATE NOT > CC-RUN-DATE
                   PERFORM 4000-REPAYMENT THRU 4000-EXIT
               END-IF
           END-IF.
           PERFORM 7100-WRITE-LOAN THRU 7100-EXIT.
           PERFORM 7000-READ-LOAN  THRU 7000-EXIT.
       2000-EXIT.
           EXIT.

       3000-SET-INSTALMENT.
           MOVE 'INST'         TO IT-FUNCTION.
           MOVE LN-PRINCIPAL   TO IT-BALANCE.
           MOVE LN-ANNUAL-RATE TO IT-ANNUAL-RATE.
           MOVE LN-TERM-MONTHS TO IT-MONTHS.
           MOVE ZERO           TO IT-DAYS.
           MOVE 365            TO IT-DAY-BASIS.
           CALL 'CBSUB020' USING IT-INTEREST-AREA.
           IF NOT IT-OK
               MOVE '3000-SET-INSTALMENT'  TO WS-ERR-PARAGRAPH
               MOVE 'NO INSTALMENT POSSIBLE' TO WS-ERR-TEXT
               MOVE LN-LOAN-NO             TO WS-ERR-KEY
               GO TO 9950-DATA-ERROR
           END-IF.
           MOVE IT-PAYMENT   TO LN-INSTALMENT.
           MOVE LN-PRINCIPAL TO LN-OUTSTANDING.
       3000-EXIT.
           EXIT.

       4000-REPAYMENT.
           ADD 1 TO WS-DUE-COUNT
                    LN-PAID-MONTHS.
           MOVE SPACES TO DL-REMARK.
           COMPUTE WS-INTEREST-PART ROUNDED =
                   LN-OUTSTANDING * LN-ANNUAL-RATE / 1200
               ON SIZE ERROR
                   MOVE '4000-REPAYMENT'    TO WS-ERR-PARAGRAPH
                   MOVE 'INTEREST OVERFLOW' TO WS-ERR-TEXT
                   MOVE LN-LOAN-NO          TO WS-ERR-KEY
                   GO TO 9950-DATA-ERROR
           END-COMPUTE.
           IF LN-PAID-MONTHS NOT < LN-TERM-MONTHS
               MOVE LN-OUTSTANDING TO WS-PRINCIPAL-PART
               ADD WS-INTEREST-PART LN-OUTSTANDING GIVING WS-PAYMENT
               SET LN-REPAID       TO TRUE
               ADD 1               TO WS-REPAID-COUNT
               MOVE 'LAST INSTALMENT' TO DL-REMARK
           ELSE
               MOVE LN-INSTALMENT  TO WS-PAYMENT
               SUBTRACT WS-INTEREST-PART FROM WS-PAYMENT
                   GIVING WS-PRINCIPAL-PART
           END-IF.
           SUBTRACT WS-PRINCIPAL-PART FROM LN-OUTSTANDING.
           ADD WS-INTEREST-PART  TO WS-INTEREST-TOTAL.
           ADD WS-PRINCIPAL-PART TO WS-PRINCIPAL-TOTAL.
           SET DT-ADD-MONTHS TO TRUE.
           MOVE LN-NEXT-DUE-DATE TO DT-DATE-1.
           MOVE 1                TO DT-NUMBER.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           IF NOT DT-OK
               MOVE '4000-REPAYMENT' TO WS-ERR-PARAGRAPH
               MOVE 'DUE DATE WRONG' TO WS-ERR-TEXT
               MOVE LN-LOAN-NO       TO WS-ERR-KEY
               GO TO 9950-DATA-ERROR
           END-IF.
           MOVE DT-DATE-2 TO LN-NEXT-DUE-DATE.
           PERFORM 7200-WRITE-TRAN   THRU 7200-EXIT.
           PERFORM 5000-PRINT-DETAIL THRU 5000-EXIT.
           GO TO 4000-EXIT.

      *---------------------------------------------------------------*
      * INTEREST GOES ON DURING A PAYMENT HOLIDAY                     *
      *---------------------------------------------------------------*
       4500-PAYMENT-HOLIDAY.
           COMPUTE WS-HOLIDAY-INTEREST ROUNDED =
                   LN-OUTSTANDING * LN-ANNUAL-RATE / 1200
               ON SIZE ERROR
                   MOVE ZERO TO WS-HOLIDAY-INTEREST
           END-COMPUTE.
           ADD WS-HOLIDAY-INTEREST TO LN-OUTSTANDING.
           ADD 1 TO LN-TERM-MONTHS.
       4000-EXIT.
           EXIT.

       5000-PRINT-DETAIL.
           MOVE LN-LOAN-NO        TO DL-LOAN-NO.
           MOVE LN-BRANCH         TO DL-BRANCH.
           MOVE LN-NUMBER         TO DL-NUMBER.
           MOVE LN-PAID-MONTHS    TO DL-MONTH.
           MOVE LN-TERM-MONTHS    TO DL-TERM.
           MOVE WS-PAYMENT        TO DL-PAYMENT.
           MOVE WS-INTEREST-PART  TO DL-INTEREST.
           MOVE WS-PRINCIPAL-PART TO DL-PRINCIPAL.
           MOVE LN-OUTSTANDING    TO DL-OUTSTANDING.
           MOVE WS-DETAIL-LINE    TO RP-PRINT-LINE.
           PERFORM 5900-PRINT-LINE THRU 5900-EXIT.
       5000-EXIT.
           EXIT.

       5900-PRINT-LINE.
           IF WS-LINE-COUNT NOT < WS-LINES-PER-PAGE
               MOVE RP-PRINT-LINE TO WS-HELD-LINE
               PERFORM 5950-PRINT-HEADING THRU 5950-EXIT
               MOVE WS-HELD-LINE  TO RP-PRINT-LINE
           END-IF.
           WRITE RP-PRINT-LINE AFTER ADVANCING 1 LINE.
           IF NOT WS-LOANRPT-OK
               MOVE '5900-PRINT-LINE' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'           TO WS-ERR-OPERATION
               MOVE 'LOANRPT'         TO WS-ERR-FILE
               MOVE WS-LOANRPT-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-LINE-COUNT.
       5900-EXIT.
           EXIT.

       5950-PRINT-HEADING.
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
       5950-EXIT.
           EXIT.

       7000-READ-LOAN.
           READ LOAN-OLD-FILE
               AT END
                   GO TO 7000-EXIT
           END-READ.
           IF NOT WS-LOANOLD-OK
               MOVE '7000-READ-LOAN'  TO WS-ERR-PARAGRAPH
               MOVE 'READ'            TO WS-ERR-OPERATION
               MOVE 'LOANOLD'         TO WS-ERR-FILE
               MOVE WS-LOANOLD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       7000-EXIT.
           EXIT.

       7100-WRITE-LOAN.
           WRITE NL-RECORD FROM LN-LOAN-RECORD.
           IF NOT WS-LOANNEW-OK
               MOVE '7100-WRITE-LOAN' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'           TO WS-ERR-OPERATION
               MOVE 'LOANNEW'         TO WS-ERR-FILE
               MOVE WS-LOANNEW-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       7100-EXIT.
           EXIT.

       7200-WRITE-TRAN.
           INITIALIZE TR-TRANSACTION-RECORD.
           ADD 1 TO WS-SEQ-NO.
           MOVE LN-ACCOUNT        TO TR-ACCT-KEY.
           MOVE 700001            TO TR-BATCH-NO.
           MOVE WS-SEQ-NO         TO TR-SEQ-NO.
           SET  TR-LOAN-REPAYMENT TO TRUE.
           SET  TR-DEBIT          TO TRUE.
           MOVE WS-PAYMENT        TO TR-AMOUNT.
           MOVE 'GBP'             TO TR-CURRENCY.
           MOVE CC-RUN-DATE       TO TR-EFFECT-DATE.
           SET  TR-FROM-BATCH     TO TRUE.
           STRING 'LOAN '    DELIMITED BY SIZE
                  LN-LOAN-NO DELIMITED BY SIZE
               INTO TR-NARRATIVE
           END-STRING.
           MOVE WS-PROGRAM-ID     TO TR-USER.
           WRITE TR-TRANSACTION-RECORD.
           IF NOT WS-TRANLN-OK
               MOVE '7200-WRITE-TRAN' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'           TO WS-ERR-OPERATION
               MOVE 'TRANLN'          TO WS-ERR-FILE
               MOVE WS-TRANLN-STATUS  TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       7200-EXIT.
           EXIT.

       8000-FINISH.
           MOVE ZERO               TO LN-LOAN-NO
                                      LN-ACCOUNT
                                      LN-PAID-MONTHS
                                      LN-TERM-MONTHS
                                      LN-OUTSTANDING.
           MOVE WS-INTEREST-TOTAL  TO WS-INTEREST-PART.
           MOVE WS-PRINCIPAL-TOTAL TO WS-PRINCIPAL-PART.
           ADD WS-INTEREST-TOTAL WS-PRINCIPAL-TOTAL GIVING WS-PAYMENT.
           MOVE 'TOTAL OF THE RUN' TO DL-REMARK.
           PERFORM 5000-PRINT-DETAIL THRU 5000-EXIT.
           CLOSE LOAN-OLD-FILE
                 LOAN-NEW-FILE
                 TRAN-FILE
                 REPORT-FILE.
           DISPLAY 'CBBAT070 LOANS ' WS-LOAN-COUNT
                   ' DUE '           WS-DUE-COUNT
                   ' REPAID '        WS-REPAID-COUNT.
       8000-EXIT.
           EXIT.

       COPY CBERRP.

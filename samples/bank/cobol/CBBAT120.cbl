       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBBAT120.
       AUTHOR.        M K SANDERS.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  14 MARCH 2008.
      *****************************************************************
      * CBBAT120   MONTH END FEES                                     *
      *                                                               *
      * WRITES FEE TRANSACTIONS FOR CURRENT ACCOUNTS AT MONTH END:    *
      *   ACCOUNT FEE     NOT BELOW THE FREE BALANCE                  *
      *   OVERDRAFT FEE   WHEN THE ACCOUNT IS OVERDRAWN               *
      *   ACTIVITY FEE    FOR DEBITS BEYOND THE FREE NUMBER           *
      * AND CLEARS THE MONTHLY ACTIVITY COUNTERS OF THE MASTER.       *
      *                                                               *
      * INPUT   CTLCARD    CONTROL CARD OF THE RUN                    *
      *         ACCTOLD    ACCOUNT MASTER, GENERATION (0)             *
      * OUTPUT  ACCTNEW    ACCOUNT MASTER, GENERATION (+1)            *
      *         TRANFEE    FEE TRANSACTIONS                           *
      *****************************************************************
      * 2008-03-14  MKS  FIRST VERSION                                *
      * 2011-07-01  MKS  OVERDRAFT FEE                                *
      * 2022-11-08  DPA  CR14377 NO FEES FOR BLOCKED ACCOUNTS         *
      *****************************************************************
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SOURCE-COMPUTER. IBM-370.
       OBJECT-COMPUTER. IBM-370.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT CONTROL-FILE    ASSIGN TO CTLCARD
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-CTLCARD-STATUS.
           SELECT ACCT-OLD-FILE   ASSIGN TO ACCTOLD
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-ACCTOLD-STATUS.
           SELECT ACCT-NEW-FILE   ASSIGN TO ACCTNEW
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-ACCTNEW-STATUS.
           SELECT TRAN-FILE       ASSIGN TO TRANFEE
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-TRANFEE-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  CONTROL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 80 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBCTLC.
       FD  ACCT-OLD-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 250 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBACCT REPLACING ==:AC:== BY ==AC==.
       FD  ACCT-NEW-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 250 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  NM-RECORD                           PIC X(250).
       FD  TRAN-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 140 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBTRAN REPLACING ==:TR:== BY ==TR==.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBBAT120'.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTOLD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTNEW==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANFEE==.
       01  WS-TARIFF.
           05  WS-ACCOUNT-FEE                  PIC S9(05)V99 COMP-3
                                               VALUE +3.50.
           05  WS-FREE-BALANCE                 PIC S9(09)V99 COMP-3
                                               VALUE +2000.00.
           05  WS-OVERDRAFT-FEE                PIC S9(05)V99 COMP-3
                                               VALUE +12.00.
           05  WS-FREE-DEBITS                  PIC S9(05) COMP-3
                                               VALUE +30.
           05  WS-DEBIT-FEE                    PIC S9(05)V99 COMP-3
                                               VALUE +0.20.
       01  WS-COUNTERS.
           05  WS-ACCOUNT-COUNT                PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-FEE-COUNT                    PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-SEQ-NO                       PIC 9(06) VALUE ZERO.
       01  WS-AMOUNTS.
           05  WS-FEE-AMOUNT                   PIC S9(09)V99 COMP-3
                                               VALUE +0.
           05  WS-FEE-TOTAL                    PIC S9(11)V99 COMP-3
                                               VALUE +0.
           05  WS-EXTRA-DEBITS                 PIC S9(05) COMP-3
                                               VALUE +0.
           05  WS-FEE-TEXT                     PIC X(30) VALUE SPACES.
           05  WS-TOTAL-ED                     PIC ZZZ,ZZZ,ZZ9.99.
       COPY CBERRW.
       PROCEDURE DIVISION.
       0000-MAIN.
           PERFORM 1000-INITIALIZE THRU 1000-EXIT.
           PERFORM 2000-PROCESS    THRU 2000-EXIT
               UNTIL WS-ACCTOLD-EOF.
           PERFORM 8000-FINISH     THRU 8000-EXIT.
           MOVE WS-HIGHEST-RC TO RETURN-CODE.
           STOP RUN.

       1000-INITIALIZE.
           MOVE WS-PROGRAM-ID     TO WS-ERR-PROGRAM.
           MOVE '1000-INITIALIZE' TO WS-ERR-PARAGRAPH.
           MOVE 'OPEN'            TO WS-ERR-OPERATION.
           OPEN INPUT CONTROL-FILE.
           IF NOT WS-CTLCARD-OK
               MOVE 'CTLCARD'         TO WS-ERR-FILE
               MOVE WS-CTLCARD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN INPUT ACCT-OLD-FILE.
           IF NOT WS-ACCTOLD-OK
               MOVE 'ACCTOLD'         TO WS-ERR-FILE
               MOVE WS-ACCTOLD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT ACCT-NEW-FILE.
           IF NOT WS-ACCTNEW-OK
               MOVE 'ACCTNEW'         TO WS-ERR-FILE
               MOVE WS-ACCTNEW-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT TRAN-FILE.
           IF NOT WS-TRANFEE-OK
               MOVE 'TRANFEE'         TO WS-ERR-FILE
               MOVE WS-TRANFEE-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           READ CONTROL-FILE
               AT END
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT
                   GO TO 9950-DATA-ERROR
           END-READ.
           CLOSE CONTROL-FILE.
           IF CC-DAILY-RUN
               MOVE '1000-INITIALIZE'      TO WS-ERR-PARAGRAPH
               MOVE 'NOT A MONTH END RUN'  TO WS-ERR-TEXT
               GO TO 9950-DATA-ERROR
           END-IF.
           PERFORM 7000-READ-MASTER THRU 7000-EXIT.
       1000-EXIT.
           EXIT.

       2000-PROCESS.
           ADD 1 TO WS-ACCOUNT-COUNT.
           IF AC-CURRENT-ACCOUNT AND AC-OPEN                            CR14377
               PERFORM 3000-ACCOUNT-FEE THRU 3100-EXIT
               IF AC-LEDGER-BAL < ZERO
                   PERFORM 3100-OVERDRAFT-FEE THRU 3100-EXIT
               END-IF
               PERFORM 3200-ACTIVITY-FEE THRU 3200-EXIT
           END-IF.
           MOVE ZERO TO AC-DEBIT-COUNT
                        AC-CREDIT-COUNT
                        AC-DEBIT-TOTAL
                        AC-CREDIT-TOTAL.
           PERFORM 7100-WRITE-MASTER THRU 7100-EXIT.
           PERFORM 7000-READ-MASTER  THRU 7000-EXIT.
       2000-EXIT.
           EXIT.

       3000-ACCOUNT-FEE.
           IF AC-LEDGER-BAL NOT < WS-FREE-BALANCE
               GO TO 3000-EXIT
           END-IF.
           MOVE WS-ACCOUNT-FEE TO WS-FEE-AMOUNT.
           MOVE 'ACCOUNT FEE'  TO WS-FEE-TEXT.
           PERFORM 7200-WRITE-FEE THRU 7200-EXIT.
       3000-EXIT.
           EXIT.

       3100-OVERDRAFT-FEE.
           MOVE WS-OVERDRAFT-FEE TO WS-FEE-AMOUNT.
           MOVE 'OVERDRAFT FEE'  TO WS-FEE-TEXT.
           PERFORM 7200-WRITE-FEE THRU 7200-EXIT.
       3100-EXIT.
           EXIT.

       3200-ACTIVITY-FEE.
           IF AC-DEBIT-COUNT NOT > WS-FREE-DEBITS
               GO TO 3200-EXIT
           END-IF.
           SUBTRACT WS-FREE-DEBITS FROM AC-DEBIT-COUNT
               GIVING WS-EXTRA-DEBITS.
           COMPUTE WS-FEE-AMOUNT ROUNDED =
                   WS-EXTRA-DEBITS * WS-DEBIT-FEE
               ON SIZE ERROR
                   MOVE '3200-ACTIVITY-FEE' TO WS-ERR-PARAGRAPH
                   MOVE 'FEE OVERFLOW'      TO WS-ERR-TEXT
                   MOVE AC-KEY              TO WS-ERR-KEY
                   GO TO 9950-DATA-ERROR
           END-COMPUTE.
           MOVE 'ACTIVITY FEE' TO WS-FEE-TEXT.
           PERFORM 7200-WRITE-FEE THRU 7200-EXIT.
       3200-EXIT.
           EXIT.

       7000-READ-MASTER.
           READ ACCT-OLD-FILE
               AT END
                   GO TO 7000-EXIT
           END-READ.
           IF NOT WS-ACCTOLD-OK
               MOVE '7000-READ-MASTER' TO WS-ERR-PARAGRAPH
               MOVE 'READ'             TO WS-ERR-OPERATION
               MOVE 'ACCTOLD'          TO WS-ERR-FILE
               MOVE WS-ACCTOLD-STATUS  TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       7000-EXIT.
           EXIT.

       7100-WRITE-MASTER.
           WRITE NM-RECORD FROM AC-ACCOUNT-RECORD.
           IF NOT WS-ACCTNEW-OK
               MOVE '7100-WRITE-MASTER' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'             TO WS-ERR-OPERATION
               MOVE 'ACCTNEW'           TO WS-ERR-FILE
               MOVE WS-ACCTNEW-STATUS   TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       7100-EXIT.
           EXIT.

       7200-WRITE-FEE.
           INITIALIZE TR-TRANSACTION-RECORD.
           ADD 1 TO WS-SEQ-NO
                    WS-FEE-COUNT.
           ADD WS-FEE-AMOUNT  TO WS-FEE-TOTAL.
           MOVE AC-KEY        TO TR-ACCT-KEY.
           MOVE 900002        TO TR-BATCH-NO.
           MOVE WS-SEQ-NO     TO TR-SEQ-NO.
           SET  TR-FEE        TO TRUE.
           SET  TR-DEBIT      TO TRUE.
           MOVE WS-FEE-AMOUNT TO TR-AMOUNT.
           MOVE AC-CURRENCY   TO TR-CURRENCY.
           MOVE CC-RUN-DATE   TO TR-EFFECT-DATE.
           SET  TR-FROM-BATCH TO TRUE.
           MOVE WS-FEE-TEXT   TO TR-NARRATIVE.
           MOVE WS-PROGRAM-ID TO TR-USER.
           WRITE TR-TRANSACTION-RECORD.
           IF NOT WS-TRANFEE-OK
               MOVE '7200-WRITE-FEE'  TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'           TO WS-ERR-OPERATION
               MOVE 'TRANFEE'         TO WS-ERR-FILE
               MOVE WS-TRANFEE-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       7200-EXIT.
           EXIT.

       8000-FINISH.
           CLOSE ACCT-OLD-FILE
                 ACCT-NEW-FILE
                 TRAN-FILE.
           MOVE WS-FEE-TOTAL TO WS-TOTAL-ED.
           DISPLAY 'CBBAT120 ACCOUNTS ' WS-ACCOUNT-COUNT
                   ' FEES '             WS-FEE-COUNT
                   ' TOTAL '            WS-TOTAL-ED.
       8000-EXIT.
           EXIT.

       COPY CBERRP.

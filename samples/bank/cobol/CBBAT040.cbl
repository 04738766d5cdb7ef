       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBBAT040.
       AUTHOR.        M K SANDERS.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  30 MAY 2012.
      *****************************************************************
      * CBBAT040   STANDING ORDERS OF THE DAY                         *
      *                                                               *
      * READS THE STANDING ORDER FILE, WRITES A DEBIT AND A CREDIT    *
      * FOR EVERY ORDER DUE ON OR BEFORE THE RUN DATE AND A NEW       *
      * ORDER FILE WITH THE NEXT DUE DATES.                           *
      *                                                               *
      * INPUT   CTLCARD    CONTROL CARD OF THE RUN                    *
      *         STOROLD    STANDING ORDERS, GENERATION (0)            *
      * OUTPUT  STORNEW    STANDING ORDERS, GENERATION (+1)           *
      *         TRANSO     STANDING ORDER TRANSACTIONS                *
      * CALLS   CBSUB010   DATE ROUTINE                               *
      *****************************************************************
      * 2012-05-30  MKS  FIRST VERSION                                *
      * 2015-01-12  MKS  CHARITY ACCOUNTS PAY NO ORDER FEE            *
      * 2017-06-21  DPA  ORDERS MISSED DURING A BANK HOLIDAY          *
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
           SELECT ORDER-OLD-FILE  ASSIGN TO STOROLD
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-STOROLD-STATUS.
           SELECT ORDER-NEW-FILE  ASSIGN TO STORNEW
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-STORNEW-STATUS.
           SELECT TRAN-FILE       ASSIGN TO TRANSO
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-TRANSO-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  CONTROL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 80 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBCTLC.
       FD  ORDER-OLD-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 150 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBSTOR.
       FD  ORDER-NEW-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 150 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  SN-RECORD                           PIC X(150).
       FD  TRAN-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 140 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBTRAN REPLACING ==:TR:== BY ==TR==.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBBAT040'.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-STOROLD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-STORNEW==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANSO==.
       01  WS-COUNTERS.
           05  WS-ORDER-COUNT                  PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-DUE-COUNT                    PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-ENDED-COUNT                  PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-FEE-COUNT                    PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-TRAN-COUNT                   PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-ROUNDS                       PIC S9(03) COMP-3
                                               VALUE +0.
       01  WS-WORK-AREA.
           05  WS-SEQ-NO                       PIC 9(06) VALUE ZERO.
           05  WS-BATCH-NO                     PIC 9(06) VALUE 800001.
           05  WS-ORDER-FEE                    PIC S9(05)V99 COMP-3
                                               VALUE +0.25.
           05  WS-DUE-TOTAL                    PIC S9(11)V99 COMP-3
                                               VALUE +0.
           05  WS-TOTAL-ED                     PIC ZZ,ZZZ,ZZZ,ZZ9.99.
           05  WS-MAX-ROUNDS                   PIC S9(03) COMP-3
                                               VALUE +5.
       COPY CBDATL.
       COPY CBERRW.
       PROCEDURE DIVISION.
       0000-MAIN.
           PERFORM 1000-INITIALIZE THRU 1000-EXIT.
           PERFORM 2000-PROCESS    THRU 2000-EXIT
               UNTIL WS-STOROLD-EOF.
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
           OPEN INPUT ORDER-OLD-FILE.
           IF NOT WS-STOROLD-OK
               MOVE 'STOROLD'         TO WS-ERR-FILE
               MOVE WS-STOROLD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT ORDER-NEW-FILE.
           IF NOT WS-STORNEW-OK
               MOVE 'STORNEW'         TO WS-ERR-FILE
               MOVE WS-STORNEW-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT TRAN-FILE.
           IF NOT WS-TRANSO-OK
               MOVE 'TRANSO'         TO WS-ERR-FILE
               MOVE WS-TRANSO-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           READ CONTROL-FILE
               AT END
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT
                   GO TO 9950-DATA-ERROR
           END-READ.
           CLOSE CONTROL-FILE.
           PERFORM 7000-READ-ORDER THRU 7000-EXIT.
       1000-EXIT.
           EXIT.

       2000-PROCESS.
           ADD 1 TO WS-ORDER-COUNT.
           MOVE ZERO TO WS-ROUNDS.
           IF SO-ACTIVE
               PERFORM 3000-PAY-ORDER THRU 3000-EXIT
                   UNTIL SO-NEXT-DATE > CC-RUN-DATE
                      OR SO-ENDED
                      OR WS-ROUNDS NOT < WS-MAX-ROUNDS
           END-IF.
           PERFORM 7100-WRITE-ORDER THRU 7100-EXIT.
           PERFORM 7000-READ-ORDER  THRU 7000-EXIT.
       2000-EXIT.
           EXIT.

       3000-PAY-ORDER.
           IF SO-END-DATE NOT = ZERO AND SO-NEXT-DATE > SO-END-DATE
               SET SO-ENDED TO TRUE
               ADD 1 TO WS-ENDED-COUNT
               GO TO 3000-EXIT
           END-IF.
           ADD 1 TO WS-ROUNDS
                    WS-DUE-COUNT.
           ADD SO-AMOUNT TO WS-DUE-TOTAL.
           PERFORM 4000-WRITE-DEBIT  THRU 4000-EXIT.
           PERFORM 4100-WRITE-CREDIT THRU 4100-EXIT.
           IF SO-FROM-BRANCH NOT = 1002
               PERFORM 4200-WRITE-FEE THRU 4200-EXIT
           END-IF.
           ADD 1 TO SO-PAID-COUNT.
           PERFORM 3100-NEXT-DATE THRU 3100-EXIT.
       3000-EXIT.
           EXIT.

       3100-NEXT-DATE.
           MOVE SO-NEXT-DATE TO DT-DATE-1.
           EVALUATE TRUE
               WHEN SO-WEEKLY
                   SET DT-ADD-DAYS   TO TRUE
                   MOVE 7            TO DT-NUMBER
               WHEN SO-MONTHLY
                   SET DT-ADD-MONTHS TO TRUE
                   MOVE 1            TO DT-NUMBER
               WHEN SO-QUARTERLY
                   SET DT-ADD-MONTHS TO TRUE
                   MOVE 3            TO DT-NUMBER
               WHEN SO-YEARLY
                   SET DT-ADD-MONTHS TO TRUE
                   MOVE 12           TO DT-NUMBER
               WHEN OTHER
                   MOVE '3100-NEXT-DATE'    TO WS-ERR-PARAGRAPH
                   MOVE 'FREQUENCY UNKNOWN' TO WS-ERR-TEXT
                   MOVE SO-ORDER-NO         TO WS-ERR-KEY
                   GO TO 9950-DATA-ERROR
           END-EVALUATE.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           IF NOT DT-OK
               MOVE '3100-NEXT-DATE'  TO WS-ERR-PARAGRAPH
               MOVE 'NEXT DATE WRONG' TO WS-ERR-TEXT
               MOVE SO-ORDER-NO       TO WS-ERR-KEY
               GO TO 9950-DATA-ERROR
           END-IF.
           MOVE DT-DATE-2 TO SO-NEXT-DATE.
       3100-EXIT.
           EXIT.

       4000-WRITE-DEBIT.
           INITIALIZE TR-TRANSACTION-RECORD.
           MOVE SO-FROM-ACCOUNT   TO TR-ACCT-KEY.
           SET  TR-STANDING-ORDER TO TRUE.
           SET  TR-DEBIT          TO TRUE.
           MOVE SO-AMOUNT         TO TR-AMOUNT.
           MOVE SO-ORDER-NO       TO TR-SO-ORDER-NO.
           MOVE SO-TO-BRANCH      TO TR-SO-TO-BRANCH.
           MOVE SO-TO-NUMBER      TO TR-SO-TO-NUMBER.
           STRING 'S/O '       DELIMITED BY SIZE
                  SO-REFERENCE DELIMITED BY SIZE
               INTO TR-NARRATIVE
           END-STRING.
           PERFORM 7200-WRITE-TRAN THRU 7200-EXIT.
       4000-EXIT.
           EXIT.

       4100-WRITE-CREDIT.
           INITIALIZE TR-TRANSACTION-RECORD.
           MOVE SO-TO-ACCOUNT     TO TR-ACCT-KEY.
           SET  TR-STANDING-ORDER TO TRUE.
           SET  TR-CREDIT         TO TRUE.
           MOVE SO-AMOUNT         TO TR-AMOUNT.
           MOVE SO-ORDER-NO       TO TR-SO-ORDER-NO.
           MOVE SO-FROM-BRANCH    TO TR-SO-TO-BRANCH.
           MOVE SO-FROM-NUMBER    TO TR-SO-TO-NUMBER.
           MOVE SO-REFERENCE      TO TR-NARRATIVE.
           PERFORM 7200-WRITE-TRAN THRU 7200-EXIT.
       4100-EXIT.
           EXIT.

       4200-WRITE-FEE.
           INITIALIZE TR-TRANSACTION-RECORD.
           MOVE SO-FROM-ACCOUNT TO TR-ACCT-KEY.
           SET  TR-FEE          TO TRUE.
           SET  TR-DEBIT        TO TRUE.
           MOVE WS-ORDER-FEE    TO TR-AMOUNT.
           MOVE 'STANDING ORDER FEE' TO TR-NARRATIVE.
           ADD 1 TO WS-FEE-COUNT.
           PERFORM 7200-WRITE-TRAN THRU 7200-EXIT.
       4200-EXIT.
           EXIT.

       7000-READ-ORDER.
           READ ORDER-OLD-FILE
               AT END
                   GO TO 7000-EXIT
           END-READ.
           IF NOT WS-STOROLD-OK
               MOVE '7000-READ-ORDER' TO WS-ERR-PARAGRAPH
               MOVE 'READ'            TO WS-ERR-OPERATION
               MOVE 'STOROLD'         TO WS-ERR-FILE
               MOVE WS-STOROLD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       7000-EXIT.
           EXIT.

       7100-WRITE-ORDER.
           WRITE SN-RECORD FROM SO-ORDER-RECORD.
           IF NOT WS-STORNEW-OK
               MOVE '7100-WRITE-ORDER' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'            TO WS-ERR-OPERATION
               MOVE 'STORNEW'          TO WS-ERR-FILE
               MOVE WS-STORNEW-STATUS  TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
       7100-EXIT.
           EXIT.

       7200-WRITE-TRAN.
           ADD 1 TO WS-SEQ-NO.
           MOVE WS-BATCH-NO   TO TR-BATCH-NO.
           MOVE WS-SEQ-NO     TO TR-SEQ-NO.
           MOVE 'GBP'         TO TR-CURRENCY.
           MOVE CC-RUN-DATE   TO TR-EFFECT-DATE.
           SET  TR-FROM-BATCH TO TRUE.
           MOVE WS-PROGRAM-ID TO TR-USER.
           WRITE TR-TRANSACTION-RECORD.
           IF NOT WS-TRANSO-OK
               MOVE '7200-WRITE-TRAN' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'           TO WS-ERR-OPERATION
               MOVE 'TRANSO'          TO WS-ERR-FILE
               MOVE WS-TRANSO-STATUS  TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-TRAN-COUNT.
       7200-EXIT.
           EXIT.

       8000-FINISH.
           CLOSE ORDER-OLD-FILE
                 ORDER-NEW-FILE
                 TRAN-FILE.
           DISPLAY 'CBBAT040 ORDERS READ   ' WS-ORDER-COUNT.
           DISPLAY 'CBBAT040 PAYMENTS DUE  ' WS-DUE-COUNT.
           DISPLAY 'CBBAT040 ORDERS ENDED  ' WS-ENDED-COUNT.
           DISPLAY 'CBBAT040 FEES          ' WS-FEE-COUNT.
           DISPLAY 'CBBAT040 TRANSACTIONS  ' WS-TRAN-COUNT.
           MOVE WS-DUE-TOTAL TO WS-TOTAL-ED.
           DISPLAY 'CBBAT040 AMOUNT DUE    ' WS-TOTAL-ED.
       8000-EXIT.
           EXIT.

       COPY CBERRP.

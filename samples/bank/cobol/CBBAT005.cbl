       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBBAT005.
       AUTHOR.        J L TARRANT.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  14 FEBRUARY 2001.
      *****************************************************************
      * CBBAT005   INITIAL LOAD OF THE ACCOUNT MASTER                 *
      *                                                               *
      * READS ACCOUNT CONVERSION CARDS (CBACIN) IN KEY ORDER AND      *
      * WRITES ACCOUNT MASTER RECORDS (CBACCT). USED WHEN A BRANCH    *
      * IS TAKEN OVER AND TO BUILD A TEST MASTER.                     *
      *                                                               *
      * INPUT   CTLCARD    CONTROL CARD, RUN DATE IS TAKEOVER DATE    *
      *         ACCTCARD   CONVERSION CARDS                           *
      * OUTPUT  ACCTNEW    ACCOUNT MASTER, SEQUENTIAL                 *
      * CALLS   CBSUB010   DATE ROUTINE                               *
      *         CBSUB030   CHECK DIGIT                                *
      * RETURN CODE  0 ALL LOADED, 4 SOME REFUSED, 16 STOPPED         *
      *****************************************************************
      * 2001-02-14  JLT  FIRST VERSION                                *
      * 2007-10-19  MKS  OVERDRAFT LIMIT                              *
      * 2007-11-05  MKS  INTEREST OF THE TAKEOVER MONTH IS OURS       *
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
           SELECT ACCT-CARD-FILE  ASSIGN TO ACCTCARD
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-ACCTCARD-STATUS.
           SELECT ACCT-NEW-FILE   ASSIGN TO ACCTNEW
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-ACCTNEW-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  CONTROL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 80 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBCTLC.
       FD  ACCT-CARD-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 80 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBACIN.
       FD  ACCT-NEW-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 250 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBACCT REPLACING ==:AC:== BY ==AC==.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBBAT005'.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTNEW==.
       01  WS-COUNTERS.
           05  WS-READ-COUNT                   PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-WRITE-COUNT                  PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-REFUSED-COUNT                PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-COUNT-ED                     PIC Z,ZZZ,ZZ9.
       01  WS-WORK-AREA.
           05  WS-PREV-KEY                     PIC 9(12) VALUE ZERO.
           05  WS-THIS-KEY                     PIC 9(12) VALUE ZERO.
           05  WS-THIS-KEY-R REDEFINES WS-THIS-KEY.
               10  WS-THIS-BRANCH              PIC 9(04).
               10  WS-THIS-NUMBER              PIC 9(08).
           05  WS-ACCRUAL-START                PIC 9(08) VALUE ZERO.
           05  WS-ACCRUAL-START-R REDEFINES WS-ACCRUAL-START.
               10  WS-ACCRUAL-YYYYMM           PIC 9(06).
               10  WS-ACCRUAL-DD               PIC 9(02).
           05  WS-REASON                       PIC X(40) VALUE SPACES.
           05  WS-CHECK-FUNCTION               PIC X(01) VALUE 'C'.
           05  WS-CHECK-RC                     PIC 9(02) VALUE ZERO.
       COPY CBDATL.
       COPY CBERRW.
       PROCEDURE DIVISION.
       0000-MAIN.
           PERFORM 1000-INITIALIZE THRU 1000-EXIT.
           PERFORM 2000-PROCESS    THRU 2000-EXIT
               UNTIL WS-ACCTCARD-EOF.
           PERFORM 8000-FINISH     THRU 8000-EXIT.
           MOVE WS-HIGHEST-RC TO RETURN-CODE.
           STOP RUN.

       1000-INITIALIZE.
           MOVE WS-PROGRAM-ID     TO WS-ERR-PROGRAM.
           MOVE '1000-INITIALIZE' TO WS-ERR-PARAGRAPH.
           OPEN INPUT CONTROL-FILE.
           IF NOT WS-CTLCARD-OK
               MOVE 'OPEN'            TO WS-ERR-OPERATION
               MOVE 'CTLCARD'         TO WS-ERR-FILE
               MOVE WS-CTLCARD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           READ CONTROL-FILE
               AT END
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT
                   GO TO 9950-DATA-ERROR
           END-READ.
           CLOSE CONTROL-FILE.
           MOVE CC-RUN-DATE TO WS-ACCRUAL-START.
           MOVE 01          TO WS-ACCRUAL-DD.
           OPEN INPUT ACCT-CARD-FILE.
           IF NOT WS-ACCTCARD-OK
               MOVE 'OPEN'             TO WS-ERR-OPERATION
               MOVE 'ACCTCARD'         TO WS-ERR-FILE
               MOVE WS-ACCTCARD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT ACCT-NEW-FILE.
           IF NOT WS-ACCTNEW-OK
               MOVE 'OPEN'            TO WS-ERR-OPERATION
               MOVE 'ACCTNEW'         TO WS-ERR-FILE
               MOVE WS-ACCTNEW-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           PERFORM 7000-READ-CARD THRU 7000-EXIT.
       1000-EXIT.
           EXIT.

       2000-PROCESS.
           MOVE SPACES TO WS-REASON.
           PERFORM 2100-CHECK-CARD THRU 2100-EXIT.
           IF WS-REASON = SPACES
               PERFORM 2200-BUILD-MASTER THRU 2200-EXIT
               PERFORM 7100-WRITE-MASTER THRU 7100-EXIT
               MOVE WS-THIS-KEY TO WS-PREV-KEY
           ELSE
               ADD 1 TO WS-REFUSED-COUNT
               MOVE 4 TO WS-HIGHEST-RC
               DISPLAY 'CBBAT005 REFUSED ' AI-BRANCH '-' AI-NUMBER
                       ' ' WS-REASON
           END-IF.
           PERFORM 7000-READ-CARD THRU 7000-EXIT.
       2000-EXIT.
           EXIT.

       2100-CHECK-CARD.
           IF AI-BRANCH NOT NUMERIC OR AI-NUMBER NOT NUMERIC
               MOVE 'KEY NOT NUMERIC' TO WS-REASON
               GO TO 2100-EXIT
           END-IF.
           MOVE AI-BRANCH TO WS-THIS-BRANCH.
           MOVE AI-NUMBER TO WS-THIS-NUMBER.
           IF WS-THIS-KEY NOT > WS-PREV-KEY
               MOVE 'KEY OUT OF SEQUENCE OR DUPLICATE' TO WS-REASON
               GO TO 2100-EXIT
           END-IF.
           CALL 'CBSUB030' USING WS-CHECK-FUNCTION
                                 AI-BRANCH
                                 AI-NUMBER
                                 WS-CHECK-RC.
           IF WS-CHECK-RC NOT = ZERO
               MOVE 'WRONG CHECK DIGIT' TO WS-REASON
               GO TO 2100-EXIT
           END-IF.
           IF AI-BALANCE NOT NUMERIC
              OR AI-OVERDRAFT-LIMIT NOT NUMERIC
               MOVE 'AMOUNT NOT NUMERIC' TO WS-REASON
               GO TO 2100-EXIT
           END-IF.
           SET DT-VALIDATE TO TRUE.
           MOVE AI-OPEN-DATE TO DT-DATE-1.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           IF NOT DT-OK
               MOVE 'OPEN DATE NOT VALID' TO WS-REASON
           END-IF.
       2100-EXIT.
           EXIT.

       2200-BUILD-MASTER.
           INITIALIZE AC-ACCOUNT-RECORD.
           MOVE AI-BRANCH          TO AC-BRANCH.
           MOVE AI-NUMBER          TO AC-NUMBER.
           MOVE AI-CUSTOMER-NO     TO AC-CUSTOMER-NO.
           MOVE AI-PRODUCT-CODE    TO AC-PRODUCT-CODE.
           MOVE AI-STATUS          TO AC-STATUS.
           MOVE 'GBP'              TO AC-CURRENCY.
           MOVE AI-TITLE           TO AC-TITLE.
           MOVE AI-OPEN-DATE       TO AC-OPEN-DATE
                                      AC-LAST-MOVE-DATE.
           MOVE WS-ACCRUAL-START   TO AC-LAST-STMT-DATE
                                      AC-LAST-ACCRUAL-DATE.
           MOVE AI-BALANCE         TO AC-LEDGER-BAL.
           IF AI-SIGN = '-'
               MULTIPLY -1 BY AC-LEDGER-BAL
           END-IF.
           MOVE AC-LEDGER-BAL      TO AC-AVAIL-BAL
                                      AC-STMT-BAL.
           MOVE AI-OVERDRAFT-LIMIT TO AC-OVERDRAFT-LIMIT.
           ADD  AI-OVERDRAFT-LIMIT TO AC-AVAIL-BAL.
           MOVE AI-STMT-FREQ       TO AC-STMT-FREQ.
           IF NOT AC-VALID-PRODUCT
               MOVE 'CUR' TO AC-PRODUCT-CODE
               MOVE 4     TO WS-HIGHEST-RC
               DISPLAY 'CBBAT005 PRODUCT SET TO CUR ' AC-KEY
           END-IF.
           MOVE WS-PROGRAM-ID      TO AC-UPD-USER.
       2200-EXIT.
           EXIT.

       7000-READ-CARD.
           READ ACCT-CARD-FILE
               AT END
                   GO TO 7000-EXIT
           END-READ.
           IF NOT WS-ACCTCARD-OK
               MOVE '7000-READ-CARD'   TO WS-ERR-PARAGRAPH
               MOVE 'READ'             TO WS-ERR-OPERATION
               MOVE 'ACCTCARD'         TO WS-ERR-FILE
               MOVE WS-ACCTCARD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-READ-COUNT.
       7000-EXIT.
           EXIT.

       7100-WRITE-MASTER.
           WRITE AC-ACCOUNT-RECORD.
           IF NOT WS-ACCTNEW-OK
               MOVE '7100-WRITE-MASTER' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'             TO WS-ERR-OPERATION
               MOVE 'ACCTNEW'           TO WS-ERR-FILE
               MOVE WS-ACCTNEW-STATUS   TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-WRITE-COUNT.
       7100-EXIT.
           EXIT.

       8000-FINISH.
           CLOSE ACCT-CARD-FILE
                 ACCT-NEW-FILE.
           MOVE WS-READ-COUNT    TO WS-COUNT-ED.
           DISPLAY 'CBBAT005 CARDS READ       ' WS-COUNT-ED.
           MOVE WS-WRITE-COUNT   TO WS-COUNT-ED.
           DISPLAY 'CBBAT005 ACCOUNTS WRITTEN ' WS-COUNT-ED.
           MOVE WS-REFUSED-COUNT TO WS-COUNT-ED.
           DISPLAY 'CBBAT005 CARDS REFUSED    ' WS-COUNT-ED.
       8000-EXIT.
           EXIT.

       COPY CBERRP.

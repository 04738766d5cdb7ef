       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBBAT015.
       AUTHOR.        R HOLLIS.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  11 APRIL 1994.
      *****************************************************************
      * CBBAT015   SORT OF THE DAY'S TRANSACTIONS                     *
      *                                                               *
      * MERGES BRANCH TRANSACTIONS, STANDING ORDERS AND ONLINE        *
      * TRANSACTIONS INTO ONE FILE IN ORDER OF ACCOUNT, CREDITS       *
      * BEFORE DEBITS. TRANSACTIONS OF A FUTURE DATE ARE HELD BACK    *
      * IN A FILE OF THEIR OWN FOR THE NEXT RUN.                      *
      *                                                               *
      * INPUT   CTLCARD    CONTROL CARD OF THE RUN                    *
      *         TRANVAL    VALID BRANCH TRANSACTIONS                  *
      *         TRANSO     STANDING ORDER TRANSACTIONS                *
      *         TRANHELD   TRANSACTIONS HELD BACK YESTERDAY           *
      * OUTPUT  TRANSRT    SORTED TRANSACTIONS                        *
      *         TRANNEW    TRANSACTIONS HELD BACK TODAY               *
      *****************************************************************
      * 1994-04-11  RH   FIRST VERSION                                *
      * 2012-05-30  MKS  STANDING ORDERS JOIN THE SORT                *
      * 2012-11-16  MKS  TABLE OF BRANCHES FOR THE RUN SUMMARY        *
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
           SELECT TRAN-VAL-FILE   ASSIGN TO TRANVAL
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-TRANVAL-STATUS.
           SELECT TRAN-SO-FILE    ASSIGN TO TRANSO
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-TRANSO-STATUS.
           SELECT TRAN-HELD-FILE  ASSIGN TO TRANHELD
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-TRANHELD-STATUS.
           SELECT TRAN-SORT-FILE  ASSIGN TO TRANSRT
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-TRANSRT-STATUS.
           SELECT TRAN-NEW-FILE   ASSIGN TO TRANNEW
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-TRANNEW-STATUS.
           SELECT SORT-WORK-FILE  ASSIGN TO SORTWK01.
       DATA DIVISION.
       FILE SECTION.
       FD  CONTROL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 80 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBCTLC.
       FD  TRAN-VAL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 140 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  TV-RECORD                           PIC X(140).
       FD  TRAN-SO-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 140 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  TS-RECORD                           PIC X(140).
       FD  TRAN-HELD-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 140 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  TH-RECORD                           PIC X(140).
       FD  TRAN-SORT-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 140 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBTRAN REPLACING ==:TR:== BY ==TR==.
       FD  TRAN-NEW-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 140 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  TN-RECORD                           PIC X(140).
       SD  SORT-WORK-FILE
           RECORD CONTAINS 140 CHARACTERS.
       COPY CBTRAN REPLACING ==:TR:== BY ==SW==.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBBAT015'.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANVAL==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANSO==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANHELD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANSRT==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANNEW==.
       01  WS-SWITCHES.
           05  WS-SORT-SWITCH                  PIC X(01) VALUE 'N'.
               88  WS-SORT-EOF                     VALUE 'Y'.
       01  WS-COUNTERS.
           05  WS-VAL-COUNT                    PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-SO-COUNT                     PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-HELD-COUNT                   PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-SORTED-COUNT                 PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-NEW-COUNT                    PIC S9(07) COMP-3
                                               VALUE +0.
       01  WS-BRANCH-SUMMARY.
           05  WS-BRANCH-ENTRIES               PIC S9(04) COMP VALUE +0.
           05  WS-BRANCH-SUB                   PIC S9(04) COMP VALUE +0.
           05  WS-BRANCH-ENTRY                 OCCURS 50 TIMES.
               10  WS-BRANCH-NO                PIC 9(04).
               10  WS-BRANCH-COUNT             PIC S9(07) COMP-3.
               10  WS-BRANCH-NET               PIC S9(11)V99 COMP-3.
       01  WS-EDITED.
           05  WS-COUNT-ED                     PIC Z,ZZZ,ZZ9.
           05  WS-NET-ED                       PIC -,---,---,--9.99.
       COPY CBERRW.
       PROCEDURE DIVISION.
       0000-MAIN SECTION.
       0010-START.
           MOVE WS-PROGRAM-ID TO WS-ERR-PROGRAM.
           PERFORM 1000-INITIALIZE.
           SORT SORT-WORK-FILE
               ON ASCENDING  KEY SW-ACCT-KEY
               ON ASCENDING  KEY SW-EFFECT-DATE
               ON ASCENDING  KEY SW-DEBIT-CREDIT
               ON ASCENDING  KEY SW-ID
               INPUT PROCEDURE  IS 2000-SELECT-INPUT
               OUTPUT PROCEDURE IS 3000-WRITE-OUTPUT.
           IF SORT-RETURN NOT = ZERO
               MOVE '0000-MAIN'          TO WS-ERR-PARAGRAPH
               MOVE 'SORT DID NOT END'   TO WS-ERR-TEXT
               MOVE SORT-RETURN          TO WS-COUNT-ED
               MOVE WS-COUNT-ED          TO WS-ERR-KEY
               GO TO 9950-DATA-ERROR
           END-IF.
           PERFORM 8000-FINISH.
           MOVE WS-HIGHEST-RC TO RETURN-CODE.
           STOP RUN.

       1000-INITIALIZE SECTION.
       1010-OPEN.
           MOVE '1000-INITIALIZE' TO WS-ERR-PARAGRAPH.
           MOVE 'OPEN'            TO WS-ERR-OPERATION.
           OPEN INPUT CONTROL-FILE.
           IF NOT WS-CTLCARD-OK
               MOVE 'CTLCARD'         TO WS-ERR-FILE
               MOVE WS-CTLCARD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           READ CONTROL-FILE
               AT END
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT
                   GO TO 9950-DATA-ERROR
           END-READ.
           IF NOT CC-VALID-CARD
               MOVE 'NOT A CONTROL CARD' TO WS-ERR-TEXT
               GO TO 9950-DATA-ERROR
           END-IF.
           OPEN INPUT TRAN-VAL-FILE.
           IF NOT WS-TRANVAL-OK
               MOVE 'TRANVAL'         TO WS-ERR-FILE
               MOVE WS-TRANVAL-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN INPUT TRAN-SO-FILE.
           IF NOT WS-TRANSO-OK
               MOVE 'TRANSO'         TO WS-ERR-FILE
               MOVE WS-TRANSO-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN INPUT TRAN-HELD-FILE.
           IF NOT WS-TRANHELD-OK
               MOVE 'TRANHELD'         TO WS-ERR-FILE
               MOVE WS-TRANHELD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           OPEN OUTPUT TRAN-SORT-FILE
                       TRAN-NEW-FILE.
           IF NOT WS-TRANSRT-OK
               MOVE 'TRANSRT'         TO WS-ERR-FILE
               MOVE WS-TRANSRT-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           IF NOT WS-TRANNEW-OK
               MOVE 'TRANNEW'         TO WS-ERR-FILE
               MOVE WS-TRANNEW-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.

       2000-SELECT-INPUT SECTION.
       2010-BRANCH-TRANSACTIONS.
           READ TRAN-VAL-FILE
               AT END
                   GO TO 2020-STANDING-ORDERS
           END-READ.
           IF NOT WS-TRANVAL-OK
               MOVE '2010-BRANCH-TRANSACTIONS' TO WS-ERR-PARAGRAPH
               MOVE 'READ'            TO WS-ERR-OPERATION
               MOVE 'TRANVAL'         TO WS-ERR-FILE
               MOVE WS-TRANVAL-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-VAL-COUNT.
           MOVE TV-RECORD TO SW-TRANSACTION-RECORD.
           PERFORM 2100-RELEASE-OR-HOLD.
           GO TO 2010-BRANCH-TRANSACTIONS.
       2020-STANDING-ORDERS.
           READ TRAN-SO-FILE
               AT END
                   GO TO 2030-HELD-YESTERDAY
           END-READ.
           IF NOT WS-TRANSO-OK
               MOVE '2020-STANDING-ORDERS' TO WS-ERR-PARAGRAPH
               MOVE 'READ'           TO WS-ERR-OPERATION
               MOVE 'TRANSO'         TO WS-ERR-FILE
               MOVE WS-TRANSO-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-SO-COUNT.
           MOVE TS-RECORD TO SW-TRANSACTION-RECORD.
           PERFORM 2100-RELEASE-OR-HOLD.
           GO TO 2020-STANDING-ORDERS.
       2030-HELD-YESTERDAY.
           READ TRAN-HELD-FILE
               AT END
                   GO TO 2090-EXIT
           END-READ.
           IF NOT WS-TRANHELD-OK
               MOVE '2030-HELD-YESTERDAY' TO WS-ERR-PARAGRAPH
               MOVE 'READ'             TO WS-ERR-OPERATION
               MOVE 'TRANHELD'         TO WS-ERR-FILE
               MOVE WS-TRANHELD-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-HELD-COUNT.
           MOVE TH-RECORD TO SW-TRANSACTION-RECORD.
           PERFORM 2100-RELEASE-OR-HOLD.
           GO TO 2030-HELD-YESTERDAY.
       2090-EXIT.
           EXIT.

       2100-RELEASE-OR-HOLD SECTION.
       2110-DECIDE.
           IF SW-EFFECT-DATE > CC-RUN-DATE
               MOVE SW-TRANSACTION-RECORD TO TN-RECORD
               WRITE TN-RECORD
               IF NOT WS-TRANNEW-OK
                   MOVE '2100-RELEASE-OR-HOLD' TO WS-ERR-PARAGRAPH
                   MOVE 'WRITE'           TO WS-ERR-OPERATION
                   MOVE 'TRANNEW'         TO WS-ERR-FILE
                   MOVE WS-TRANNEW-STATUS TO WS-ERR-STATUS
                   GO TO 9900-FILE-ERROR
               END-IF
               ADD 1 TO WS-NEW-COUNT
           ELSE
               RELEASE SW-TRANSACTION-RECORD
           END-IF.

       3000-WRITE-OUTPUT SECTION.
       3010-RETURN-NEXT.
           PERFORM 3100-RETURN-RECORD.
           PERFORM UNTIL WS-SORT-EOF
               PERFORM 3200-SUMMARISE
               WRITE TR-TRANSACTION-RECORD
               IF NOT WS-TRANSRT-OK
                   MOVE '3000-WRITE-OUTPUT' TO WS-ERR-PARAGRAPH
                   MOVE 'WRITE'           TO WS-ERR-OPERATION
                   MOVE 'TRANSRT'         TO WS-ERR-FILE
                   MOVE WS-TRANSRT-STATUS TO WS-ERR-STATUS
                   GO TO 9900-FILE-ERROR
               END-IF
               ADD 1 TO WS-SORTED-COUNT
               PERFORM 3100-RETURN-RECORD
           END-PERFORM.
           GO TO 3090-EXIT.
       3090-EXIT.
           EXIT.

       3100-RETURN-RECORD SECTION.
       3110-RETURN.
           RETURN SORT-WORK-FILE INTO TR-TRANSACTION-RECORD
               AT END
                   SET WS-SORT-EOF TO TRUE
           END-RETURN.

      *---------------------------------------------------------------*
      * FILE IS IN BRANCH ORDER, A NEW BRANCH OPENS A NEW ENTRY       *
      *---------------------------------------------------------------*
       3200-SUMMARISE SECTION.
       3210-FIND-ENTRY.
           IF WS-BRANCH-ENTRIES = ZERO
               PERFORM 3300-NEW-ENTRY
           ELSE
               IF TR-BRANCH NOT = WS-BRANCH-NO (WS-BRANCH-ENTRIES)
                   PERFORM 3300-NEW-ENTRY
               END-IF
           END-IF.
           ADD 1 TO WS-BRANCH-COUNT (WS-BRANCH-ENTRIES).
           IF TR-DEBIT
               SUBTRACT TR-AMOUNT FROM WS-BRANCH-NET (WS-BRANCH-ENTRIES)
           ELSE
               ADD TR-AMOUNT TO WS-BRANCH-NET (WS-BRANCH-ENTRIES)
           END-IF.

       3300-NEW-ENTRY SECTION.
       3310-ADD-ENTRY.
           ADD 1 TO WS-BRANCH-ENTRIES.
           MOVE TR-BRANCH TO WS-BRANCH-NO (WS-BRANCH-ENTRIES).
           MOVE ZERO TO WS-BRANCH-COUNT (WS-BRANCH-ENTRIES)
                        WS-BRANCH-NET (WS-BRANCH-ENTRIES).

       8000-FINISH SECTION.
       8010-CLOSE.
           CLOSE CONTROL-FILE
                 TRAN-VAL-FILE
                 TRAN-SO-FILE
                 TRAN-HELD-FILE
                 TRAN-SORT-FILE
                 TRAN-NEW-FILE.
           MOVE WS-VAL-COUNT    TO WS-COUNT-ED.
           DISPLAY 'CBBAT015 BRANCH TRANSACTIONS  ' WS-COUNT-ED.
           MOVE WS-SO-COUNT     TO WS-COUNT-ED.
           DISPLAY 'CBBAT015 STANDING ORDERS      ' WS-COUNT-ED.
           MOVE WS-HELD-COUNT   TO WS-COUNT-ED.
           DISPLAY 'CBBAT015 HELD FROM YESTERDAY  ' WS-COUNT-ED.
           MOVE WS-SORTED-COUNT TO WS-COUNT-ED.
           DISPLAY 'CBBAT015 SORTED               ' WS-COUNT-ED.
           MOVE WS-NEW-COUNT    TO WS-COUNT-ED.
           DISPLAY 'CBBAT015 HELD FOR TOMORROW    ' WS-COUNT-ED.
           PERFORM VARYING WS-BRANCH-SUB FROM 1 BY 1
               UNTIL WS-BRANCH-SUB > WS-BRANCH-ENTRIES
               MOVE WS-BRANCH-COUNT (WS-BRANCH-SUB) TO WS-COUNT-ED
               MOVE WS-BRANCH-NET (WS-BRANCH-SUB)   TO WS-NET-ED
               DISPLAY 'CBBAT015 BRANCH ' WS-BRANCH-NO (WS-BRANCH-SUB)
                       ' COUNT ' WS-COUNT-ED ' NET ' WS-NET-ED
           END-PERFORM.

       9000-ERRORS SECTION.
       COPY CBERRP.

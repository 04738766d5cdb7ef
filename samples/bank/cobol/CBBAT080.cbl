       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBBAT080.
       AUTHOR.        J L TARRANT.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  03 MARCH 2003.
      *****************************************************************
      * CBBAT080   DORMANT ACCOUNTS AND PURGE OF CLOSED ACCOUNTS      *
      *                                                               *
      * MARKS AN OPEN ACCOUNT DORMANT WHEN IT HAD NO MOVEMENT FOR     *
      * MORE THAN TWO YEARS. A CLOSED ACCOUNT LEAVES THE MASTER FOR   *
      * THE ARCHIVE WHEN THE RETENTION PERIOD IS OVER.                *
      *                                                               *
      * INPUT   CTLCARD    CONTROL CARD OF THE RUN                    *
      *         ACCTOLD    ACCOUNT MASTER, GENERATION (0)             *
      * OUTPUT  ACCTNEW    ACCOUNT MASTER, GENERATION (+1)            *
      *         ACCTARC    ARCHIVED ACCOUNTS                          *
      * CALLS   CBSUB010   DATE ROUTINE                               *
      *****************************************************************
      * 2003-03-03  JLT  FIRST VERSION                                *
      * 2018-05-25  DPA  RETENTION OF PERSONAL DATA                   *
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
           SELECT ARCHIVE-FILE    ASSIGN TO ACCTARC
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-ACCTARC-STATUS.
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
       FD  ARCHIVE-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 250 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  AR-RECORD                           PIC X(250).
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBBAT080'.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTOLD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTNEW==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTARC==.
       01  WS-COUNTERS.
           05  WS-READ-COUNT                   PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-DORMANT-COUNT                PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-ARCHIVED-COUNT               PIC S9(07) COMP-3
                                               VALUE +0.
           05  WS-WRITTEN-COUNT                PIC S9(07) COMP-3
                                               VALUE +0.
       01  WS-WORK-AREA.
           05  WS-DORMANT-DAYS                 PIC S9(05) COMP-3
                                               VALUE +730.
           05  WS-ACTION                       PIC X(01) VALUE SPACE.
               88  WS-KEEP                         VALUE 'K'.
               88  WS-ARCHIVE                      VALUE 'A'.
       COPY CBDATL.
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
           OPEN OUTPUT ARCHIVE-FILE.
           IF NOT WS-ACCTARC-OK
               MOVE 'ACCTARC'         TO WS-ERR-FILE
               MOVE WS-ACCTARC-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           READ CONTROL-FILE
               AT END
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT
                   GO TO 9950-DATA-ERROR
           END-READ.
           CLOSE CONTROL-FILE.
           PERFORM 7000-READ-MASTER THRU 7000-EXIT.
       1000-EXIT.
           EXIT.

       2000-PROCESS.
           SET WS-KEEP TO TRUE.
           EVALUATE TRUE
               WHEN AC-OPEN
                   PERFORM 3000-CHECK-DORMANT THRU 3000-EXIT
               WHEN AC-CLOSED
                   PERFORM 3100-CHECK-RETENTION THRU 3100-EXIT
               WHEN OTHER
                   CONTINUE
           END-EVALUATE.
           IF WS-ARCHIVE
               PERFORM 7200-WRITE-ARCHIVE THRU 7200-EXIT
           ELSE
               PERFORM 7100-WRITE-MASTER  THRU 7100-EXIT
           END-IF.
           PERFORM 7000-READ-MASTER THRU 7000-EXIT.
       2000-EXIT.
           EXIT.

       3000-CHECK-DORMANT.
           SET DT-DIFFERENCE TO TRUE.
           MOVE AC-LAST-MOVE-DATE TO DT-DATE-1.
           MOVE CC-RUN-DATE       TO DT-DATE-2.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           IF NOT DT-OK
               DISPLAY 'CBBAT080 LAST MOVE DATE WRONG ' AC-KEY
               MOVE 4 TO WS-HIGHEST-RC
               GO TO 3000-EXIT
           END-IF.
           IF DT-NUMBER > WS-DORMANT-DAYS
               SET AC-DORMANT     TO TRUE
               MOVE WS-PROGRAM-ID TO AC-UPD-USER
               MOVE CC-RUN-DATE   TO AC-UPD-DATE
               ADD 1              TO WS-DORMANT-COUNT
           END-IF.
       3000-EXIT.
           EXIT.

       3100-CHECK-RETENTION.
           IF AC-CLOSE-DATE = ZERO
               DISPLAY 'CBBAT080 CLOSED WITHOUT A DATE ' AC-KEY
               MOVE 4 TO WS-HIGHEST-RC
               GO TO 3100-EXIT
           END-IF.
           IF AC-CLOSE-DATE < 20180525
               SET WS-ARCHIVE TO TRUE
           END-IF.
       3100-EXIT.
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
           ADD 1 TO WS-READ-COUNT.
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
           ADD 1 TO WS-WRITTEN-COUNT.
       7100-EXIT.
           EXIT.

       7200-WRITE-ARCHIVE.
           WRITE AR-RECORD FROM AC-ACCOUNT-RECORD.
           IF NOT WS-ACCTARC-OK
               MOVE '7200-WRITE-ARCHIVE' TO WS-ERR-PARAGRAPH
               MOVE 'WRITE'              TO WS-ERR-OPERATION
               MOVE 'ACCTARC'            TO WS-ERR-FILE
               MOVE WS-ACCTARC-STATUS    TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           ADD 1 TO WS-ARCHIVED-COUNT.
       7200-EXIT.
           EXIT.

       8000-FINISH.
           CLOSE ACCT-OLD-FILE
                 ACCT-NEW-FILE
                 ARCHIVE-FILE.
           DISPLAY 'CBBAT080 READ     ' WS-READ-COUNT.
           DISPLAY 'CBBAT080 DORMANT  ' WS-DORMANT-COUNT.
           DISPLAY 'CBBAT080 ARCHIVED ' WS-ARCHIVED-COUNT.
           DISPLAY 'CBBAT080 WRITTEN  ' WS-WRITTEN-COUNT.
       8000-EXIT.
           EXIT.

       COPY CBERRP.

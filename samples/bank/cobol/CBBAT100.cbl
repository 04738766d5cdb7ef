       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBBAT100.
       AUTHOR.        M K SANDERS.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  23 JANUARY 2012.
      *****************************************************************
      * CBBAT100   LOAD OF THE TRANSACTION HISTORY                    *
      *                                                               *
      * INSERTS THE JOURNAL OF THE DAY INTO TXN_HIST. COMMITS EVERY   *
      * WS-COMMIT-EVERY ROWS. IN A RESTART, ROWS THAT ARE ALREADY     *
      * THERE (SQLCODE -803) ARE SKIPPED.                             *
      *                                                               *
      * INPUT   CTLCARD    CONTROL CARD OF THE RUN                    *
      *         JOURNAL    POSTED TRANSACTIONS                        *
      * OUTPUT  TABLE TXN_HIST                                        *
      *****************************************************************
      * 2012-01-23  MKS  FIRST VERSION                                *
      * 2015-10-07  MKS  RETRY AFTER A DEADLOCK                       *
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
           SELECT JOURNAL-FILE    ASSIGN TO JOURNAL
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS  IS WS-JOURNAL-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  CONTROL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 80 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       COPY CBCTLC.
       FD  JOURNAL-FILE
           RECORDING MODE IS F
           RECORD CONTAINS 153 CHARACTERS
           BLOCK CONTAINS 0 RECORDS.
       01  JR-JOURNAL-RECORD.
           05  JR-TRANSACTION                  PIC X(140).
           05  JR-BALANCE-AFTER                PIC S9(11)V99
                                       SIGN IS LEADING SEPARATE.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBBAT100'.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-JOURNAL==.
       COPY CBTRAN REPLACING ==:TR:== BY ==WT==.
       01  WS-COUNTERS.
           05  WS-READ-COUNT                   PIC S9(09) COMP-3
                                               VALUE +0.
           05  WS-INSERT-COUNT                 PIC S9(09) COMP-3
                                               VALUE +0.
           05  WS-SKIP-COUNT                   PIC S9(09) COMP-3
                                               VALUE +0.
           05  WS-COMMIT-COUNT                 PIC S9(09) COMP-3
                                               VALUE +0.
           05  WS-SINCE-COMMIT                 PIC S9(05) COMP-3
                                               VALUE +0.
           05  WS-COMMIT-EVERY                 PIC S9(05) COMP-3
                                               VALUE +500.
           05  WS-RETRIES                      PIC S9(03) COMP-3
                                               VALUE +0.
           05  WS-MAX-RETRIES                  PIC S9(03) COMP-3
                                               VALUE +3.
       01  WS-STAMP-AREA.
           05  WS-STAMP-DATE                   PIC 9(08) VALUE ZERO.
           05  WS-STAMP-DATE-R REDEFINES WS-STAMP-DATE.
               10  WS-STAMP-YYYY               PIC 9(04).
               10  WS-STAMP-MM                 PIC 9(02).
               10  WS-STAMP-DD                 PIC 9(02).
           05  WS-STAMP-MICRO                  PIC 9(06) VALUE ZERO.
           05  WS-NULL-IND                     PIC S9(04) COMP VALUE 0.
           05  WS-INSERT-SWITCH                PIC X(01) VALUE 'N'.
               88  WS-ROW-DONE                     VALUE 'Y'.
               88  WS-ROW-OPEN                     VALUE 'N'.
       COPY CBERRW.
       COPY CBSQLW.
           EXEC SQL
               INCLUDE SQLCA
           END-EXEC.
           EXEC SQL
               INCLUDE DCLTXNH
           END-EXEC.
       PROCEDURE DIVISION.
       0000-MAIN.
           PERFORM 1000-INITIALIZE THRU 1000-EXIT.
           PERFORM 2000-PROCESS    THRU 2000-EXIT
               UNTIL WS-JOURNAL-EOF.
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
           OPEN INPUT JOURNAL-FILE.
           IF NOT WS-JOURNAL-OK
               MOVE 'JOURNAL'         TO WS-ERR-FILE
               MOVE WS-JOURNAL-STATUS TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           READ CONTROL-FILE
               AT END
                   MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT
                   GO TO 9950-DATA-ERROR
           END-READ.
           CLOSE CONTROL-FILE.
           IF CC-RESTARTED
               DISPLAY 'CBBAT100 RESTARTED, ROWS PRESENT ARE SKIPPED'
           END-IF.
           PERFORM 7000-READ-JOURNAL THRU 7000-EXIT.
       1000-EXIT.
           EXIT.

       2000-PROCESS.
           PERFORM 3000-BUILD-ROW THRU 3000-EXIT.
           SET WS-ROW-OPEN TO TRUE.
           MOVE ZERO TO WS-RETRIES.
           PERFORM 4000-INSERT-ROW THRU 4000-EXIT
               UNTIL WS-ROW-DONE.
           IF WS-SINCE-COMMIT NOT < WS-COMMIT-EVERY
               PERFORM 4100-COMMIT THRU 4100-EXIT
           END-IF.
           PERFORM 7000-READ-JOURNAL THRU 7000-EXIT.
       2000-EXIT.
           EXIT.

      *---------------------------------------------------------------*
      * THE STAMP IS UNIQUE IN THE ACCOUNT BECAUSE THE POSITION IN    *
      * THE JOURNAL IS ITS LAST PART                                  *
      *---------------------------------------------------------------*
       3000-BUILD-ROW.
           MOVE WT-BRANCH       TO HT-BRANCH.
           MOVE WT-NUMBER       TO HT-ACCT-NO.
           MOVE CC-RUN-DATE     TO WS-STAMP-DATE.
           MOVE WS-READ-COUNT   TO WS-STAMP-MICRO.
           STRING WS-STAMP-YYYY '-' WS-STAMP-MM '-' WS-STAMP-DD
                  '-20.00.00.' WS-STAMP-MICRO
               DELIMITED BY SIZE INTO HT-POST-STAMP
           END-STRING.
           MOVE WT-EFFECT-DATE  TO WS-STAMP-DATE.
           STRING WS-STAMP-YYYY '-' WS-STAMP-MM '-' WS-STAMP-DD
               DELIMITED BY SIZE INTO HT-EFFECT-DATE
           END-STRING.
           MOVE WT-BATCH-NO      TO HT-BATCH-NO.
           MOVE WT-SEQ-NO        TO HT-SEQ-NO.
           MOVE WT-TYPE          TO HT-TXN-TYPE.
           MOVE WT-DEBIT-CREDIT  TO HT-DEBIT-CREDIT.
           MOVE WT-AMOUNT        TO HT-AMOUNT.
           MOVE WT-NARRATIVE     TO HT-NARRATIVE.
           MOVE JR-BALANCE-AFTER TO HT-BALANCE-AFTER.
           MOVE WT-USER          TO HT-USER-ID.
       3000-EXIT.
           EXIT.

       4000-INSERT-ROW.
           EXEC SQL
               INSERT INTO ALDB.TXN_HIST
                     (BRANCH, ACCT_NO, POST_STAMP, EFFECT_DATE,
                      BATCH_NO, SEQ_NO, TXN_TYPE, DEBIT_CREDIT,
                      AMOUNT, NARRATIVE, BALANCE_AFTER, USER_ID)
               VALUES (:HT-BRANCH, :HT-ACCT-NO, :HT-POST-STAMP,
                      :HT-EFFECT-DATE, :HT-BATCH-NO, :HT-SEQ-NO,
                      :HT-TXN-TYPE, :HT-DEBIT-CREDIT, :HT-AMOUNT,
                      :HT-NARRATIVE, :HT-BALANCE-AFTER:WS-NULL-IND,
                      :HT-USER-ID)
           END-EXEC.
           EVALUATE TRUE
               WHEN SQLCODE = WS-SQL-OK
                   ADD 1 TO WS-INSERT-COUNT
                            WS-SINCE-COMMIT
                   SET WS-ROW-DONE TO TRUE
               WHEN SQLCODE = WS-SQL-DUPLICATE AND CC-RESTARTED
                   ADD 1 TO WS-SKIP-COUNT
                   SET WS-ROW-DONE TO TRUE
               WHEN SQLCODE = WS-SQL-TIMEOUT
                   ADD 1 TO WS-RETRIES
                   IF WS-RETRIES > WS-MAX-RETRIES
                       MOVE '4000-INSERT-ROW' TO WS-ERR-PARAGRAPH
                       MOVE 'INSERT'          TO WS-SQL-STATEMENT
                       MOVE 'TXN_HIST'        TO WS-SQL-TABLE
                       GO TO 9800-SQL-ERROR
                   END-IF
               WHEN OTHER
                   MOVE '4000-INSERT-ROW' TO WS-ERR-PARAGRAPH
                   MOVE 'INSERT'          TO WS-SQL-STATEMENT
                   MOVE 'TXN_HIST'        TO WS-SQL-TABLE
                   GO TO 9800-SQL-ERROR
           END-EVALUATE.
       4000-EXIT.
           EXIT.

       4100-COMMIT.
           EXEC SQL
               COMMIT
           END-EXEC.
           IF SQLCODE NOT = WS-SQL-OK
               MOVE '4100-COMMIT' TO WS-ERR-PARAGRAPH
               MOVE 'COMMIT'      TO WS-SQL-STATEMENT
               MOVE 'TXN_HIST'    TO WS-SQL-TABLE
               GO TO 9800-SQL-ERROR
           END-IF.
           ADD 1     TO WS-COMMIT-COUNT.
           MOVE ZERO TO WS-SINCE-COMMIT.
       4100-EXIT.
           EXIT.

       7000-READ-JOURNAL.
           READ JOURNAL-FILE
               AT END
                   GO TO 7000-EXIT
           END-READ.
           IF NOT WS-JOURNAL-OK
               MOVE '7000-READ-JOURNAL' TO WS-ERR-PARAGRAPH
               MOVE 'READ'              TO WS-ERR-OPERATION
               MOVE 'JOURNAL'           TO WS-ERR-FILE
               MOVE WS-JOURNAL-STATUS   TO WS-ERR-STATUS
               GO TO 9900-FILE-ERROR
           END-IF.
           MOVE JR-TRANSACTION TO WT-TRANSACTION-RECORD.
           ADD 1 TO WS-READ-COUNT.
       7000-EXIT.
           EXIT.

       8000-FINISH.
           PERFORM 4100-COMMIT THRU 4100-EXIT.
           CLOSE JOURNAL-FILE.
           DISPLAY 'CBBAT100 READ     ' WS-READ-COUNT.
           DISPLAY 'CBBAT100 INSERTED ' WS-INSERT-COUNT.
           DISPLAY 'CBBAT100 SKIPPED  ' WS-SKIP-COUNT.
           DISPLAY 'CBBAT100 COMMITS  ' WS-COMMIT-COUNT.
       8000-EXIT.
           EXIT.

       COPY CBSQLP.
       COPY CBERRP.

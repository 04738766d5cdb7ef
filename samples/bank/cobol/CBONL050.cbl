       IDENTIFICATION DIVISION.                                         CBONL050
       PROGRAM-ID.    CBONL050.                                         CBONL050
       AUTHOR.        M K SANDERS.                                      CBONL050
       INSTALLATION.  ALDERBROOK BANK.                                  CBONL050
       DATE-WRITTEN.  17 JANUARY 2012.                                  CBONL050
      ***************************************************************** CBONL050
      * CBONL050   TRANSACTION HISTORY                                * CBONL050
      *                                                               * CBONL050
      * TRANSACTION CB05, MAPSET CBM05S.                              * CBONL050
      * LISTS THE POSTED TRANSACTIONS OF AN ACCOUNT, NEWEST FIRST,    * CBONL050
      * THIRTEEN TO A PAGE, OPTIONALLY BETWEEN TWO DATES. THE KEYS OF * CBONL050
      * THE FIRST AND OF THE LAST LINE TRAVEL IN THE COMMAREA.        * CBONL050
      *                                                               * CBONL050
      * TABLES  TXN_HIST, ACCT_XREF                                   * CBONL050
      * CALL    CBSUB010  DATE ROUTINE                                * CBONL050
      * XCTL    CBONL010  MENU                                        * CBONL050
      ***************************************************************** CBONL050
      * 2012-01-17  MKS  FIRST VERSION                                * CBONL050
      * 2017-03-30  DPA  FROM AND TO DATE                             * CBONL050
      ***************************************************************** CBONL050
       ENVIRONMENT DIVISION.                                            CBONL050
       CONFIGURATION SECTION.                                           CBONL050
       SOURCE-COMPUTER. IBM-370.                                        CBONL050
       OBJECT-COMPUTER. IBM-370.                                        CBONL050
       DATA DIVISION.                                                   CBONL050
       WORKING-STORAGE SECTION.                                         CBONL050
       01  WS-PROGRAM-ID                       PIC X(08)                CBONL050
                                               VALUE 'CBONL050'.        CBONL050
       01  WS-TRANID                           PIC X(04)                CBONL050
                                               VALUE 'CB05'.            CBONL050
       01  WS-SWITCHES.                                                 CBONL050
           05  WS-VALID-SWITCH                 PIC X(01) VALUE 'Y'.     CBONL050
               88  WS-INPUT-VALID                  VALUE 'Y'.           CBONL050
               88  WS-INPUT-INVALID                VALUE 'N'.           CBONL050
           05  WS-END-SWITCH                   PIC X(01) VALUE 'N'.     CBONL050
               88  WS-END-OF-HISTORY               VALUE 'Y'.           CBONL050
               88  WS-MORE-HISTORY                 VALUE 'N'.           CBONL050
       01  WS-WORK-AREA.                                                CBONL050
           05  WS-ROW                          PIC S9(04) COMP VALUE 0. CBONL050
           05  WS-MSG-NO                       PIC S9(04) COMP VALUE 0. CBONL050
           05  WS-PAGE-SIZE                    PIC S9(04) COMP          CBONL050
                                               VALUE 13.                CBONL050
           05  WS-FROM-DATE                    PIC X(10)                CBONL050
                                               VALUE '0001-01-01'.      CBONL050
           05  WS-TO-DATE                      PIC X(10)                CBONL050
                                               VALUE '9999-12-31'.      CBONL050
           05  WS-KEY-STAMP                    PIC X(26) VALUE SPACES.  CBONL050
           05  WS-HIGH-STAMP                   PIC X(26)                CBONL050
               VALUE '9999-12-31-23.59.59.999999'.                      CBONL050
       01  WS-HISTORY-LINES.                                            CBONL050
           05  WS-HISTORY-LINE                 OCCURS 13 TIMES.         CBONL050
               10  HL-DATE                     PIC X(10).               CBONL050
               10  FILLER                      PIC X(01).               CBONL050
               10  HL-TYPE                     PIC X(02).               CBONL050
               10  FILLER                      PIC X(03).               CBONL050
               10  HL-NARRATIVE                PIC X(26).               CBONL050
               10  HL-DEBIT                    PIC ZZZ,ZZZ,ZZ9.99       CBONL050
                                               BLANK WHEN ZERO.         CBONL050
               10  FILLER                      PIC X(04).               CBONL050
               10  HL-CREDIT                   PIC ZZZ,ZZZ,ZZ9.99       CBONL050
                                               BLANK WHEN ZERO.         CBONL050
               10  FILLER                      PIC X(04).               CBONL050
       COPY CBDATL.                                                     CBONL050
       COPY CBCICW.                                                     CBONL050
       COPY CBMSGT.                                                     CBONL050
       COPY CBCOMM.                                                     CBONL050
       COPY CBM05.                                                      CBONL050
       COPY DFHAID.                                                     CBONL050
       COPY DFHBMSCA.                                                   CBONL050
           EXEC SQL                                                     CBONL050
               INCLUDE SQLCA                                            CBONL050
           END-EXEC.                                                    CBONL050
           EXEC SQL                                                     CBONL050
               INCLUDE DCLTXNH                                          CBONL050
           END-EXEC.                                                    CBONL050
           EXEC SQL                                                     CBONL050
               INCLUDE DCLXREF                                          CBONL050
           END-EXEC.                                                    CBONL050
           EXEC SQL                                                     CBONL050
               DECLARE C-FORWARD CURSOR FOR                             CBONL050
                   SELECT POST_STAMP, EFFECT_DATE, TXN_TYPE,            CBONL050
                          DEBIT_CREDIT, AMOUNT, NARRATIVE               CBONL050
                     FROM ALDB.TXN_HIST                                 CBONL050
                    WHERE BRANCH      = :HT-BRANCH                      CBONL050
                      AND ACCT_NO     = :HT-ACCT-NO                     CBONL050
                      AND POST_STAMP  < :WS-KEY-STAMP                   CBONL050
                      AND EFFECT_DATE BETWEEN :WS-FROM-DATE             CBONL050
                                          AND :WS-TO-DATE               CBONL050
                    ORDER BY POST_STAMP DESC                            CBONL050
                    FETCH FIRST 14 ROWS ONLY                            CBONL050
           END-EXEC.                                                    CBONL050
           EXEC SQL                                                     CBONL050
               DECLARE C-BACKWARD CURSOR FOR                            CBONL050
                   SELECT POST_STAMP, EFFECT_DATE, TXN_TYPE,            CBONL050
                          DEBIT_CREDIT, AMOUNT, NARRATIVE               CBONL050
                     FROM ALDB.TXN_HIST                                 CBONL050
                    WHERE BRANCH      = :HT-BRANCH                      CBONL050
                      AND ACCT_NO     = :HT-ACCT-NO                     CBONL050
                      AND POST_STAMP  > :WS-KEY-STAMP                   CBONL050
                      AND EFFECT_DATE BETWEEN :WS-FROM-DATE             CBONL050
                                          AND :WS-TO-DATE               CBONL050
                    ORDER BY POST_STAMP                                 CBONL050
                    FETCH FIRST 13 ROWS ONLY                            CBONL050
           END-EXEC.                                                    CBONL050
       LINKAGE SECTION.                                                 CBONL050
       01  DFHCOMMAREA.                                                 CBONL050
           05  FILLER                          PIC X(300).              CBONL050
       PROCEDURE DIVISION.                                              CBONL050
       0000-MAIN.                                                       CBONL050
           MOVE WS-PROGRAM-ID TO WS-CE-PROGRAM.                         CBONL050
           EXEC CICS HANDLE ABEND                                       CBONL050
               LABEL(9999-ABEND)                                        CBONL050
           END-EXEC.                                                    CBONL050
           PERFORM 9100-GET-DATE-TIME THRU 9100-EXIT.                   CBONL050
           IF EIBCALEN = ZERO                                           CBONL050
               INITIALIZE CA-COMMAREA                                   CBONL050
               PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT                 CBONL050
           END-IF.                                                      CBONL050
           MOVE DFHCOMMAREA TO CA-COMMAREA.                             CBONL050
           IF CA-FROM-TRANID NOT = WS-TRANID                            CBONL050
               PERFORM 1000-FIRST-TIME THRU 1000-EXIT                   CBONL050
               GO TO 0000-RETURN                                        CBONL050
           END-IF.                                                      CBONL050
           EVALUATE EIBAID                                              CBONL050
               WHEN DFHENTER                                            CBONL050
                   PERFORM 2000-NEW-LIST     THRU 2000-EXIT             CBONL050
               WHEN DFHPF3                                              CBONL050
                   PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT             CBONL050
               WHEN DFHPF7                                              CBONL050
                   PERFORM 2000-RECEIVE-DATES THRU 2000-RECEIVE-EXIT    CBONL050
                   PERFORM 4000-PAGE-BACK    THRU 4000-EXIT             CBONL050
               WHEN DFHPF8                                              CBONL050
                   PERFORM 2000-RECEIVE-DATES THRU 2000-RECEIVE-EXIT    CBONL050
                   PERFORM 5000-PAGE-FORWARD THRU 5000-EXIT             CBONL050
               WHEN OTHER                                               CBONL050
                   MOVE LOW-VALUES  TO CBM05MO                          CBONL050
                   MOVE MSG-BAD-KEY TO WS-MSG-NO                        CBONL050
                   PERFORM 7000-SEND-MAP     THRU 7000-EXIT             CBONL050
           END-EVALUATE.                                                CBONL050
                                                                        CBONL050
       0000-RETURN.                                                     CBONL050
           MOVE WS-TRANID TO CA-FROM-TRANID.                            CBONL050
           EXEC CICS RETURN                                             CBONL050
               TRANSID(WS-TRANID)                                       CBONL050
               COMMAREA(CA-COMMAREA)                                    CBONL050
               LENGTH(LENGTH OF CA-COMMAREA)                            CBONL050
           END-EXEC.                                                    CBONL050
                                                                        CBONL050
       1000-FIRST-TIME.                                                 CBONL050
           MOVE LOW-VALUES     TO CBM05MO.                              CBONL050
           MOVE SPACES         TO CA-CONTEXT.                           CBONL050
           MOVE 1              TO CA-PAGE-NO.                           CBONL050
           SET CA-KEY-EXPECTED TO TRUE.                                 CBONL050
           IF CA-NUMBER NUMERIC AND CA-NUMBER > ZERO                    CBONL050
               MOVE WS-HIGH-STAMP TO CA-LAST-KEY                        CBONL050
               PERFORM 3000-ACCOUNT-NAME THRU 3000-EXIT                 CBONL050
               PERFORM 5100-FILL-FORWARD THRU 5100-EXIT                 CBONL050
           ELSE                                                         CBONL050
               MOVE MSG-ENTER-KEY TO WS-MSG-NO                          CBONL050
           END-IF.                                                      CBONL050
           PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL050
       1000-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       2000-NEW-LIST.                                                   CBONL050
           PERFORM 2000-RECEIVE-DATES THRU 2000-RECEIVE-EXIT.           CBONL050
           IF WS-INPUT-INVALID                                          CBONL050
               PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL050
               GO TO 2000-EXIT                                          CBONL050
           END-IF.                                                      CBONL050
           IF BRCHI NOT NUMERIC OR ACCTI NOT NUMERIC                    CBONL050
               MOVE MSG-ACCOUNT-NUMERIC TO WS-MSG-NO                    CBONL050
               PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL050
               GO TO 2000-EXIT                                          CBONL050
           END-IF.                                                      CBONL050
           MOVE BRCHI         TO CA-BRANCH.                             CBONL050
           MOVE ACCTI         TO CA-NUMBER.                             CBONL050
           MOVE 1             TO CA-PAGE-NO.                            CBONL050
           MOVE WS-HIGH-STAMP TO CA-LAST-KEY.                           CBONL050
           PERFORM 3000-ACCOUNT-NAME THRU 3000-EXIT.                    CBONL050
           PERFORM 5100-FILL-FORWARD THRU 5100-EXIT.                    CBONL050
           PERFORM 7000-SEND-MAP     THRU 7000-EXIT.                    CBONL050
       2000-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
      *---------------------------------------------------------------* CBONL050
      * SCREEN AND THE TWO DATES, BLANK MEANS NO LIMIT                * CBONL050
      *---------------------------------------------------------------* CBONL050
       2000-RECEIVE-DATES.                                              CBONL050
           SET WS-INPUT-VALID TO TRUE.                                  CBONL050
           EXEC CICS RECEIVE                                            CBONL050
               MAP('CBM05M')                                            CBONL050
               MAPSET('CBM05S')                                         CBONL050
               INTO(CBM05MI)                                            CBONL050
               RESP(WS-RESP)                                            CBONL050
               RESP2(WS-RESP2)                                          CBONL050
           END-EXEC.                                                    CBONL050
           IF WS-RESP = DFHRESP(MAPFAIL)                                CBONL050
               MOVE LOW-VALUES TO CBM05MI                               CBONL050
               GO TO 2000-RECEIVE-EXIT                                  CBONL050
           END-IF.                                                      CBONL050
           IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL050
               MOVE '2000-RECEIVE-DATES' TO WS-CE-PARAGRAPH             CBONL050
               MOVE 'RECEIVE MAP'        TO WS-CE-COMMAND               CBONL050
               MOVE 'CBM05M'             TO WS-CE-RESOURCE              CBONL050
               GO TO 9900-CICS-ERROR                                    CBONL050
           END-IF.                                                      CBONL050
           IF FDATI NUMERIC                                             CBONL050
               MOVE FDATI TO DT-DATE-1-R                                CBONL050
               PERFORM 2100-VALIDATE-DATE THRU 2100-EXIT                CBONL050
               IF DT-OK                                                 CBONL050
                   STRING FDATI (1:4) '-' FDATI (5:2) '-' FDATI (7:2)   CBONL050
                       DELIMITED BY SIZE INTO WS-FROM-DATE              CBONL050
                   END-STRING                                           CBONL050
               ELSE                                                     CBONL050
                   MOVE -1 TO FDATL                                     CBONL050
               END-IF                                                   CBONL050
           END-IF.                                                      CBONL050
           IF TDATI NUMERIC                                             CBONL050
               MOVE TDATI TO DT-DATE-1-R                                CBONL050
               PERFORM 2100-VALIDATE-DATE THRU 2100-EXIT                CBONL050
               IF DT-OK                                                 CBONL050
                   STRING TDATI (1:4) '-' TDATI (5:2) '-' TDATI (7:2)   CBONL050
                       DELIMITED BY SIZE INTO WS-TO-DATE                CBONL050
                   END-STRING                                           CBONL050
               ELSE                                                     CBONL050
                   MOVE -1 TO TDATL                                     CBONL050
               END-IF                                                   CBONL050
           END-IF.                                                      CBONL050
       2000-RECEIVE-EXIT.                                               CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       2100-VALIDATE-DATE.                                              CBONL050
           SET DT-VALIDATE TO TRUE.                                     CBONL050
           CALL 'CBSUB010' USING DT-DATE-AREA.                          CBONL050
           IF NOT DT-OK                                                 CBONL050
               MOVE MSG-BAD-DATE    TO WS-MSG-NO                        CBONL050
               SET WS-INPUT-INVALID TO TRUE                             CBONL050
           END-IF.                                                      CBONL050
       2100-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       3000-ACCOUNT-NAME.                                               CBONL050
           MOVE CA-BRANCH TO HX-BRANCH                                  CBONL050
                             HT-BRANCH.                                 CBONL050
           MOVE CA-NUMBER TO HX-ACCT-NO                                 CBONL050
                             HT-ACCT-NO.                                CBONL050
           EXEC SQL                                                     CBONL050
               SELECT ACCT_TITLE                                        CBONL050
                 INTO :HX-ACCT-TITLE                                    CBONL050
                 FROM ALDB.ACCT_XREF                                    CBONL050
                WHERE BRANCH  = :HX-BRANCH                              CBONL050
                  AND ACCT_NO = :HX-ACCT-NO                             CBONL050
           END-EXEC.                                                    CBONL050
           EVALUATE SQLCODE                                             CBONL050
               WHEN 0                                                   CBONL050
                   MOVE HX-ACCT-TITLE  TO NAMEO                         CBONL050
               WHEN 100                                                 CBONL050
                   MOVE SPACES         TO NAMEO                         CBONL050
                   MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                     CBONL050
               WHEN OTHER                                               CBONL050
                   MOVE '3000-ACCOUNT-NAME' TO WS-CE-PARAGRAPH          CBONL050
                   MOVE 'SELECT'            TO WS-CE-COMMAND            CBONL050
                   MOVE 'ACCTXREF'          TO WS-CE-RESOURCE           CBONL050
                   MOVE SQLCODE             TO WS-CE-SQLCODE            CBONL050
                   GO TO 9900-CICS-ERROR                                CBONL050
           END-EVALUATE.                                                CBONL050
       3000-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       4000-PAGE-BACK.                                                  CBONL050
           IF CA-PAGE-NO < 2                                            CBONL050
               MOVE MSG-NO-MORE-PAGES TO WS-MSG-NO                      CBONL050
               PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL050
               GO TO 4000-EXIT                                          CBONL050
           END-IF.                                                      CBONL050
           SUBTRACT 1 FROM CA-PAGE-NO.                                  CBONL050
           PERFORM 3000-ACCOUNT-NAME  THRU 3000-EXIT.                   CBONL050
           PERFORM 4100-FILL-BACKWARD THRU 4100-EXIT.                   CBONL050
           PERFORM 7000-SEND-MAP      THRU 7000-EXIT.                   CBONL050
       4000-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
      *---------------------------------------------------------------* CBONL050
      * OLDER ROWS COME FIRST, THE PAGE IS FILLED FROM THE BOTTOM     * CBONL050
      *---------------------------------------------------------------* CBONL050
       4100-FILL-BACKWARD.                                              CBONL050
           MOVE SPACES       TO WS-HISTORY-LINES.                       CBONL050
           MOVE CA-FIRST-KEY TO WS-KEY-STAMP.                           CBONL050
           SET WS-MORE-HISTORY TO TRUE.                                 CBONL050
           EXEC SQL                                                     CBONL050
               OPEN C-BACKWARD                                          CBONL050
           END-EXEC.                                                    CBONL050
           PERFORM 6000-CHECK-SQL THRU 6000-EXIT.                       CBONL050
           PERFORM VARYING WS-ROW FROM WS-PAGE-SIZE BY -1               CBONL050
               UNTIL WS-ROW < 1                                         CBONL050
                  OR WS-END-OF-HISTORY                                  CBONL050
               EXEC SQL                                                 CBONL050
                   FETCH C-BACKWARD                                     CBONL050
                    INTO :HT-POST-STAMP, :HT-EFFECT-DATE,               CBONL050
                         :HT-TXN-TYPE, :HT-DEBIT-CREDIT,                CBONL050
                         :HT-AMOUNT, :HT-NARRATIVE                      CBONL050
               END-EXEC                                                 CBONL050
               IF SQLCODE = 100                                         CBONL050
                   SET WS-END-OF-HISTORY TO TRUE                        CBONL050
               ELSE                                                     CBONL050
                   PERFORM 6000-CHECK-SQL  THRU 6000-EXIT               CBONL050
                   PERFORM 6100-BUILD-LINE THRU 6100-EXIT               CBONL050
                   IF WS-ROW = WS-PAGE-SIZE                             CBONL050
                       MOVE HT-POST-STAMP TO CA-LAST-KEY                CBONL050
                   END-IF                                               CBONL050
                   MOVE HT-POST-STAMP TO CA-FIRST-KEY                   CBONL050
               END-IF                                                   CBONL050
           END-PERFORM.                                                 CBONL050
           EXEC SQL                                                     CBONL050
               CLOSE C-BACKWARD                                         CBONL050
           END-EXEC.                                                    CBONL050
           PERFORM 6000-CHECK-SQL THRU 6000-EXIT.                       CBONL050
           SET CA-MORE TO TRUE.                                         CBONL050
       4100-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       5000-PAGE-FORWARD.                                               CBONL050
           IF NOT CA-MORE                                               CBONL050
               MOVE MSG-NO-MORE-PAGES TO WS-MSG-NO                      CBONL050
               PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL050
               GO TO 5000-EXIT                                          CBONL050
           END-IF.                                                      CBONL050
           ADD 1 TO CA-PAGE-NO.                                         CBONL050
           PERFORM 3000-ACCOUNT-NAME THRU 3000-EXIT.                    CBONL050
           PERFORM 5100-FILL-FORWARD THRU 5100-EXIT.                    CBONL050
           PERFORM 7000-SEND-MAP     THRU 7000-EXIT.                    CBONL050
       5000-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       5100-FILL-FORWARD.                                               CBONL050
           MOVE SPACES      TO WS-HISTORY-LINES.                        CBONL050
           MOVE CA-LAST-KEY TO WS-KEY-STAMP.                            CBONL050
           MOVE 'N'         TO CA-MORE-PAGES.                           CBONL050
           SET WS-MORE-HISTORY TO TRUE.                                 CBONL050
           EXEC SQL                                                     CBONL050
               OPEN C-FORWARD                                           CBONL050
           END-EXEC.                                                    CBONL050
           PERFORM 6000-CHECK-SQL THRU 6000-EXIT.                       CBONL050
           PERFORM VARYING WS-ROW FROM 1 BY 1                           CBONL050
               UNTIL WS-END-OF-HISTORY                                  CBONL050
               EXEC SQL                                                 CBONL050
                   FETCH C-FORWARD                                      CBONL050
                    INTO :HT-POST-STAMP, :HT-EFFECT-DATE,               CBONL050
                         :HT-TXN-TYPE, :HT-DEBIT-CREDIT,                CBONL050
                         :HT-AMOUNT, :HT-NARRATIVE                      CBONL050
               END-EXEC                                                 CBONL050
               EVALUATE TRUE                                            CBONL050
                   WHEN SQLCODE = 100                                   CBONL050
                       SET WS-END-OF-HISTORY TO TRUE                    CBONL050
                   WHEN SQLCODE NOT = ZERO                              CBONL050
                       PERFORM 6000-CHECK-SQL THRU 6000-EXIT            CBONL050
                   WHEN WS-ROW > WS-PAGE-SIZE                           CBONL050
                       SET CA-MORE           TO TRUE                    CBONL050
                       SET WS-END-OF-HISTORY TO TRUE                    CBONL050
                   WHEN OTHER                                           CBONL050
                       PERFORM 6100-BUILD-LINE THRU 6100-EXIT           CBONL050
                       IF WS-ROW = 1                                    CBONL050
                           MOVE HT-POST-STAMP TO CA-FIRST-KEY           CBONL050
                       END-IF                                           CBONL050
                       MOVE HT-POST-STAMP TO CA-LAST-KEY                CBONL050
               END-EVALUATE                                             CBONL050
           END-PERFORM.                                                 CBONL050
           EXEC SQL                                                     CBONL050
               CLOSE C-FORWARD                                          CBONL050
           END-EXEC.                                                    CBONL050
           PERFORM 6000-CHECK-SQL THRU 6000-EXIT.                       CBONL050
       5100-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       6000-CHECK-SQL.                                                  CBONL050
           IF SQLCODE NOT = ZERO                                        CBONL050
               MOVE '6000-CHECK-SQL' TO WS-CE-PARAGRAPH                 CBONL050
               MOVE 'SQL'            TO WS-CE-COMMAND                   CBONL050
               MOVE 'TXNHIST'        TO WS-CE-RESOURCE                  CBONL050
               MOVE SQLCODE          TO WS-CE-SQLCODE                   CBONL050
               GO TO 9900-CICS-ERROR                                    CBONL050
           END-IF.                                                      CBONL050
       6000-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       6100-BUILD-LINE.                                                 CBONL050
           MOVE HT-EFFECT-DATE TO HL-DATE (WS-ROW).                     CBONL050
           MOVE HT-TXN-TYPE    TO HL-TYPE (WS-ROW).                     CBONL050
           MOVE HT-NARRATIVE   TO HL-NARRATIVE (WS-ROW).                CBONL050
           IF HT-DEBIT-CREDIT = 'D'                                     CBONL050
               MOVE HT-AMOUNT  TO HL-DEBIT (WS-ROW)                     CBONL050
           ELSE                                                         CBONL050
               MOVE HT-AMOUNT  TO HL-CREDIT (WS-ROW)                    CBONL050
           END-IF.                                                      CBONL050
       6100-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       7000-SEND-MAP.                                                   CBONL050
           MOVE WS-TODAY-ED   TO DATEO.                                 CBONL050
           MOVE WS-NOW-ED     TO TIMEO.                                 CBONL050
           MOVE WS-PROGRAM-ID TO PROGO.                                 CBONL050
           MOVE CA-PAGE-NO    TO PAGEO.                                 CBONL050
           IF CA-NUMBER NUMERIC                                         CBONL050
               MOVE CA-BRANCH TO BRCHO                                  CBONL050
               MOVE CA-NUMBER TO ACCTO                                  CBONL050
           END-IF.                                                      CBONL050
           MOVE WS-HISTORY-LINE (1)  TO L01O.                           CBONL050
           MOVE WS-HISTORY-LINE (2)  TO L02O.                           CBONL050
           MOVE WS-HISTORY-LINE (3)  TO L03O.                           CBONL050
           MOVE WS-HISTORY-LINE (4)  TO L04O.                           CBONL050
           MOVE WS-HISTORY-LINE (5)  TO L05O.                           CBONL050
           MOVE WS-HISTORY-LINE (6)  TO L06O.                           CBONL050
           MOVE WS-HISTORY-LINE (7)  TO L07O.                           CBONL050
           MOVE WS-HISTORY-LINE (8)  TO L08O.                           CBONL050
           MOVE WS-HISTORY-LINE (9)  TO L09O.                           CBONL050
           MOVE WS-HISTORY-LINE (10) TO L10O.                           CBONL050
           MOVE WS-HISTORY-LINE (11) TO L11O.                           CBONL050
           MOVE WS-HISTORY-LINE (12) TO L12O.                           CBONL050
           MOVE WS-HISTORY-LINE (13) TO L13O.                           CBONL050
           MOVE -1 TO BRCHL.                                            CBONL050
           IF WS-MSG-NO > ZERO                                          CBONL050
               MOVE WS-MESSAGE-TEXT (WS-MSG-NO) TO MSGO                 CBONL050
           END-IF.                                                      CBONL050
           EXEC CICS SEND                                               CBONL050
               MAP('CBM05M')                                            CBONL050
               MAPSET('CBM05S')                                         CBONL050
               FROM(CBM05MO)                                            CBONL050
               ERASE                                                    CBONL050
               CURSOR                                                   CBONL050
               FREEKB                                                   CBONL050
               RESP(WS-RESP)                                            CBONL050
               RESP2(WS-RESP2)                                          CBONL050
           END-EXEC.                                                    CBONL050
           IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL050
               MOVE '7000-SEND-MAP' TO WS-CE-PARAGRAPH                  CBONL050
               MOVE 'SEND MAP'      TO WS-CE-COMMAND                    CBONL050
               MOVE 'CBM05M'        TO WS-CE-RESOURCE                   CBONL050
               GO TO 9900-CICS-ERROR                                    CBONL050
           END-IF.                                                      CBONL050
       7000-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       8000-BACK-TO-MENU.                                               CBONL050
           MOVE WS-TRANID     TO CA-FROM-TRANID.                        CBONL050
           MOVE WS-PROGRAM-ID TO CA-FROM-PROGRAM.                       CBONL050
           MOVE SPACE         TO CA-STATE.                              CBONL050
           MOVE SPACES        TO CA-MESSAGE.                            CBONL050
           EXEC CICS XCTL                                               CBONL050
               PROGRAM('CBONL010')                                      CBONL050
               COMMAREA(CA-COMMAREA)                                    CBONL050
               LENGTH(LENGTH OF CA-COMMAREA)                            CBONL050
               RESP(WS-RESP)                                            CBONL050
               RESP2(WS-RESP2)                                          CBONL050
           END-EXEC.                                                    CBONL050
           MOVE '8000-BACK-TO-MENU' TO WS-CE-PARAGRAPH.                 CBONL050
           MOVE 'XCTL'              TO WS-CE-COMMAND.                   CBONL050
           MOVE 'CBONL010'          TO WS-CE-RESOURCE.                  CBONL050
           GO TO 9900-CICS-ERROR.                                       CBONL050
       8000-EXIT.                                                       CBONL050
           EXIT.                                                        CBONL050
                                                                        CBONL050
       COPY CBCICP.                                                     CBONL050

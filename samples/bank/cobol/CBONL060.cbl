       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBONL060.
       AUTHOR.        M K SANDERS.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  11 JUNE 2012.
      *****************************************************************
      * CBONL060   STANDING ORDER MAINTENANCE                         *
      *                                                               *
      * TRANSACTION CB06, MAPSET CBM06S.                              *
      *   E  ENQUIRE   A  ADD   C  CHANGE   D  DELETE (ENDS AN ORDER) *
      * ENTER READS OR CHECKS, PF5 UPDATES.                           *
      *                                                               *
      * TABLE   STAND_ORDER, SEQUENCE ORDER_SEQ                       *
      * LINK    CBSUB050  AUDIT WRITER                                *
      * CALL    CBSUB010  DATE ROUTINE                                *
      *         CBSUB030  CHECK DIGIT                                 *
      * XCTL    CBONL010  MENU                                        *
      *****************************************************************
      * 2012-06-11  MKS  FIRST VERSION                                *
      * 2015-09-01  MKS  DELETE KEEPS THE ROW WITH STATUS E           *
      *****************************************************************
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SOURCE-COMPUTER. IBM-370.
       OBJECT-COMPUTER. IBM-370.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBONL060'.
       01  WS-TRANID                           PIC X(04)
                                               VALUE 'CB06'.
       01  WS-SWITCHES.
           05  WS-VALID-SWITCH                 PIC X(01) VALUE 'Y'.
               88  WS-INPUT-VALID                  VALUE 'Y'.
               88  WS-INPUT-INVALID                VALUE 'N'.
           05  WS-FUNCTION                     PIC X(01) VALUE SPACE.
               88  WS-FN-ENQUIRE                   VALUE 'E'.
               88  WS-FN-ADD                       VALUE 'A'.
               88  WS-FN-CHANGE                    VALUE 'C'.
               88  WS-FN-DELETE                    VALUE 'D'.
               88  WS-FN-VALID                     VALUE 'E' 'A'
                                                         'C' 'D'.
       01  WS-WORK-AREA.
           05  WS-MSG-NO                       PIC S9(04) COMP VALUE 0.
           05  WS-CHECK-FUNCTION               PIC X(01) VALUE 'C'.
           05  WS-CHECK-RC                     PIC 9(02) VALUE ZERO.
           05  WS-CHECK-BRANCH                 PIC 9(04) VALUE ZERO.
           05  WS-CHECK-NUMBER                 PIC 9(08) VALUE ZERO.
           05  WS-ORDER-NO                     PIC 9(08) VALUE ZERO.
           05  WS-COUNT-ED                     PIC ZZZZ9.
           05  WS-AMOUNT-ED                    PIC Z(08)9.99.
           05  WS-ISO-DATE                     PIC X(10) VALUE SPACES.
           05  WS-NUM-DATE                     PIC 9(08) VALUE ZERO.
           05  WS-NUM-DATE-X REDEFINES WS-NUM-DATE
                                               PIC X(08).
           05  WS-4-DIGITS                     PIC 9(04) VALUE ZERO.
           05  WS-8-DIGITS                     PIC 9(08) VALUE ZERO.
       COPY CBDATL.
       COPY CBCICW.
       COPY CBMSGT.
       COPY CBAMTW.
       COPY CBAUDL.
       COPY CBCOMM.
       COPY CBM06.
       COPY DFHAID.
       COPY DFHBMSCA.
           EXEC SQL
               INCLUDE SQLCA
           END-EXEC.
           EXEC SQL
               INCLUDE DCLSTOR
           END-EXEC.
       LINKAGE SECTION.
       01  DFHCOMMAREA.
           05  FILLER                          PIC X(300).
       PROCEDURE DIVISION.
       0000-MAIN.
           MOVE WS-PROGRAM-ID TO WS-CE-PROGRAM.
           EXEC CICS HANDLE ABEND
               LABEL(9999-ABEND)
           END-EXEC.
           PERFORM 9100-GET-DATE-TIME THRU 9100-EXIT.
           IF EIBCALEN = ZERO
               INITIALIZE CA-COMMAREA
               PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT
           END-IF.
           MOVE DFHCOMMAREA TO CA-COMMAREA.
           IF CA-FROM-TRANID NOT = WS-TRANID
               MOVE LOW-VALUES TO CBM06MO
               MOVE 'E'        TO FUNCO
               MOVE -1         TO ORDNL
               PERFORM 7000-SEND-MAP THRU 7000-EXIT
               GO TO 0000-RETURN
           END-IF.
           EVALUATE EIBAID
               WHEN DFHENTER
                   PERFORM 2000-ENTER-KEY    THRU 2000-EXIT
               WHEN DFHPF3
                   PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT
               WHEN DFHPF5
                   PERFORM 3000-UPDATE       THRU 3000-EXIT
               WHEN DFHPF12
                   MOVE LOW-VALUES    TO CBM06MO
                   MOVE MSG-CANCELLED TO WS-MSG-NO
                   PERFORM 7000-SEND-MAP     THRU 7000-EXIT
               WHEN OTHER
                   MOVE LOW-VALUES    TO CBM06MO
                   MOVE MSG-BAD-KEY   TO WS-MSG-NO
                   PERFORM 7000-SEND-MAP     THRU 7000-EXIT
           END-EVALUATE.

       0000-RETURN.
           MOVE WS-TRANID TO CA-FROM-TRANID.
           EXEC CICS RETURN
               TRANSID(WS-TRANID)
               COMMAREA(CA-COMMAREA)
               LENGTH(LENGTH OF CA-COMMAREA)
           END-EXEC.

       1000-RECEIVE.
           SET WS-INPUT-VALID TO TRUE.
           EXEC CICS RECEIVE
               MAP('CBM06M')
               MAPSET('CBM06S')
               INTO(CBM06MI)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP = DFHRESP(MAPFAIL)
               MOVE LOW-VALUES      TO CBM06MI
               SET WS-INPUT-INVALID TO TRUE
               GO TO 1000-EXIT
           END-IF.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '1000-RECEIVE' TO WS-CE-PARAGRAPH
               MOVE 'RECEIVE MAP'  TO WS-CE-COMMAND
               MOVE 'CBM06M'       TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
           INSPECT FUNCI CONVERTING 'eacd' TO 'EACD'.
           MOVE FUNCI TO WS-FUNCTION.
           IF NOT WS-FN-VALID
               MOVE -1                 TO FUNCL
               MOVE DFHUNIMD           TO FUNCA
               MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO
               SET WS-INPUT-INVALID    TO TRUE
           END-IF.
       1000-EXIT.
           EXIT.

       2000-ENTER-KEY.
           PERFORM 1000-RECEIVE THRU 1000-EXIT.
           IF WS-INPUT-INVALID
               PERFORM 7000-SEND-MAP THRU 7000-EXIT
               GO TO 2000-EXIT
           END-IF.
           IF WS-FN-ADD
               PERFORM 4000-CHECK-FIELDS THRU 4000-EXIT
               IF WS-INPUT-VALID
                   MOVE MSG-CONFIRM TO WS-MSG-NO
               END-IF
           ELSE
               PERFORM 2100-READ-ORDER THRU 2100-EXIT
               IF WS-INPUT-VALID
                   PERFORM 2200-SHOW-ORDER THRU 2200-EXIT
                   IF NOT WS-FN-ENQUIRE
                       MOVE MSG-CONFIRM TO WS-MSG-NO
                   END-IF
               END-IF
           END-IF.
           PERFORM 7000-SEND-MAP THRU 7000-EXIT.
       2000-EXIT.
           EXIT.

       2100-READ-ORDER.
           IF ORDNI NOT NUMERIC
               MOVE -1                 TO ORDNL
               MOVE DFHUNIMD           TO ORDNA
               MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO
               SET WS-INPUT-INVALID    TO TRUE
               GO TO 2100-EXIT
           END-IF.
           MOVE ORDNI       TO WS-ORDER-NO.
           MOVE WS-ORDER-NO TO HS-ORDER-NO.
           EXEC SQL
               SELECT FROM_BRANCH, FROM_ACCT, TO_BRANCH, TO_ACCT,
                      AMOUNT, FREQUENCY, START_DATE, NEXT_DATE,
                      END_DATE, STATUS, REFERENCE, PAID_COUNT
                 INTO :HS-FROM-BRANCH, :HS-FROM-ACCT,
                      :HS-TO-BRANCH, :HS-TO-ACCT, :HS-AMOUNT,
                      :HS-FREQUENCY, :HS-START-DATE, :HS-NEXT-DATE,
                      :HS-END-DATE:HS-END-DATE-IND, :HS-STATUS,
                      :HS-REFERENCE:HS-REFERENCE-IND,
                      :HS-PAID-COUNT
                 FROM ALDB.STAND_ORDER
                WHERE ORDER_NO = :HS-ORDER-NO
           END-EXEC.
           EVALUATE SQLCODE
               WHEN 0
                   CONTINUE
               WHEN 100
                   MOVE -1              TO ORDNL
                   SET WS-INPUT-INVALID TO TRUE
                   MOVE 'STANDING ORDER DOES NOT EXIST' TO MSGO
               WHEN OTHER
                   MOVE '2100-READ-ORDER' TO WS-CE-PARAGRAPH
                   MOVE 'SELECT'          TO WS-CE-COMMAND
                   MOVE 'STANDORD'        TO WS-CE-RESOURCE
                   MOVE SQLCODE           TO WS-CE-SQLCODE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
       2100-EXIT.
           EXIT.

       2200-SHOW-ORDER.
           MOVE HS-FROM-BRANCH TO WS-4-DIGITS.
           MOVE WS-4-DIGITS    TO FBRO.
           MOVE HS-FROM-ACCT   TO WS-8-DIGITS.
           MOVE WS-8-DIGITS    TO FACO.
           MOVE HS-TO-BRANCH   TO WS-4-DIGITS.
           MOVE WS-4-DIGITS    TO TBRO.
           MOVE HS-TO-ACCT     TO WS-8-DIGITS.
           MOVE WS-8-DIGITS    TO TACO.
           MOVE HS-AMOUNT      TO WS-AMOUNT-ED.
           MOVE WS-AMOUNT-ED   TO AMTO.
           MOVE HS-FREQUENCY   TO FREQO.
           MOVE HS-START-DATE  TO WS-ISO-DATE.
           PERFORM 6100-FROM-ISO THRU 6100-EXIT.
           MOVE WS-NUM-DATE-X  TO SDATO.
           MOVE HS-NEXT-DATE   TO WS-ISO-DATE.
           PERFORM 6100-FROM-ISO THRU 6100-EXIT.
           MOVE WS-NUM-DATE-X  TO NDATO.
           IF HS-END-DATE-IND < ZERO
               MOVE SPACES         TO EDATO
           ELSE
               MOVE HS-END-DATE    TO WS-ISO-DATE
               PERFORM 6100-FROM-ISO THRU 6100-EXIT
               MOVE WS-NUM-DATE-X  TO EDATO
           END-IF.
           IF HS-REFERENCE-IND < ZERO
               MOVE SPACES         TO REFO
           ELSE
               MOVE HS-REFERENCE   TO REFO
           END-IF.
           MOVE HS-STATUS      TO STATO.
           MOVE HS-PAID-COUNT  TO WS-COUNT-ED.
           MOVE WS-COUNT-ED    TO PCNTO.
       2200-EXIT.
           EXIT.

       3000-UPDATE.
           PERFORM 1000-RECEIVE THRU 1000-EXIT.
           IF WS-INPUT-INVALID
               PERFORM 7000-SEND-MAP THRU 7000-EXIT
               GO TO 3000-EXIT
           END-IF.
           IF WS-FN-ADD OR WS-FN-CHANGE
               PERFORM 4000-CHECK-FIELDS THRU 4000-EXIT
           END-IF.
           IF WS-INPUT-INVALID
               PERFORM 7000-SEND-MAP THRU 7000-EXIT
               GO TO 3000-EXIT
           END-IF.
           EVALUATE TRUE
               WHEN WS-FN-ADD
                   PERFORM 5000-INSERT-ORDER THRU 5000-EXIT
               WHEN WS-FN-CHANGE
                   PERFORM 5100-CHANGE-ORDER THRU 5100-EXIT
               WHEN WS-FN-DELETE
                   PERFORM 5200-END-ORDER    THRU 5200-EXIT
               WHEN OTHER
                   MOVE MSG-BAD-KEY TO WS-MSG-NO
           END-EVALUATE.
           PERFORM 7000-SEND-MAP THRU 7000-EXIT.
       3000-EXIT.
           EXIT.

       4000-CHECK-FIELDS.
           IF FBRI NOT NUMERIC OR FACI NOT NUMERIC
               MOVE -1                  TO FBRL
               MOVE MSG-ACCOUNT-NUMERIC TO WS-MSG-NO
               SET WS-INPUT-INVALID     TO TRUE
               GO TO 4000-EXIT
           END-IF.
           IF TBRI NOT NUMERIC OR TACI NOT NUMERIC
               MOVE -1                  TO TBRL
               MOVE MSG-ACCOUNT-NUMERIC TO WS-MSG-NO
               SET WS-INPUT-INVALID     TO TRUE
               GO TO 4000-EXIT
           END-IF.
           MOVE FBRI TO WS-CHECK-BRANCH.
           MOVE FACI TO WS-CHECK-NUMBER.
           PERFORM 4100-CHECK-DIGIT THRU 4100-EXIT.
           IF WS-CHECK-RC NOT = ZERO
               MOVE -1              TO FACL
               MOVE MSG-CHECK-DIGIT TO WS-MSG-NO.
               SET WS-INPUT-INVALID TO TRUE
               GO TO 4000-EXIT.
           MOVE WS-CHECK-BRANCH TO HS-FROM-BRANCH.
           MOVE WS-CHECK-NUMBER TO HS-FROM-ACCT.
           MOVE TBRI TO WS-CHECK-BRANCH.
           MOVE TACI TO WS-CHECK-NUMBER.
           PERFORM 4100-CHECK-DIGIT THRU 4100-EXIT.
           IF WS-CHECK-RC NOT = ZERO
               MOVE -1              TO TACL
               MOVE MSG-CHECK-DIGIT TO WS-MSG-NO
               SET WS-INPUT-INVALID TO TRUE
               GO TO 4000-EXIT
           END-IF.
           MOVE WS-CHECK-BRANCH TO HS-TO-BRANCH.
           MOVE WS-CHECK-NUMBER TO HS-TO-ACCT.
           MOVE AMTI TO WS-AMT-KEYED.
           PERFORM 9200-EDIT-AMOUNT THRU 9200-EXIT.
           IF WS-AMT-INVALID OR WS-AMT-VALUE = ZERO
               MOVE -1              TO AMTL
               MOVE MSG-BAD-AMOUNT  TO WS-MSG-NO
               SET WS-INPUT-INVALID TO TRUE
               GO TO 4000-EXIT
           END-IF.
           MOVE WS-AMT-VALUE TO HS-AMOUNT.
           PERFORM 4200-CHECK-DATES THRU 4200-EXIT.
       4000-EXIT.
           EXIT.

       4100-CHECK-DIGIT.
           MOVE 'C' TO WS-CHECK-FUNCTION.
           CALL 'CBSUB030' USING WS-CHECK-FUNCTION
                                 WS-CHECK-BRANCH
                                 WS-CHECK-NUMBER
                                 WS-CHECK-RC.
       4100-EXIT.
           EXIT.

       4200-CHECK-DATES.
           IF FREQI NOT = 'W' AND NOT = 'M' AND NOT = 'Q'
               AND NOT = 'Y'
               MOVE -1                 TO FREQL
               MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO
               SET WS-INPUT-INVALID    TO TRUE
               GO TO 4200-EXIT
           END-IF.
           MOVE FREQI TO HS-FREQUENCY.
           MOVE SDATI TO DT-DATE-1-R.
           SET DT-VALIDATE TO TRUE.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           IF NOT DT-OK OR DT-DATE-1 NOT > WS-TODAY
               MOVE -1              TO SDATL
               MOVE MSG-BAD-DATE    TO WS-MSG-NO
               SET WS-INPUT-INVALID TO TRUE
               GO TO 4200-EXIT
           END-IF.
           MOVE DT-DATE-1 TO WS-NUM-DATE.
           PERFORM 6000-TO-ISO THRU 6000-EXIT.
           MOVE WS-ISO-DATE TO HS-START-DATE.
           SET DT-NEXT-WORKDAY TO TRUE.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           MOVE DT-DATE-2 TO WS-NUM-DATE.
           PERFORM 6000-TO-ISO THRU 6000-EXIT.
           MOVE WS-ISO-DATE TO HS-NEXT-DATE.
           MOVE -1          TO HS-END-DATE-IND.
           IF EDATI NUMERIC AND EDATI NOT = '00000000'
               MOVE EDATI TO DT-DATE-1-R
               SET DT-VALIDATE TO TRUE
               CALL 'CBSUB010' USING DT-DATE-AREA
               IF NOT DT-OK
                   MOVE -1              TO EDATL
                   MOVE MSG-BAD-DATE    TO WS-MSG-NO
                   SET WS-INPUT-INVALID TO TRUE
                   GO TO 4200-EXIT
               END-IF
               MOVE DT-DATE-1 TO WS-NUM-DATE
               PERFORM 6000-TO-ISO THRU 6000-EXIT
               MOVE WS-ISO-DATE TO HS-END-DATE
               MOVE ZERO        TO HS-END-DATE-IND
           END-IF.
           INSPECT REFI REPLACING ALL LOW-VALUE BY SPACE.
           MOVE REFI TO HS-REFERENCE.
           MOVE ZERO TO HS-REFERENCE-IND.
       4200-EXIT.
           EXIT.

       5000-INSERT-ORDER.
           EXEC SQL
               SELECT NEXT VALUE FOR ALDB.ORDER_SEQ
                 INTO :HS-ORDER-NO
                 FROM SYSIBM.SYSDUMMY1
           END-EXEC.
           IF SQLCODE NOT = ZERO
               MOVE '5000-INSERT-ORDER' TO WS-CE-PARAGRAPH
               MOVE 'NEXT VALUE'        TO WS-CE-COMMAND
               MOVE 'ORDERSEQ'          TO WS-CE-RESOURCE
               MOVE SQLCODE             TO WS-CE-SQLCODE
               GO TO 9900-CICS-ERROR
           END-IF.
           EXEC SQL
               INSERT INTO ALDB.STAND_ORDER
                     (ORDER_NO, FROM_BRANCH, FROM_ACCT, TO_BRANCH,
                      TO_ACCT, AMOUNT, FREQUENCY, START_DATE,
                      NEXT_DATE, END_DATE, STATUS, REFERENCE,
                      PAID_COUNT, UNPAID_COUNT)
               VALUES (:HS-ORDER-NO, :HS-FROM-BRANCH, :HS-FROM-ACCT,
                      :HS-TO-BRANCH, :HS-TO-ACCT, :HS-AMOUNT,
                      :HS-FREQUENCY, :HS-START-DATE, :HS-NEXT-DATE,
                      :HS-END-DATE:HS-END-DATE-IND, 'A',
                      :HS-REFERENCE:HS-REFERENCE-IND, 0, 0)
           END-EXEC.
           IF SQLCODE NOT = ZERO
               MOVE '5000-INSERT-ORDER' TO WS-CE-PARAGRAPH
               MOVE 'INSERT'            TO WS-CE-COMMAND
               MOVE 'STANDORD'          TO WS-CE-RESOURCE
               MOVE SQLCODE             TO WS-CE-SQLCODE
               GO TO 9900-CICS-ERROR
           END-IF.
           MOVE HS-ORDER-NO TO WS-ORDER-NO.
           MOVE WS-ORDER-NO TO ORDNO.
           MOVE 'ADD'       TO AL-ACTION.
           PERFORM 5900-AUDIT THRU 5900-EXIT.
           MOVE MSG-UPDATED TO WS-MSG-NO.
       5000-EXIT.
           EXIT.

       5100-CHANGE-ORDER.
           IF ORDNI NOT NUMERIC
               MOVE -1                 TO ORDNL
               MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO
               GO TO 5100-EXIT
           END-IF.
           MOVE ORDNI       TO WS-ORDER-NO.
           MOVE WS-ORDER-NO TO HS-ORDER-NO.
           EXEC SQL
               UPDATE ALDB.STAND_ORDER
                  SET TO_BRANCH  = :HS-TO-BRANCH,
                      TO_ACCT    = :HS-TO-ACCT,
                      AMOUNT     = :HS-AMOUNT,
                      FREQUENCY  = :HS-FREQUENCY,
                      NEXT_DATE  = :HS-NEXT-DATE,
                      END_DATE   = :HS-END-DATE:HS-END-DATE-IND,
                      REFERENCE  = :HS-REFERENCE:HS-REFERENCE-IND
                WHERE ORDER_NO   = :HS-ORDER-NO
                  AND STATUS    <> 'E'
           END-EXEC.
           EVALUATE SQLCODE
               WHEN 0
                   MOVE 'CHG' TO AL-ACTION
                   PERFORM 5900-AUDIT THRU 5900-EXIT
                   MOVE MSG-UPDATED TO WS-MSG-NO
               WHEN 100
                   MOVE 'STANDING ORDER ENDED OR UNKNOWN' TO MSGO
               WHEN OTHER
                   MOVE '5100-CHANGE-ORDER' TO WS-CE-PARAGRAPH
                   MOVE 'UPDATE'            TO WS-CE-COMMAND
                   MOVE 'STANDORD'          TO WS-CE-RESOURCE
                   MOVE SQLCODE             TO WS-CE-SQLCODE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
       5100-EXIT.
           EXIT.

       5200-END-ORDER.
           PERFORM 2100-READ-ORDER THRU 2100-EXIT.
           IF WS-INPUT-INVALID
               GO TO 5200-EXIT
           END-IF.
           EXEC SQL
               UPDATE ALDB.STAND_ORDER
                  SET STATUS   = 'E',
                      END_DATE = CURRENT DATE
                WHERE ORDER_NO = :HS-ORDER-NO
           END-EXEC.
           EVALUATE SQLCODE
               WHEN 0
                   MOVE 'DEL' TO AL-ACTION
                   PERFORM 5900-AUDIT THRU 5900-EXIT
                   MOVE MSG-UPDATED TO WS-MSG-NO
               WHEN 100
                   MOVE 'STANDING ORDER DOES NOT EXIST' TO MSGO
               WHEN OTHER
                   MOVE '5200-END-ORDER' TO WS-CE-PARAGRAPH
                   MOVE 'UPDATE'         TO WS-CE-COMMAND
                   MOVE 'STANDORD'       TO WS-CE-RESOURCE
                   MOVE SQLCODE          TO WS-CE-SQLCODE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
       5200-EXIT.
           EXIT.

       5900-AUDIT.
           MOVE WS-PROGRAM-ID  TO AL-PROGRAM.
           MOVE CA-USER-ID     TO AL-USER-ID.
           MOVE EIBTRMID       TO AL-TERMINAL.
           MOVE HS-FROM-BRANCH TO AL-BRANCH.
           MOVE HS-FROM-ACCT   TO AL-NUMBER.
           MOVE HS-AMOUNT      TO AL-AMOUNT.
           MOVE SPACES         TO AL-BEFORE
                                  AL-AFTER.
           STRING 'STANDING ORDER ' DELIMITED BY SIZE
                  WS-ORDER-NO       DELIMITED BY SIZE
               INTO AL-AFTER
           END-STRING.
           EXEC CICS LINK
               PROGRAM('CBSUB050')
               COMMAREA(AL-AUDIT-AREA)
               LENGTH(LENGTH OF AL-AUDIT-AREA)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '5900-AUDIT' TO WS-CE-PARAGRAPH
               MOVE 'LINK'       TO WS-CE-COMMAND
               MOVE 'CBSUB050'   TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
           EXEC CICS SYNCPOINT
           END-EXEC.
       5900-EXIT.
           EXIT.

       6000-TO-ISO.
           STRING WS-NUM-DATE-X (1:4) '-' WS-NUM-DATE-X (5:2) '-'
                  WS-NUM-DATE-X (7:2)
               DELIMITED BY SIZE INTO WS-ISO-DATE
           END-STRING.
       6000-EXIT.
           EXIT.

       6100-FROM-ISO.
           STRING WS-ISO-DATE (1:4) WS-ISO-DATE (6:2)
                  WS-ISO-DATE (9:2)
               DELIMITED BY SIZE INTO WS-NUM-DATE-X
           END-STRING.
       6100-EXIT.
           EXIT.

       7000-SEND-MAP.
           MOVE WS-TODAY-ED   TO DATEO.
           MOVE WS-NOW-ED     TO TIMEO.
           MOVE WS-PROGRAM-ID TO PROGO.
           IF WS-MSG-NO > ZERO
               MOVE WS-MESSAGE-TEXT (WS-MSG-NO) TO MSGO
           END-IF.
           EXEC CICS SEND
               MAP('CBM06M')
               MAPSET('CBM06S')
               FROM(CBM06MO)
               ERASE
               CURSOR
               FREEKB
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '7000-SEND-MAP' TO WS-CE-PARAGRAPH
               MOVE 'SEND MAP'      TO WS-CE-COMMAND
               MOVE 'CBM06M'        TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
       7000-EXIT.
           EXIT.

       8000-BACK-TO-MENU.
           MOVE WS-TRANID     TO CA-FROM-TRANID.
           MOVE WS-PROGRAM-ID TO CA-FROM-PROGRAM.
           MOVE SPACE         TO CA-STATE.
           MOVE SPACES        TO CA-MESSAGE.
           EXEC CICS XCTL
               PROGRAM('CBONL010')
               COMMAREA(CA-COMMAREA)
               LENGTH(LENGTH OF CA-COMMAREA)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           MOVE '8000-BACK-TO-MENU' TO WS-CE-PARAGRAPH.
           MOVE 'XCTL'              TO WS-CE-COMMAND.
           MOVE 'CBONL010'          TO WS-CE-RESOURCE.
           GO TO 9900-CICS-ERROR.
       8000-EXIT.
           EXIT.

       COPY CBAMTP.
       COPY CBCICP.

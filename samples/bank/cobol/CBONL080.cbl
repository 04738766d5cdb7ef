       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBONL080.
       AUTHOR.        M K SANDERS.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  10 JUNE 2013.
      *****************************************************************
      * CBONL080   LIMIT MAINTENANCE                                  *
      *                                                               *
      * TRANSACTION CB08, MAPSET CBM08S, SUPERVISORS ONLY.            *
      * DAILY CASH LIMIT, DAILY TRANSFER LIMIT AND OVERDRAFT LIMIT OF *
      * AN ACCOUNT. ENTER READS, PF5 UPDATES. A ROW OF ACCT_LIMIT IS  *
      * MADE WHEN THERE IS NONE.                                      *
      *                                                               *
      * FILES   ACCTMAS   ACCOUNT MASTER, KSDS                        *
      * TABLE   ACCT_LIMIT                                            *
      * LINK    CBSUB050  AUDIT WRITER                                *
      * XCTL    CBONL010  MENU                                        *
      *****************************************************************
      * 2013-06-10  MKS  FIRST VERSION                                *
      * 2019-05-06  DPA  NEXT REVIEW DATE                             *
      *****************************************************************
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SOURCE-COMPUTER. IBM-370.
       OBJECT-COMPUTER. IBM-370.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBONL080'.
       01  WS-TRANID                           PIC X(04)
                                               VALUE 'CB08'.
       01  WS-ACCOUNT-FILE                     PIC X(08)
                                               VALUE 'ACCTMAS'.
       COPY CBACCT REPLACING ==:AC:== BY ==AC==.
       01  WS-SWITCHES.
           05  WS-VALID-SWITCH                 PIC X(01) VALUE 'Y'.
               88  WS-INPUT-VALID                  VALUE 'Y'.
               88  WS-INPUT-INVALID                VALUE 'N'.
           05  WS-ROW-SWITCH                   PIC X(01) VALUE 'N'.
               88  WS-LIMIT-EXISTS                 VALUE 'Y'.
               88  WS-LIMIT-MISSING                VALUE 'N'.
       01  WS-WORK-AREA.
           05  WS-MSG-NO                       PIC S9(04) COMP VALUE 0.
           05  WS-NEW-OVERDRAFT                PIC S9(09)V99 COMP-3
                                               VALUE +0.
           05  WS-AMOUNT-ED                    PIC Z(08)9.99.
           05  WS-USED-ED                      PIC ZZZ,ZZZ,ZZ9.99.
       COPY CBDATL.
       COPY CBCICW.
       COPY CBMSGT.
       COPY CBAMTW.
       COPY CBAUDL.
       COPY CBCOMM.
       COPY CBM08.
       COPY DFHAID.
       COPY DFHBMSCA.
           EXEC SQL
               INCLUDE SQLCA
           END-EXEC.
           EXEC SQL
               INCLUDE DCLLIMT
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
           IF NOT CA-SUPERVISOR
               MOVE WS-MESSAGE-TEXT (MSG-NOT-AUTHORISED) TO CA-MESSAGE
               PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT
           END-IF.
           IF CA-FROM-TRANID NOT = WS-TRANID
               MOVE LOW-VALUES    TO CBM08MO
               MOVE MSG-ENTER-KEY TO WS-MSG-NO
               PERFORM 7000-SEND-MAP THRU 7000-EXIT
               GO TO 0000-RETURN
           END-IF.
           EVALUATE EIBAID
               WHEN DFHENTER
                   PERFORM 2000-READ-LIMITS  THRU 2000-EXIT
               WHEN DFHPF3
                   PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT
               WHEN DFHPF5
                   PERFORM 3000-UPDATE       THRU 3000-EXIT
               WHEN OTHER
                   MOVE LOW-VALUES  TO CBM08MO
                   MOVE MSG-BAD-KEY TO WS-MSG-NO
           END-EVALUATE.
           PERFORM 7000-SEND-MAP THRU 7000-EXIT.

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
               MAP('CBM08M')
               MAPSET('CBM08S')
               INTO(CBM08MI)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP = DFHRESP(MAPFAIL)
               MOVE LOW-VALUES      TO CBM08MI
               MOVE MSG-ENTER-KEY   TO WS-MSG-NO
               SET WS-INPUT-INVALID TO TRUE
               GO TO 1000-EXIT
           END-IF.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '1000-RECEIVE' TO WS-CE-PARAGRAPH
               MOVE 'RECEIVE MAP'  TO WS-CE-COMMAND
               MOVE 'CBM08M'       TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
           IF BRCHI NOT NUMERIC OR ACCTI NOT NUMERIC
               MOVE -1                  TO BRCHL
               MOVE MSG-ACCOUNT-NUMERIC TO WS-MSG-NO
               SET WS-INPUT-INVALID     TO TRUE
               GO TO 1000-EXIT
           END-IF.
           MOVE BRCHI     TO CA-BRANCH.
           MOVE ACCTI     TO CA-NUMBER.
           MOVE CA-BRANCH TO HM-BRANCH.
           MOVE CA-NUMBER TO HM-ACCT-NO.
       1000-EXIT.
           EXIT.

       2000-READ-LIMITS.
           PERFORM 1000-RECEIVE THRU 1000-EXIT.
           IF WS-INPUT-INVALID
               GO TO 2000-EXIT
           END-IF.
           EXEC CICS READ
               FILE(WS-ACCOUNT-FILE)
               INTO(AC-ACCOUNT-RECORD)
               RIDFLD(CA-ACCOUNT)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           EVALUATE WS-RESP
               WHEN DFHRESP(NORMAL)
                   MOVE AC-TITLE           TO NAMEO
                   MOVE AC-OVERDRAFT-LIMIT TO WS-AMOUNT-ED
                   MOVE WS-AMOUNT-ED       TO OVDRO
               WHEN DFHRESP(NOTFND)
                   MOVE -1                 TO ACCTL
                   MOVE MSG-NO-ACCOUNT     TO WS-MSG-NO
                   GO TO 2000-EXIT
               WHEN OTHER
                   MOVE '2000-READ-LIMITS' TO WS-CE-PARAGRAPH
                   MOVE 'READ'             TO WS-CE-COMMAND
                   MOVE WS-ACCOUNT-FILE    TO WS-CE-RESOURCE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
           PERFORM 2100-SELECT-ROW THRU 2100-EXIT.
           IF WS-LIMIT-MISSING
               MOVE 'NO LIMITS YET, PF5 CREATES THEM' TO MSGO
               GO TO 2000-EXIT
           END-IF.
           MOVE HM-DAILY-CASH     TO WS-AMOUNT-ED.
           MOVE WS-AMOUNT-ED      TO DCSHO.
           MOVE HM-DAILY-TRANSFER TO WS-AMOUNT-ED.
           MOVE WS-AMOUNT-ED      TO DTRFO.
           IF HM-USED-DATE-IND < ZERO OR HM-USED-DATE NOT = WS-TODAY-ED
               MOVE ZERO          TO WS-USED-ED
           ELSE
               MOVE HM-USED-TODAY TO WS-USED-ED
           END-IF.
           MOVE WS-USED-ED        TO USEDO.
           IF HM-LAST-REVIEW-IND < ZERO
               MOVE 'NEVER'        TO REVDO
           ELSE
               MOVE HM-LAST-REVIEW TO REVDO
           END-IF.
       2000-EXIT.
           EXIT.

       2100-SELECT-ROW.
           EXEC SQL
               SELECT DAILY_CASH, DAILY_TRANSFER, USED_TODAY,
                      USED_DATE, LAST_REVIEW
                 INTO :HM-DAILY-CASH, :HM-DAILY-TRANSFER,
                      :HM-USED-TODAY,
                      :HM-USED-DATE:HM-USED-DATE-IND,
                      :HM-LAST-REVIEW:HM-LAST-REVIEW-IND
                 FROM ALDB.ACCT_LIMIT
                WHERE BRANCH  = :HM-BRANCH
                  AND ACCT_NO = :HM-ACCT-NO
           END-EXEC.
           EVALUATE SQLCODE
               WHEN 0
                   SET WS-LIMIT-EXISTS  TO TRUE
               WHEN 100
                   SET WS-LIMIT-MISSING TO TRUE
               WHEN OTHER
                   MOVE '2100-SELECT-ROW' TO WS-CE-PARAGRAPH
                   MOVE 'SELECT'          TO WS-CE-COMMAND
                   MOVE 'ACCTLIMT'        TO WS-CE-RESOURCE
                   MOVE SQLCODE           TO WS-CE-SQLCODE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
       2100-EXIT.
           EXIT.

       3000-UPDATE.
           PERFORM 1000-RECEIVE THRU 1000-EXIT.
           IF WS-INPUT-INVALID
               GO TO 3000-EXIT
           END-IF.
           PERFORM 2100-SELECT-ROW   THRU 2100-EXIT.
           PERFORM 3100-EDIT-AMOUNTS THRU 3100-EXIT.
           IF WS-INPUT-INVALID
               GO TO 3000-EXIT
           END-IF.
           PERFORM 3200-EDIT-REVIEW  THRU 3200-EXIT.
           IF WS-INPUT-INVALID
               GO TO 3000-EXIT
           END-IF.
           MOVE CA-USER-ID TO HM-UPD-USER.
           IF WS-LIMIT-EXISTS
               PERFORM 4000-UPDATE-ROW THRU 4000-EXIT
           ELSE
               PERFORM 4100-INSERT-ROW THRU 4100-EXIT
           END-IF.
           PERFORM 4200-UPDATE-ACCOUNT THRU 4200-EXIT.
           PERFORM 4300-AUDIT          THRU 4300-EXIT.
           EXEC CICS SYNCPOINT
           END-EXEC.
           MOVE MSG-UPDATED TO WS-MSG-NO.
       3000-EXIT.
           EXIT.

       3100-EDIT-AMOUNTS.
           MOVE DCSHI TO WS-AMT-KEYED.
           PERFORM 9200-EDIT-AMOUNT THRU 9200-EXIT.
           IF WS-AMT-INVALID OR WS-AMT-VALUE > 9999999.99
               MOVE -1              TO DCSHL
               MOVE MSG-BAD-AMOUNT  TO WS-MSG-NO
               SET WS-INPUT-INVALID TO TRUE
               GO TO 3100-EXIT
           END-IF.
           MOVE WS-AMT-VALUE TO HM-DAILY-CASH.
           MOVE DTRFI TO WS-AMT-KEYED.
           PERFORM 9200-EDIT-AMOUNT THRU 9200-EXIT.
           IF WS-AMT-INVALID OR WS-AMT-VALUE > 999999999.99
               MOVE -1              TO DTRFL
               MOVE MSG-BAD-AMOUNT  TO WS-MSG-NO
               SET WS-INPUT-INVALID TO TRUE
               GO TO 3100-EXIT
           END-IF.
           MOVE WS-AMT-VALUE TO HM-DAILY-TRANSFER.
           MOVE OVDRI TO WS-AMT-KEYED.
           PERFORM 9200-EDIT-AMOUNT THRU 9200-EXIT.
           IF WS-AMT-INVALID OR WS-AMT-VALUE > 999999999.99
               MOVE -1              TO OVDRL
               MOVE MSG-BAD-AMOUNT  TO WS-MSG-NO
               SET WS-INPUT-INVALID TO TRUE
               GO TO 3100-EXIT
           END-IF.
           MOVE WS-AMT-VALUE TO WS-NEW-OVERDRAFT.
       3100-EXIT.
           EXIT.

       3200-EDIT-REVIEW.
           MOVE -1 TO HM-NEXT-REVIEW-IND.
           IF NXTDI NOT NUMERIC
               GO TO 3200-EXIT
           END-IF.
           MOVE NXTDI TO DT-DATE-1-R.
           SET DT-VALIDATE TO TRUE.
           CALL 'CBSUB010' USING DT-DATE-AREA.
           IF NOT DT-OK OR DT-DATE-1 NOT > WS-TODAY
               MOVE -1              TO NXTDL
               MOVE MSG-BAD-DATE    TO WS-MSG-NO
               SET WS-INPUT-INVALID TO TRUE
               GO TO 3200-EXIT
           END-IF.
           STRING NXTDI (1:4) '-' NXTDI (5:2) '-' NXTDI (7:2)
               DELIMITED BY SIZE INTO HM-NEXT-REVIEW
           END-STRING.
           MOVE ZERO TO HM-NEXT-REVIEW-IND.
       3200-EXIT.
           EXIT.

       4000-UPDATE-ROW.
           EXEC SQL
               UPDATE ALDB.ACCT_LIMIT
                  SET DAILY_CASH     = :HM-DAILY-CASH,
                      DAILY_TRANSFER = :HM-DAILY-TRANSFER,
                      LAST_REVIEW    = CURRENT DATE,
                      NEXT_REVIEW    =
                          :HM-NEXT-REVIEW:HM-NEXT-REVIEW-IND,
                      UPD_USER       = :HM-UPD-USER,
                      UPD_STAMP      = CURRENT TIMESTAMP
                WHERE BRANCH  = :HM-BRANCH
                  AND ACCT_NO = :HM-ACCT-NO
           END-EXEC.
       4000-EXIT.
           EXIT.

       4100-INSERT-ROW.
           EXEC SQL
               INSERT INTO ALDB.ACCT_LIMIT
                     (BRANCH, ACCT_NO, DAILY_CASH, DAILY_TRANSFER,
                      USED_TODAY, USED_DATE, LAST_REVIEW, NEXT_REVIEW,
                      UPD_USER, UPD_STAMP)
               VALUES (:HM-BRANCH, :HM-ACCT-NO, :HM-DAILY-CASH,
                      :HM-DAILY-TRANSFER, 0, NULL, CURRENT DATE,
                      :HM-NEXT-REVIEW:HM-NEXT-REVIEW-IND,
                      :HM-UPD-USER, CURRENT TIMESTAMP)
           END-EXEC.
           IF SQLCODE NOT = ZERO
               MOVE '4100-INSERT-ROW' TO WS-CE-PARAGRAPH
               MOVE 'INSERT'          TO WS-CE-COMMAND
               MOVE 'ACCTLIMT'        TO WS-CE-RESOURCE
               MOVE SQLCODE           TO WS-CE-SQLCODE
               GO TO 9900-CICS-ERROR
           END-IF.
       4100-EXIT.
           EXIT.

       4200-UPDATE-ACCOUNT.
           EXEC CICS READ
               FILE(WS-ACCOUNT-FILE)
               INTO(AC-ACCOUNT-RECORD)
               RIDFLD(CA-ACCOUNT)
               UPDATE
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '4200-UPDATE-ACCOUNT' TO WS-CE-PARAGRAPH
               MOVE 'READ UPDATE'         TO WS-CE-COMMAND
               MOVE WS-ACCOUNT-FILE       TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
           MOVE AC-OVERDRAFT-LIMIT TO WS-AMOUNT-ED.
           MOVE WS-AMOUNT-ED       TO AL-BEFORE.
           MOVE WS-NEW-OVERDRAFT   TO AC-OVERDRAFT-LIMIT
                                      WS-AMOUNT-ED.
           MOVE WS-AMOUNT-ED       TO AL-AFTER.
           COMPUTE AC-AVAIL-BAL = AC-LEDGER-BAL
                                - AC-HOLD-AMT
                                + AC-OVERDRAFT-LIMIT
               ON SIZE ERROR
                   MOVE '4200-UPDATE-ACCOUNT' TO WS-CE-PARAGRAPH
                   MOVE 'COMPUTE'             TO WS-CE-COMMAND
                   GO TO 9900-CICS-ERROR
           END-COMPUTE.
           MOVE CA-USER-ID TO AC-UPD-USER.
           MOVE WS-TODAY   TO AC-UPD-DATE.
           MOVE WS-NOW     TO AC-UPD-TIME.
           EXEC CICS REWRITE
               FILE(WS-ACCOUNT-FILE)
               FROM(AC-ACCOUNT-RECORD)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '4200-UPDATE-ACCOUNT' TO WS-CE-PARAGRAPH
               MOVE 'REWRITE'             TO WS-CE-COMMAND
               MOVE WS-ACCOUNT-FILE       TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
       4200-EXIT.
           EXIT.

       4300-AUDIT.
           MOVE WS-PROGRAM-ID     TO AL-PROGRAM.
           MOVE CA-USER-ID        TO AL-USER-ID.
           MOVE EIBTRMID          TO AL-TERMINAL.
           MOVE 'CHG'             TO AL-ACTION.
           MOVE CA-ACCOUNT        TO AL-ACCOUNT.
           MOVE HM-DAILY-TRANSFER TO AL-AMOUNT.
           EXEC CICS LINK
               PROGRAM('CBSUB050')
               COMMAREA(AL-AUDIT-AREA)
               LENGTH(LENGTH OF AL-AUDIT-AREA)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '4300-AUDIT' TO WS-CE-PARAGRAPH
               MOVE 'LINK'       TO WS-CE-COMMAND
               MOVE 'CBSUB050'   TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
       4300-EXIT.
           EXIT.

       7000-SEND-MAP.
           MOVE WS-TODAY-ED   TO DATEO.
           MOVE WS-NOW-ED     TO TIMEO.
           MOVE WS-PROGRAM-ID TO PROGO.
           IF WS-MSG-NO > ZERO
               MOVE WS-MESSAGE-TEXT (WS-MSG-NO) TO MSGO
           END-IF.
           EXEC CICS SEND
               MAP('CBM08M')
               MAPSET('CBM08S')
               FROM(CBM08MO)
               ERASE
               CURSOR
               FREEKB
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '7000-SEND-MAP' TO WS-CE-PARAGRAPH
               MOVE 'SEND MAP'      TO WS-CE-COMMAND
               MOVE 'CBM08M'        TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
       7000-EXIT.
           EXIT.

       8000-BACK-TO-MENU.
           MOVE WS-TRANID     TO CA-FROM-TRANID.
           MOVE WS-PROGRAM-ID TO CA-FROM-PROGRAM.
           MOVE SPACE         TO CA-STATE.
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

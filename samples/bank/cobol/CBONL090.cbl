       IDENTIFICATION DIVISION.                                         CBONL090
       PROGRAM-ID.    CBONL090.                                         CBONL090
       AUTHOR.        M K SANDERS.                                      CBONL090
       INSTALLATION.  ALDERBROOK BANK.                                  CBONL090
       DATE-WRITTEN.  15 MARCH 2010.                                    CBONL090
      ***************************************************************** CBONL090
      * CBONL090   POSTING SERVICE OF THE ONLINE SYSTEM               * CBONL090
      *                                                               * CBONL090
      * REACHED BY EXEC CICS LINK WITH THE INTERFACE CBPSTL.          * CBONL090
      *   POST  POSTS ONE LEG                                         * CBONL090
      *   TRAN  POSTS TWO LEGS, DEBIT FIRST, IN ORDER OF KEY SO THAT  * CBONL090
      *         TWO TRANSFERS CANNOT LOCK EACH OTHER                  * CBONL090
      *   CHEK  CHECKS LEG 1 WITHOUT POSTING                          * CBONL090
      * UPDATES THE ACCOUNT MASTER (FILE ACCTMAS), INSERTS INTO       * CBONL090
      * TXN_HIST AND LEAVES AN AUDIT ROW. THE CALLER TAKES THE        * CBONL090
      * SYNCPOINT, OR ROLLS BACK WHEN THE RETURN CODE IS NOT ZERO.    * CBONL090
      ***************************************************************** CBONL090
      * 2010-03-15  MKS  FIRST VERSION                                * CBONL090
      * 2013-06-10  MKS  DAILY TRANSFER LIMIT                         * CBONL090
      * 2016-02-24  DPA  LAST UPDATE STAMP                            * CBONL090
      * 2022-05-17  DPA  CR14102 DORMANT ACCOUNTS WAKE UP ON CREDIT   * CBONL090
      ***************************************************************** CBONL090
       ENVIRONMENT DIVISION.                                            CBONL090
       CONFIGURATION SECTION.                                           CBONL090
       SOURCE-COMPUTER. IBM-370.                                        CBONL090
       OBJECT-COMPUTER. IBM-370.                                        CBONL090
       DATA DIVISION.                                                   CBONL090
       WORKING-STORAGE SECTION.                                         CBONL090
       01  WS-PROGRAM-ID                       PIC X(08)                CBONL090
                                               VALUE 'CBONL090'.        CBONL090
       01  WS-ACCOUNT-FILE                     PIC X(08)                CBONL090
                                               VALUE 'ACCTMAS'.         CBONL090
       COPY CBACCT REPLACING ==:AC:== BY ==AC==.                        CBONL090
       01  WS-WORK-AREA.                                                CBONL090
           05  WS-LEG                          PIC S9(04) COMP VALUE 0. CBONL090
           05  WS-FIRST-LEG                    PIC S9(04) COMP VALUE 1. CBONL090
           05  WS-SECOND-LEG                   PIC S9(04) COMP VALUE 2. CBONL090
           05  WS-BALANCE-BEFORE               PIC S9(11)V99 COMP-3     CBONL090
                                               VALUE +0.                CBONL090
           05  WS-BALANCE-ED                   PIC -(11)9.99.           CBONL090
           05  WS-USED-TODAY                   PIC S9(09)V99 COMP-3     CBONL090
                                               VALUE +0.                CBONL090
           05  WS-NULL-IND                     PIC S9(04) COMP VALUE 0. CBONL090
           05  WS-BATCH-ONLINE                 PIC S9(09) COMP          CBONL090
                                               VALUE +999999.           CBONL090
       COPY CBCICW.                                                     CBONL090
       COPY CBAUDL.                                                     CBONL090
           EXEC SQL                                                     CBONL090
               INCLUDE SQLCA                                            CBONL090
           END-EXEC.                                                    CBONL090
           EXEC SQL                                                     CBONL090
               INCLUDE DCLTXNH                                          CBONL090
           END-EXEC.                                                    CBONL090
           EXEC SQL                                                     CBONL090
               INCLUDE DCLLIMT                                          CBONL090
           END-EXEC.                                                    CBONL090
       LINKAGE SECTION.                                                 CBONL090
       01  DFHCOMMAREA.                                                 CBONL090
       COPY CBPSTL REPLACING ==01  PS-POSTING-AREA== BY                 CBONL090
                             ==03  PS-POSTING-AREA==.                   CBONL090
       PROCEDURE DIVISION.                                              CBONL090
       0000-MAIN.                                                       CBONL090
           MOVE WS-PROGRAM-ID TO WS-CE-PROGRAM.                         CBONL090
           EXEC CICS HANDLE ABEND                                       CBONL090
               LABEL(9999-ABEND)                                        CBONL090
           END-EXEC.                                                    CBONL090
           PERFORM 9100-GET-DATE-TIME THRU 9100-EXIT.                   CBONL090
           SET PS-OK TO TRUE.                                           CBONL090
           MOVE SPACES TO PS-MESSAGE.                                   CBONL090
           IF PS-AMOUNT NOT > ZERO                                      CBONL090
               SET PS-FAILED TO TRUE                                    CBONL090
               MOVE 'AMOUNT MUST BE POSITIVE' TO PS-MESSAGE             CBONL090
               GO TO 0000-RETURN                                        CBONL090
           END-IF.                                                      CBONL090
           EVALUATE TRUE                                                CBONL090
               WHEN PS-CHECK-ONLY                                       CBONL090
                   MOVE 1 TO WS-LEG                                     CBONL090
                   PERFORM 2000-CHECK-LEG THRU 2000-EXIT                CBONL090
               WHEN PS-POST-ONE                                         CBONL090
                   MOVE 1 TO WS-LEG                                     CBONL090
                   PERFORM 3000-POST-LEG THRU 3000-EXIT                 CBONL090
               WHEN PS-POST-TRANSFER                                    CBONL090
                   PERFORM 1000-TRANSFER THRU 1000-EXIT                 CBONL090
               WHEN OTHER                                               CBONL090
                   SET PS-FAILED TO TRUE                                CBONL090
                   MOVE 'UNKNOWN FUNCTION' TO PS-MESSAGE                CBONL090
           END-EVALUATE.                                                CBONL090
                                                                        CBONL090
       0000-RETURN.                                                     CBONL090
           EXEC CICS RETURN                                             CBONL090
           END-EXEC.                                                    CBONL090
                                                                        CBONL090
       1000-TRANSFER.                                                   CBONL090
           PERFORM 1100-CHECK-LIMIT THRU 1100-EXIT.                     CBONL090
           IF NOT PS-OK                                                 CBONL090
               GO TO 1000-EXIT                                          CBONL090
           END-IF.                                                      CBONL090
           IF PS-ACCT-KEY (1) > PS-ACCT-KEY (2)                         CBONL090
               MOVE 2 TO WS-FIRST-LEG                                   CBONL090
               MOVE 1 TO WS-SECOND-LEG                                  CBONL090
           ELSE                                                         CBONL090
               MOVE 1 TO WS-FIRST-LEG                                   CBONL090
               MOVE 2 TO WS-SECOND-LEG                                  CBONL090
           END-IF.                                                      CBONL090
           MOVE WS-FIRST-LEG TO WS-LEG.                                 CBONL090
           PERFORM 3000-POST-LEG THRU 3000-EXIT.                        CBONL090
           IF NOT PS-OK                                                 CBONL090
               GO TO 1000-EXIT                                          CBONL090
           END-IF.                                                      CBONL090
           MOVE WS-SECOND-LEG TO WS-LEG.                                CBONL090
           PERFORM 3000-POST-LEG THRU 3000-EXIT.                        CBONL090
           IF PS-OK                                                     CBONL090
               PERFORM 1200-USE-LIMIT THRU 1200-EXIT                    CBONL090
           END-IF.                                                      CBONL090
       1000-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
      *---------------------------------------------------------------* CBONL090
      * AN ACCOUNT WITHOUT A ROW IN ACCT_LIMIT HAS NO TRANSFER LIMIT  * CBONL090
      *---------------------------------------------------------------* CBONL090
       1100-CHECK-LIMIT.                                                CBONL090
           MOVE PS-BRANCH (1) TO HM-BRANCH.                             CBONL090
           MOVE PS-NUMBER (1) TO HM-ACCT-NO.                            CBONL090
           EXEC SQL                                                     CBONL090
               SELECT DAILY_TRANSFER, USED_TODAY, USED_DATE             CBONL090
                 INTO :HM-DAILY-TRANSFER,                               CBONL090
                      :HM-USED-TODAY,                                   CBONL090
                      :HM-USED-DATE:HM-USED-DATE-IND                    CBONL090
                 FROM ALDB.ACCT_LIMIT                                   CBONL090
                WHERE BRANCH  = :HM-BRANCH                              CBONL090
                  AND ACCT_NO = :HM-ACCT-NO                             CBONL090
           END-EXEC.                                                    CBONL090
           EVALUATE SQLCODE                                             CBONL090
               WHEN 0                                                   CBONL090
                   IF HM-USED-DATE-IND < ZERO                           CBONL090
                      OR HM-USED-DATE NOT = WS-TODAY-ED                 CBONL090
                       MOVE ZERO TO HM-USED-TODAY                       CBONL090
                   END-IF                                               CBONL090
                   ADD PS-AMOUNT HM-USED-TODAY GIVING WS-USED-TODAY     CBONL090
                   IF WS-USED-TODAY > HM-DAILY-TRANSFER                 CBONL090
                       SET PS-OVER-LIMIT TO TRUE                        CBONL090
                       MOVE 'DAILY TRANSFER LIMIT REACHED' TO PS-MESSAGECBONL090
                   END-IF                                               CBONL090
               WHEN 100                                                 CBONL090
                   MOVE ZERO TO HM-USED-TODAY                           CBONL090
               WHEN OTHER                                               CBONL090
                   MOVE '1100-CHECK-LIMIT' TO WS-CE-PARAGRAPH           CBONL090
                   MOVE 'SELECT'           TO WS-CE-COMMAND             CBONL090
                   MOVE 'ACCTLIMT'         TO WS-CE-RESOURCE            CBONL090
                   MOVE SQLCODE            TO WS-CE-SQLCODE             CBONL090
                   GO TO 9900-CICS-ERROR                                CBONL090
           END-EVALUATE.                                                CBONL090
       1100-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
       1200-USE-LIMIT.                                                  CBONL090
           EXEC SQL                                                     CBONL090
               UPDATE ALDB.ACCT_LIMIT                                   CBONL090
                  SET USED_TODAY = :HM-USED-TODAY + :PS-AMOUNT,         CBONL090
                      USED_DATE  = :WS-TODAY-ED                         CBONL090
                WHERE BRANCH  = :HM-BRANCH                              CBONL090
                  AND ACCT_NO = :HM-ACCT-NO                             CBONL090
           END-EXEC.                                                    CBONL090
           IF SQLCODE NOT = ZERO AND NOT = 100                          CBONL090
               MOVE '1200-USE-LIMIT' TO WS-CE-PARAGRAPH                 CBONL090
               MOVE 'UPDATE'         TO WS-CE-COMMAND                   CBONL090
               MOVE 'ACCTLIMT'       TO WS-CE-RESOURCE                  CBONL090
               MOVE SQLCODE          TO WS-CE-SQLCODE                   CBONL090
               GO TO 9900-CICS-ERROR                                    CBONL090
           END-IF.                                                      CBONL090
       1200-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
       2000-CHECK-LEG.                                                  CBONL090
           EXEC CICS READ                                               CBONL090
               FILE(WS-ACCOUNT-FILE)                                    CBONL090
               INTO(AC-ACCOUNT-RECORD)                                  CBONL090
               RIDFLD(PS-ACCT-KEY (WS-LEG))                             CBONL090
               RESP(WS-RESP)                                            CBONL090
               RESP2(WS-RESP2)                                          CBONL090
           END-EXEC.                                                    CBONL090
           PERFORM 2100-JUDGE-READ    THRU 2100-EXIT.                   CBONL090
           IF PS-OK                                                     CBONL090
               PERFORM 2200-JUDGE-ACCOUNT THRU 2200-EXIT                CBONL090
           END-IF.                                                      CBONL090
       2000-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
       2100-JUDGE-READ.                                                 CBONL090
           EVALUATE WS-RESP                                             CBONL090
               WHEN DFHRESP(NORMAL)                                     CBONL090
                   CONTINUE                                             CBONL090
               WHEN DFHRESP(NOTFND)                                     CBONL090
                   SET PS-NO-ACCOUNT TO TRUE                            CBONL090
                   MOVE 'ACCOUNT DOES NOT EXIST' TO PS-MESSAGE          CBONL090
               WHEN OTHER                                               CBONL090
                   MOVE '2100-JUDGE-READ' TO WS-CE-PARAGRAPH            CBONL090
                   MOVE 'READ'            TO WS-CE-COMMAND              CBONL090
                   MOVE WS-ACCOUNT-FILE   TO WS-CE-RESOURCE             CBONL090
                   GO TO 9900-CICS-ERROR                                CBONL090
           END-EVALUATE.                                                CBONL090
       2100-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
       2200-JUDGE-ACCOUNT.                                              CBONL090
           IF AC-CLOSED                                                 CBONL090
               SET PS-NOT-OPEN TO TRUE                                  CBONL090
               MOVE 'ACCOUNT IS CLOSED' TO PS-MESSAGE                   CBONL090
               GO TO 2200-EXIT                                          CBONL090
           END-IF.                                                      CBONL090
           IF PS-DEBIT-CREDIT (WS-LEG) = 'D'                            CBONL090
               IF AC-BLOCKED OR AC-DORMANT                              CBONL090
                   SET PS-NOT-OPEN TO TRUE                              CBONL090
                   MOVE 'ACCOUNT IS BLOCKED OR DORMANT' TO PS-MESSAGE   CBONL090
                   GO TO 2200-EXIT                                      CBONL090
               END-IF                                                   CBONL090
               IF PS-AMOUNT > AC-AVAIL-BAL                              CBONL090
                   SET PS-NO-FUNDS TO TRUE                              CBONL090
                   MOVE 'AVAILABLE BALANCE NOT SUFFICIENT' TO PS-MESSAGECBONL090
               END-IF                                                   CBONL090
           END-IF.                                                      CBONL090
       2200-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
       3000-POST-LEG.                                                   CBONL090
           EXEC CICS READ                                               CBONL090
               FILE(WS-ACCOUNT-FILE)                                    CBONL090
               INTO(AC-ACCOUNT-RECORD)                                  CBONL090
               RIDFLD(PS-ACCT-KEY (WS-LEG))                             CBONL090
               UPDATE                                                   CBONL090
               RESP(WS-RESP)                                            CBONL090
               RESP2(WS-RESP2)                                          CBONL090
           END-EXEC.                                                    CBONL090
           PERFORM 2100-JUDGE-READ THRU 2100-EXIT.                      CBONL090
           IF NOT PS-OK                                                 CBONL090
               GO TO 3000-EXIT                                          CBONL090
           END-IF.                                                      CBONL090
           PERFORM 2200-JUDGE-ACCOUNT THRU 2200-EXIT.                   CBONL090
           IF NOT PS-OK                                                 CBONL090
               EXEC CICS UNLOCK                                         CBONL090
                   FILE(WS-ACCOUNT-FILE)                                CBONL090
               END-EXEC                                                 CBONL090
               GO TO 3000-EXIT                                          CBONL090
           END-IF.                                                      CBONL090
           MOVE AC-LEDGER-BAL TO WS-BALANCE-BEFORE.                     CBONL090
           IF PS-DEBIT-CREDIT (WS-LEG) = 'D'                            CBONL090
               SUBTRACT PS-AMOUNT FROM AC-LEDGER-BAL AC-AVAIL-BAL       CBONL090
               ADD 1         TO AC-DEBIT-COUNT                          CBONL090
               ADD PS-AMOUNT TO AC-DEBIT-TOTAL                          CBONL090
           ELSE                                                         CBONL090
               ADD PS-AMOUNT TO AC-LEDGER-BAL AC-AVAIL-BAL              CBONL090
                                AC-CREDIT-TOTAL                         CBONL090
               ADD 1         TO AC-CREDIT-COUNT                         CBONL090
               IF AC-DORMANT                                            CR14102
                   SET AC-OPEN TO TRUE                                  CR14102
               END-IF                                                   CR14102
           END-IF.                                                      CBONL090
           MOVE WS-TODAY      TO AC-LAST-MOVE-DATE                      CBONL090
                                 AC-UPD-DATE.                           CBONL090
           MOVE WS-NOW-X      TO AC-UPD-TIME.                           CBONL090
           MOVE PS-USER-ID    TO AC-UPD-USER.                           CBONL090
           MOVE AC-LEDGER-BAL TO PS-NEW-BALANCE (WS-LEG).               CBONL090
           EXEC CICS REWRITE                                            CBONL090
               FILE(WS-ACCOUNT-FILE)                                    CBONL090
               FROM(AC-ACCOUNT-RECORD)                                  CBONL090
               RESP(WS-RESP)                                            CBONL090
               RESP2(WS-RESP2)                                          CBONL090
           END-EXEC.                                                    CBONL090
           PERFORM 3100-INSERT-HISTORY THRU 3100-EXIT.                  CBONL090
           PERFORM 3200-AUDIT          THRU 3200-EXIT.                  CBONL090
       3000-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
       3100-INSERT-HISTORY.                                             CBONL090
           MOVE PS-BRANCH (WS-LEG)       TO HT-BRANCH.                  CBONL090
           MOVE PS-NUMBER (WS-LEG)       TO HT-ACCT-NO.                 CBONL090
           MOVE WS-TODAY-ED              TO HT-EFFECT-DATE.             CBONL090
           MOVE WS-BATCH-ONLINE          TO HT-BATCH-NO.                CBONL090
           MOVE WS-LEG                   TO HT-SEQ-NO.                  CBONL090
           MOVE PS-TYPE                  TO HT-TXN-TYPE.                CBONL090
           MOVE PS-DEBIT-CREDIT (WS-LEG) TO HT-DEBIT-CREDIT.            CBONL090
           MOVE PS-AMOUNT                TO HT-AMOUNT.                  CBONL090
           MOVE PS-NARRATIVE             TO HT-NARRATIVE.               CBONL090
           MOVE AC-LEDGER-BAL            TO HT-BALANCE-AFTER.           CBONL090
           MOVE PS-USER-ID               TO HT-USER-ID.                 CBONL090
           EXEC SQL                                                     CBONL090
               INSERT INTO ALDB.TXN_HIST                                CBONL090
                     (BRANCH, ACCT_NO, POST_STAMP, EFFECT_DATE,         CBONL090
                      BATCH_NO, SEQ_NO, TXN_TYPE, DEBIT_CREDIT,         CBONL090
                      AMOUNT, NARRATIVE, BALANCE_AFTER, USER_ID)        CBONL090
               VALUES (:HT-BRANCH, :HT-ACCT-NO, CURRENT TIMESTAMP,      CBONL090
                      :HT-EFFECT-DATE, :HT-BATCH-NO, :HT-SEQ-NO,        CBONL090
                      :HT-TXN-TYPE, :HT-DEBIT-CREDIT, :HT-AMOUNT,       CBONL090
                      :HT-NARRATIVE, :HT-BALANCE-AFTER:WS-NULL-IND,     CBONL090
                      :HT-USER-ID)                                      CBONL090
           END-EXEC.                                                    CBONL090
           IF SQLCODE NOT = ZERO                                        CBONL090
               MOVE '3100-INSERT-HISTORY' TO WS-CE-PARAGRAPH            CBONL090
               MOVE 'INSERT'              TO WS-CE-COMMAND              CBONL090
               MOVE 'TXNHIST'             TO WS-CE-RESOURCE             CBONL090
               MOVE SQLCODE               TO WS-CE-SQLCODE              CBONL090
               GO TO 9900-CICS-ERROR                                    CBONL090
           END-IF.                                                      CBONL090
       3100-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
       3200-AUDIT.                                                      CBONL090
           INITIALIZE AL-AUDIT-AREA.                                    CBONL090
           MOVE WS-PROGRAM-ID        TO AL-PROGRAM.                     CBONL090
           MOVE PS-USER-ID           TO AL-USER-ID.                     CBONL090
           MOVE EIBTRMID             TO AL-TERMINAL.                    CBONL090
           MOVE 'PST'                TO AL-ACTION.                      CBONL090
           MOVE PS-ACCT-KEY (WS-LEG) TO AL-ACCOUNT.                     CBONL090
           MOVE PS-AMOUNT            TO AL-AMOUNT.                      CBONL090
           MOVE WS-BALANCE-BEFORE    TO WS-BALANCE-ED.                  CBONL090
           MOVE WS-BALANCE-ED        TO AL-BEFORE.                      CBONL090
           MOVE AC-LEDGER-BAL        TO WS-BALANCE-ED.                  CBONL090
           MOVE WS-BALANCE-ED        TO AL-AFTER.                       CBONL090
           EXEC CICS LINK                                               CBONL090
               PROGRAM('CBSUB050')                                      CBONL090
               COMMAREA(AL-AUDIT-AREA)                                  CBONL090
               LENGTH(LENGTH OF AL-AUDIT-AREA)                          CBONL090
               RESP(WS-RESP)                                            CBONL090
               RESP2(WS-RESP2)                                          CBONL090
           END-EXEC.                                                    CBONL090
           IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL090
               MOVE '3200-AUDIT' TO WS-CE-PARAGRAPH                     CBONL090
               MOVE 'LINK'       TO WS-CE-COMMAND                       CBONL090
               MOVE 'CBSUB050'   TO WS-CE-RESOURCE                      CBONL090
               GO TO 9900-CICS-ERROR                                    CBONL090
           END-IF.                                                      CBONL090
       3200-EXIT.                                                       CBONL090
           EXIT.                                                        CBONL090
                                                                        CBONL090
       COPY CBCICP.                                                     CBONL090

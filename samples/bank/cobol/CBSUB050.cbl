       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBSUB050.
       AUTHOR.        M K SANDERS.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  02 MARCH 2010.
      *****************************************************************
      * CBSUB050   AUDIT WRITER OF THE ONLINE SYSTEM                  *
      *                                                               *
      * REACHED BY EXEC CICS LINK WITH THE INTERFACE CBAUDL. INSERTS  *
      * ONE ROW INTO AUDIT_TRAIL IN THE UNIT OF WORK OF THE CALLER.   *
      * WHEN THE INSERT FAILS THE ENTRY IS WRITTEN TO THE TRANSIENT   *
      * DATA QUEUE CBAU SO THAT THE TRAIL IS NEVER LOST.              *
      *****************************************************************
      * 2010-03-02  MKS  FIRST VERSION                                *
      * 2016-02-24  DPA  BEFORE AND AFTER IMAGES                      *
      *****************************************************************
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SOURCE-COMPUTER. IBM-370.
       OBJECT-COMPUTER. IBM-370.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-RESP                             PIC S9(08) COMP VALUE 0.
       01  WS-LENGTH-WORK                      PIC S9(04) COMP VALUE 0.
       01  WS-QUEUE-RECORD.
           05  WS-QR-SQLCODE                   PIC -(09)9.
           05  WS-QR-AREA                      PIC X(160).
           EXEC SQL
               INCLUDE SQLCA
           END-EXEC.
           EXEC SQL
               INCLUDE DCLAUDT
           END-EXEC.
       LINKAGE SECTION.
       01  DFHCOMMAREA.
       COPY CBAUDL REPLACING ==01  AL-AUDIT-AREA== BY
                             ==03  AL-AUDIT-AREA==.
       PROCEDURE DIVISION.
       0000-MAIN.
           IF EIBCALEN < LENGTH OF AL-AUDIT-AREA
               EXEC CICS RETURN
               END-EXEC
           END-IF.
           SET AL-OK TO TRUE.
           PERFORM 1000-BUILD-ROW  THRU 1000-EXIT.
           PERFORM 2000-INSERT-ROW THRU 2000-EXIT.
           EXEC CICS RETURN
           END-EXEC.

       1000-BUILD-ROW.
           MOVE AL-PROGRAM  TO HA-PROGRAM-ID.
           MOVE AL-USER-ID  TO HA-USER-ID.
           MOVE AL-TERMINAL TO HA-TERMINAL.
           MOVE AL-ACTION   TO HA-ACTION.
           MOVE AL-BRANCH   TO HA-BRANCH.
           MOVE AL-NUMBER   TO HA-ACCT-NO.
           MOVE AL-AMOUNT   TO HA-AMOUNT.
           MOVE ZERO        TO HA-AMOUNT-IND.
           MOVE AL-BEFORE   TO HA-BEFORE-IMAGE-TEXT.
           PERFORM VARYING WS-LENGTH-WORK FROM 50 BY -1
               UNTIL WS-LENGTH-WORK < 1
                  OR AL-BEFORE (WS-LENGTH-WORK:1) NOT = SPACE
               CONTINUE
           END-PERFORM.
           IF WS-LENGTH-WORK < 1
               MOVE -1             TO HA-BEFORE-IMAGE-IND
           ELSE
               MOVE ZERO           TO HA-BEFORE-IMAGE-IND
               MOVE WS-LENGTH-WORK TO HA-BEFORE-IMAGE-LEN
           END-IF.
           MOVE AL-AFTER    TO HA-AFTER-IMAGE-TEXT.
           PERFORM VARYING WS-LENGTH-WORK FROM 50 BY -1
               UNTIL WS-LENGTH-WORK < 1
                  OR AL-AFTER (WS-LENGTH-WORK:1) NOT = SPACE
               CONTINUE
           END-PERFORM.
           IF WS-LENGTH-WORK < 1
               MOVE -1             TO HA-AFTER-IMAGE-IND
           ELSE
               MOVE ZERO           TO HA-AFTER-IMAGE-IND
               MOVE WS-LENGTH-WORK TO HA-AFTER-IMAGE-LEN
           END-IF.
       1000-EXIT.
           EXIT.

       2000-INSERT-ROW.
           EXEC SQL
               INSERT INTO ALDB.AUDIT_TRAIL
                     (AUDIT_STAMP, PROGRAM_ID, USER_ID, TERMINAL,
                      ACTION, BRANCH, ACCT_NO, AMOUNT,
                      BEFORE_IMAGE, AFTER_IMAGE)
               VALUES (CURRENT TIMESTAMP, :HA-PROGRAM-ID,
                      :HA-USER-ID, :HA-TERMINAL,
                      :HA-ACTION, :HA-BRANCH, :HA-ACCT-NO,
                      :HA-AMOUNT:HA-AMOUNT-IND,
                      :HA-BEFORE-IMAGE:HA-BEFORE-IMAGE-IND,
                      :HA-AFTER-IMAGE:HA-AFTER-IMAGE-IND)
           END-EXEC.
           IF SQLCODE = ZERO
               GO TO 2000-EXIT
           END-IF.
           SET AL-FAILED TO TRUE.
           MOVE SQLCODE       TO WS-QR-SQLCODE.
           MOVE AL-AUDIT-AREA TO WS-QR-AREA.
           EXEC CICS WRITEQ TD
               QUEUE('CBAU')
               FROM(WS-QUEUE-RECORD)
               LENGTH(LENGTH OF WS-QUEUE-RECORD)
               RESP(WS-RESP)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               EXEC CICS ABEND
                   ABCODE('CBAU')
               END-EXEC
           END-IF.
       2000-EXIT.
           EXIT.

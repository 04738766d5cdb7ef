       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBONL030.
       AUTHOR.        J L TARRANT.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  04 NOVEMBER 2002.
      *****************************************************************
      * CBONL030   CUSTOMER ENQUIRY                                   *
      *                                                               *
      * TRANSACTION CB03, MAPSET CBM03S.                              *
      * SHOWS A CUSTOMER BY NUMBER OR BY SURNAME AND HIS ACCOUNTS,    *
      * TEN TO A PAGE, WITH BALANCES FROM THE ACCOUNT MASTER. AN 'S'  *
      * BESIDE AN ACCOUNT GOES TO ACCOUNT MAINTENANCE.                *
      *                                                               *
      * FILES   ACCTMAS   ACCOUNT MASTER, KSDS                        *
      * TABLES  CUSTOMER, ACCT_XREF                                   *
      * XCTL    CBONL010  MENU, CBONL020 ACCOUNT MAINTENANCE          *
      *****************************************************************
      * 2002-11-04  JLT  FIRST VERSION                                *
      * 2010-03-02  MKS  CUSTOMERS IN DB2                             *
      * 2014-02-12  MKS  SEARCH BY SURNAME                            *
      *****************************************************************
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SOURCE-COMPUTER. IBM-370.
       OBJECT-COMPUTER. IBM-370.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-PROGRAM-ID                       PIC X(08)
                                               VALUE 'CBONL030'.
       01  WS-TRANID                           PIC X(04)
                                               VALUE 'CB03'.
       01  WS-ACCOUNT-FILE                     PIC X(08)
                                               VALUE 'ACCTMAS'.
       COPY CBACCT REPLACING ==:AC:== BY ==AC==.
       01  WS-SWITCHES.
           05  WS-CUSTOMER-SWITCH              PIC X(01) VALUE 'N'.
               88  WS-CUSTOMER-FOUND               VALUE 'Y'.
               88  WS-CUSTOMER-NOT-FOUND           VALUE 'N'.
           05  WS-CURSOR-SWITCH                PIC X(01) VALUE 'N'.
               88  WS-END-OF-ACCOUNTS              VALUE 'Y'.
       01  WS-WORK-AREA.
           05  WS-ROW                          PIC S9(04) COMP VALUE 0.
           05  WS-SKIP                         PIC S9(04) COMP VALUE 0.
           05  WS-SKIP-COUNT                   PIC S9(04) COMP VALUE 0.
           05  WS-MSG-NO                       PIC S9(04) COMP VALUE 0.
           05  WS-PAGE-SIZE                    PIC S9(04) COMP
                                               VALUE 10.
           05  WS-BALANCE-TOTAL                PIC S9(13)V99 COMP-3
                                               VALUE +0.
           05  WS-TOTAL-ED                     PIC ---,---,---,--9.99.
           05  WS-SURNAME-LIKE                 PIC X(31) VALUE SPACES.
           05  WS-BRANCH-N                     PIC 9(04) VALUE ZERO.
           05  WS-NUMBER-N                     PIC 9(08) VALUE ZERO.
       01  WS-LIST-LINE.
           05  LL-BRANCH                       PIC 9(04).
           05  FILLER                          PIC X(01) VALUE SPACE.
           05  LL-NUMBER                       PIC 9(08).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  LL-PRODUCT                      PIC X(03).
           05  FILLER                          PIC X(01) VALUE SPACE.
           05  LL-STATUS                       PIC X(01).
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  LL-TITLE                        PIC X(30).
           05  LL-BALANCE                      PIC ---,---,---,--9.99.
           05  LL-REMARK                       PIC X(02) VALUE SPACES.
       COPY CBCICW.
       COPY CBMSGT.
       COPY CBCOMM.
       COPY CBM03.
      *---------------------------------------------------------------*
      * THE TEN LINES OF THE SYMBOLIC MAP SEEN AS A TABLE             *
      *---------------------------------------------------------------*
       01  WS-MAP-LINES.
           05  WS-MAP-LINE                     OCCURS 10 TIMES.
               10  WS-LINE-SELECT              PIC X(01).
               10  WS-LINE-TEXT                PIC X(72).
       COPY DFHAID.
       COPY DFHBMSCA.
           EXEC SQL
               INCLUDE SQLCA
           END-EXEC.
           EXEC SQL
               INCLUDE DCLCUST
           END-EXEC.
           EXEC SQL
               INCLUDE DCLXREF
           END-EXEC.
           EXEC SQL
               DECLARE C-ACCOUNTS CURSOR FOR
                   SELECT BRANCH, ACCT_NO, PRODUCT_CODE,
                          ACCT_TITLE, STATUS
                     FROM ALDB.ACCT_XREF
                    WHERE CUST_NO = :HX-CUST-NO
                    ORDER BY BRANCH, ACCT_NO
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
               PERFORM 1000-FIRST-TIME THRU 1000-EXIT
               GO TO 0000-RETURN
           END-IF.
           EVALUATE EIBAID
               WHEN DFHENTER
                   PERFORM 2000-ENTER-KEY    THRU 2000-EXIT
               WHEN DFHPF3
                   PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT
               WHEN DFHPF7
                   PERFORM 5000-PAGE-BACK    THRU 5000-EXIT
               WHEN DFHPF8
                   PERFORM 5100-PAGE-FORWARD THRU 5100-EXIT
               WHEN OTHER
                   MOVE LOW-VALUES  TO CBM03MO
                   MOVE MSG-BAD-KEY TO WS-MSG-NO
                   PERFORM 7100-SEND-DATAONLY THRU 7100-EXIT
           END-EVALUATE.

       0000-RETURN.
           MOVE WS-TRANID TO CA-FROM-TRANID.
           EXEC CICS RETURN
               TRANSID(WS-TRANID)
               COMMAREA(CA-COMMAREA)
               LENGTH(LENGTH OF CA-COMMAREA)
           END-EXEC.

       1000-FIRST-TIME.
           MOVE LOW-VALUES     TO CBM03MO.
           MOVE SPACES         TO CA-CONTEXT.
           MOVE 1              TO CA-PAGE-NO.
           SET CA-KEY-EXPECTED TO TRUE.
           IF CA-CUSTOMER-NO NUMERIC AND CA-CUSTOMER-NO > ZERO
               PERFORM 3000-READ-CUSTOMER THRU 3000-EXIT
               IF WS-CUSTOMER-FOUND
                   PERFORM 4000-SHOW-CUSTOMER THRU 4000-EXIT
               ELSE
                   MOVE MSG-NO-CUSTOMER TO WS-MSG-NO
               END-IF
           END-IF.
           PERFORM 7000-SEND-ERASE THRU 7000-EXIT.
       1000-EXIT.
           EXIT.

      *---------------------------------------------------------------*
      * A SELECTED ACCOUNT GOES FIRST, THEN A NEW CUSTOMER OR SURNAME *
      *---------------------------------------------------------------*
       2000-ENTER-KEY.
           EXEC CICS RECEIVE
               MAP('CBM03M')
               MAPSET('CBM03S')
               INTO(CBM03MI)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP = DFHRESP(MAPFAIL)
               PERFORM 1000-FIRST-TIME THRU 1000-EXIT
               GO TO 2000-EXIT
           END-IF.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '2000-ENTER-KEY' TO WS-CE-PARAGRAPH
               MOVE 'RECEIVE MAP'    TO WS-CE-COMMAND
               MOVE 'CBM03M'         TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
           PERFORM 2100-TAKE-SELECTION THRU 2100-EXIT.
           IF SURNI NOT = SPACES AND NOT = LOW-VALUES
               PERFORM 3100-FIND-SURNAME THRU 3100-EXIT
           ELSE
               IF CUSTI NOT NUMERIC
                   MOVE -1              TO CUSTL
                   MOVE MSG-NO-CUSTOMER TO WS-MSG-NO
                   PERFORM 7100-SEND-DATAONLY THRU 7100-EXIT
                   GO TO 2000-EXIT
               END-IF
               MOVE CUSTI TO CA-CUSTOMER-NO
               PERFORM 3000-READ-CUSTOMER THRU 3000-EXIT
           END-IF.
           IF WS-CUSTOMER-NOT-FOUND
               MOVE -1              TO CUSTL
               MOVE MSG-NO-CUSTOMER TO WS-MSG-NO
               PERFORM 7100-SEND-DATAONLY THRU 7100-EXIT
               GO TO 2000-EXIT
           END-IF.
           MOVE LOW-VALUES TO CBM03MO.
           MOVE 1          TO CA-PAGE-NO.
           PERFORM 4000-SHOW-CUSTOMER THRU 4000-EXIT.
           PERFORM 7000-SEND-ERASE    THRU 7000-EXIT.
       2000-EXIT.
           EXIT.

       2100-TAKE-SELECTION.
           MOVE S01I TO WS-LINE-SELECT (1).
           MOVE S02I TO WS-LINE-SELECT (2).
           MOVE S03I TO WS-LINE-SELECT (3).
           MOVE S04I TO WS-LINE-SELECT (4).
           MOVE S05I TO WS-LINE-SELECT (5).
           MOVE S06I TO WS-LINE-SELECT (6).
           MOVE S07I TO WS-LINE-SELECT (7).
           MOVE S08I TO WS-LINE-SELECT (8).
           MOVE S09I TO WS-LINE-SELECT (9).
           MOVE S10I TO WS-LINE-SELECT (10).
           PERFORM VARYING WS-ROW FROM 1 BY 1
               UNTIL WS-ROW > WS-PAGE-SIZE
                  OR WS-LINE-SELECT (WS-ROW) = 'S'
                  OR WS-LINE-SELECT (WS-ROW) = 's'
               CONTINUE
           END-PERFORM.
           IF WS-ROW > WS-PAGE-SIZE
               GO TO 2100-EXIT
           END-IF.
           COMPUTE WS-SKIP = (CA-PAGE-NO - 1) * WS-PAGE-SIZE
                           + WS-ROW
               ON SIZE ERROR
                   GO TO 2100-EXIT
           END-COMPUTE.
           PERFORM 4100-OPEN-CURSOR THRU 4100-EXIT.
           PERFORM 4200-FETCH THRU 4200-EXIT
               VARYING WS-SKIP-COUNT FROM 1 BY 1
               UNTIL WS-SKIP-COUNT > WS-SKIP
                  OR WS-END-OF-ACCOUNTS.
           IF WS-END-OF-ACCOUNTS
               GO TO 2100-EXIT
           END-IF.
           PERFORM 4300-CLOSE-CURSOR THRU 4300-EXIT.
           MOVE HX-BRANCH     TO CA-BRANCH.
           MOVE HX-ACCT-NO    TO CA-NUMBER.
           MOVE WS-TRANID     TO CA-FROM-TRANID.
           MOVE WS-PROGRAM-ID TO CA-FROM-PROGRAM.
           MOVE SPACE         TO CA-STATE.
           EXEC CICS XCTL
               PROGRAM('CBONL020')
               COMMAREA(CA-COMMAREA)
               LENGTH(LENGTH OF CA-COMMAREA)
           END-EXEC.
       2100-EXIT.
           EXIT.

       3000-READ-CUSTOMER.
           MOVE CA-CUSTOMER-NO TO HC-CUST-NO.
           EXEC SQL
               SELECT CUST_TYPE, TITLE, FORENAME, SURNAME,
                      ADDRESS_1, ADDRESS_2, ADDRESS_3, ADDRESS_4,
                      POSTCODE, PHONE, STATUS, SINCE_DATE, RISK_GRADE
                 INTO :HC-CUST-TYPE, :HC-TITLE, :HC-FORENAME,
                      :HC-SURNAME, :HC-ADDRESS-1, :HC-ADDRESS-2,
                      :HC-ADDRESS-3:HC-ADDRESS-3-IND,
                      :HC-ADDRESS-4:HC-ADDRESS-4-IND,
                      :HC-POSTCODE, :HC-PHONE:HC-PHONE-IND,
                      :HC-STATUS, :HC-SINCE-DATE, :HC-RISK-GRADE
                 FROM ALDB.CUSTOMER
                WHERE CUST_NO = :HC-CUST-NO
           END-EXEC.
           EVALUATE SQLCODE
               WHEN 0
                   SET WS-CUSTOMER-FOUND     TO TRUE
               WHEN 100
                   SET WS-CUSTOMER-NOT-FOUND TO TRUE
               WHEN OTHER
                   MOVE '3000-READ-CUSTOMER' TO WS-CE-PARAGRAPH
                   MOVE 'SELECT'             TO WS-CE-COMMAND
                   MOVE 'CUSTOMER'           TO WS-CE-RESOURCE
                   MOVE SQLCODE              TO WS-CE-SQLCODE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
       3000-EXIT.
           EXIT.

      *---------------------------------------------------------------*
      * FIRST CUSTOMER IN ORDER OF NAME WHOSE SURNAME BEGINS SO       *
      *---------------------------------------------------------------*
       3100-FIND-SURNAME.
           MOVE SPACES TO WS-SURNAME-LIKE.
           STRING SURNI DELIMITED BY SPACE
                  '%'   DELIMITED BY SIZE
               INTO WS-SURNAME-LIKE
           END-STRING.
           EXEC SQL
               SELECT CUST_NO
                 INTO :HC-CUST-NO
                 FROM ALDB.CUSTOMER
                WHERE SURNAME LIKE :WS-SURNAME-LIKE
                ORDER BY SURNAME, FORENAME, CUST_NO
                FETCH FIRST 1 ROW ONLY
           END-EXEC.
           EVALUATE SQLCODE
               WHEN 0
                   MOVE HC-CUST-NO TO CA-CUSTOMER-NO
                   PERFORM 3000-READ-CUSTOMER THRU 3000-EXIT
               WHEN 100
                   SET WS-CUSTOMER-NOT-FOUND TO TRUE
               WHEN OTHER
                   MOVE '3100-FIND-SURNAME' TO WS-CE-PARAGRAPH
                   MOVE 'SELECT'            TO WS-CE-COMMAND
                   MOVE 'CUSTOMER'          TO WS-CE-RESOURCE
                   MOVE SQLCODE             TO WS-CE-SQLCODE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
       3100-EXIT.
           EXIT.

       4000-SHOW-CUSTOMER.
           MOVE CA-CUSTOMER-NO TO CUSTO.
           MOVE SPACES         TO NAMEO
                                  ADR1O
                                  ADR2O.
           STRING HC-TITLE    DELIMITED BY SPACE
                  ' '         DELIMITED BY SIZE
                  HC-FORENAME DELIMITED BY '  '
                  ' '         DELIMITED BY SIZE
                  HC-SURNAME  DELIMITED BY '  '
               INTO NAMEO
           END-STRING.
           STRING HC-ADDRESS-1 DELIMITED BY '  '
                  ', '         DELIMITED BY SIZE
                  HC-ADDRESS-2 DELIMITED BY '  '
               INTO ADR1O
           END-STRING.
           IF HC-ADDRESS-3-IND < ZERO
               MOVE SPACES TO HC-ADDRESS-3
           END-IF.
           STRING HC-ADDRESS-3 DELIMITED BY '  '
                  ' '          DELIMITED BY SIZE
                  HC-POSTCODE  DELIMITED BY SIZE
               INTO ADR2O
           END-STRING.
           IF HC-PHONE-IND < ZERO
               MOVE 'NOT KNOWN' TO PHONO
           ELSE
               MOVE HC-PHONE    TO PHONO
           END-IF.
           MOVE HC-RISK-GRADE TO RISKO.
           MOVE HC-SINCE-DATE TO SINCO.
           PERFORM 4050-LIST-ACCOUNTS THRU 4050-EXIT.
       4000-EXIT.
           EXIT.

       4050-LIST-ACCOUNTS.
           MOVE SPACES TO WS-MAP-LINES.
           MOVE ZERO   TO WS-BALANCE-TOTAL.
           MOVE 'N'    TO CA-MORE-PAGES.
           COMPUTE WS-SKIP = (CA-PAGE-NO - 1) * WS-PAGE-SIZE
               ON SIZE ERROR
                   MOVE ZERO TO WS-SKIP
           END-COMPUTE.
           PERFORM 4100-OPEN-CURSOR THRU 4100-EXIT.
           PERFORM 4200-FETCH THRU 4200-EXIT
               VARYING WS-SKIP-COUNT FROM 1 BY 1
               UNTIL WS-SKIP-COUNT > WS-SKIP
                  OR WS-END-OF-ACCOUNTS.
           PERFORM VARYING WS-ROW FROM 1 BY 1
               UNTIL WS-ROW > WS-PAGE-SIZE
                  OR WS-END-OF-ACCOUNTS
               PERFORM 4200-FETCH THRU 4200-EXIT
               IF NOT WS-END-OF-ACCOUNTS
                   PERFORM 4400-BUILD-LINE THRU 4400-EXIT
               END-IF
           END-PERFORM.
           IF NOT WS-END-OF-ACCOUNTS
               PERFORM 4200-FETCH THRU 4200-EXIT
               IF NOT WS-END-OF-ACCOUNTS
                   SET CA-MORE TO TRUE
               END-IF
           END-IF.
           PERFORM 4300-CLOSE-CURSOR THRU 4300-EXIT.
           MOVE WS-LINE-TEXT (1)  TO L01O.
           MOVE WS-LINE-TEXT (2)  TO L02O.
           MOVE WS-LINE-TEXT (3)  TO L03O.
           MOVE WS-LINE-TEXT (4)  TO L04O.
           MOVE WS-LINE-TEXT (5)  TO L05O.
           MOVE WS-LINE-TEXT (6)  TO L06O.
           MOVE WS-LINE-TEXT (7)  TO L07O.
           MOVE WS-LINE-TEXT (8)  TO L08O.
           MOVE WS-LINE-TEXT (9)  TO L09O.
           MOVE WS-LINE-TEXT (10) TO L10O.
           MOVE WS-BALANCE-TOTAL  TO WS-TOTAL-ED.
           MOVE WS-TOTAL-ED       TO TOTLO.
           MOVE CA-PAGE-NO        TO PAGEO.
       4050-EXIT.
           EXIT.

       4100-OPEN-CURSOR.
           MOVE 'N'            TO WS-CURSOR-SWITCH.
           MOVE CA-CUSTOMER-NO TO HX-CUST-NO.
           EXEC SQL
               OPEN C-ACCOUNTS
           END-EXEC.
           IF SQLCODE NOT = ZERO
               MOVE '4100-OPEN-CURSOR' TO WS-CE-PARAGRAPH
               MOVE 'OPEN CURSOR'      TO WS-CE-COMMAND
               MOVE 'ACCTXREF'         TO WS-CE-RESOURCE
               MOVE SQLCODE            TO WS-CE-SQLCODE
               GO TO 9900-CICS-ERROR
           END-IF.
       4100-EXIT.
           EXIT.

       4200-FETCH.
           EXEC SQL
               FETCH C-ACCOUNTS
                INTO :HX-BRANCH, :HX-ACCT-NO, :HX-PRODUCT-CODE,
                     :HX-ACCT-TITLE, :HX-STATUS
           END-EXEC.
           EVALUATE SQLCODE
               WHEN 0
                   CONTINUE
               WHEN 100
                   SET WS-END-OF-ACCOUNTS TO TRUE
               WHEN OTHER
                   MOVE '4200-FETCH' TO WS-CE-PARAGRAPH
                   MOVE 'FETCH'      TO WS-CE-COMMAND
                   MOVE 'ACCTXREF'   TO WS-CE-RESOURCE
                   MOVE SQLCODE      TO WS-CE-SQLCODE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
       4200-EXIT.
           EXIT.

       4300-CLOSE-CURSOR.
           EXEC SQL
               CLOSE C-ACCOUNTS
           END-EXEC.
           IF SQLCODE NOT = ZERO
               MOVE '4300-CLOSE-CURSOR' TO WS-CE-PARAGRAPH
               MOVE 'CLOSE CURSOR'      TO WS-CE-COMMAND
               MOVE 'ACCTXREF'          TO WS-CE-RESOURCE
               MOVE SQLCODE             TO WS-CE-SQLCODE
               GO TO 9900-CICS-ERROR
           END-IF.
       4300-EXIT.
           EXIT.

       4400-BUILD-LINE.
           MOVE HX-BRANCH       TO WS-BRANCH-N
                                   LL-BRANCH.
           MOVE HX-ACCT-NO      TO WS-NUMBER-N
                                   LL-NUMBER.
           MOVE HX-PRODUCT-CODE TO LL-PRODUCT.
           MOVE HX-STATUS       TO LL-STATUS.
           MOVE HX-ACCT-TITLE   TO LL-TITLE.
           MOVE SPACES          TO LL-REMARK.
           MOVE WS-BRANCH-N     TO AC-BRANCH.
           MOVE WS-NUMBER-N     TO AC-NUMBER.
           EXEC CICS READ
               FILE(WS-ACCOUNT-FILE)
               INTO(AC-ACCOUNT-RECORD)
               RIDFLD(AC-KEY)
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           EVALUATE WS-RESP
               WHEN DFHRESP(NORMAL)
                   MOVE AC-LEDGER-BAL TO LL-BALANCE
                   ADD AC-LEDGER-BAL  TO WS-BALANCE-TOTAL
                   IF AC-LEDGER-BAL < ZERO
                       MOVE 'OD' TO LL-REMARK
                   END-IF
               WHEN DFHRESP(NOTFND)
                   MOVE ZERO TO LL-BALANCE
                   MOVE '??' TO LL-REMARK
               WHEN OTHER
                   MOVE '4400-BUILD-LINE' TO WS-CE-PARAGRAPH
                   MOVE 'READ'            TO WS-CE-COMMAND
                   MOVE WS-ACCOUNT-FILE   TO WS-CE-RESOURCE
                   GO TO 9900-CICS-ERROR
           END-EVALUATE.
           MOVE WS-LIST-LINE TO WS-LINE-TEXT (WS-ROW).
       4400-EXIT.
           EXIT.

       5000-PAGE-BACK.
           MOVE LOW-VALUES TO CBM03MO.
           IF CA-PAGE-NO < 2
               MOVE MSG-NO-MORE-PAGES TO WS-MSG-NO
               PERFORM 7100-SEND-DATAONLY THRU 7100-EXIT
               GO TO 5000-EXIT
           END-IF.
           SUBTRACT 1 FROM CA-PAGE-NO.
           PERFORM 5200-SHOW-PAGE THRU 5200-EXIT.
       5000-EXIT.
           EXIT.

       5100-PAGE-FORWARD.
           MOVE LOW-VALUES TO CBM03MO.
           IF NOT CA-MORE
               MOVE MSG-NO-MORE-PAGES TO WS-MSG-NO
               PERFORM 7100-SEND-DATAONLY THRU 7100-EXIT
               GO TO 5100-EXIT
           END-IF.
           ADD 1 TO CA-PAGE-NO.
           PERFORM 5200-SHOW-PAGE THRU 5200-EXIT.
       5100-EXIT.
           EXIT.

       5200-SHOW-PAGE.
           PERFORM 3000-READ-CUSTOMER THRU 3000-EXIT.
           IF WS-CUSTOMER-FOUND
               PERFORM 4000-SHOW-CUSTOMER THRU 4000-EXIT
           ELSE
               MOVE MSG-NO-CUSTOMER TO WS-MSG-NO
           END-IF.
           PERFORM 7000-SEND-ERASE THRU 7000-EXIT.
       5200-EXIT.
           EXIT.

       7000-SEND-ERASE.
           MOVE WS-TODAY-ED   TO DATEO.
           MOVE WS-NOW-ED     TO TIMEO.
           MOVE WS-PROGRAM-ID TO PROGO.
           MOVE -1            TO CUSTL.
           IF WS-MSG-NO > ZERO
               MOVE WS-MESSAGE-TEXT (WS-MSG-NO) TO MSGO
           END-IF.
           EXEC CICS SEND
               MAP('CBM03M')
               MAPSET('CBM03S')
               FROM(CBM03MO)
               ERASE
               CURSOR
               FREEKB
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '7000-SEND-ERASE' TO WS-CE-PARAGRAPH
               MOVE 'SEND MAP'        TO WS-CE-COMMAND
               MOVE 'CBM03M'          TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
       7000-EXIT.
           EXIT.

       7100-SEND-DATAONLY.
           MOVE WS-NOW-ED TO TIMEO.
           IF WS-MSG-NO > ZERO
               MOVE WS-MESSAGE-TEXT (WS-MSG-NO) TO MSGO
           END-IF.
           EXEC CICS SEND
               MAP('CBM03M')
               MAPSET('CBM03S')
               FROM(CBM03MO)
               DATAONLY
               CURSOR
               FREEKB
               RESP(WS-RESP)
               RESP2(WS-RESP2)
           END-EXEC.
           IF WS-RESP NOT = DFHRESP(NORMAL)
               MOVE '7100-SEND-DATAONLY' TO WS-CE-PARAGRAPH
               MOVE 'SEND MAP'           TO WS-CE-COMMAND
               MOVE 'CBM03M'             TO WS-CE-RESOURCE
               GO TO 9900-CICS-ERROR
           END-IF.
       7100-EXIT.
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

       COPY CBCICP.

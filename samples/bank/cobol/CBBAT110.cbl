       IDENTIFICATION DIVISION.                                         CBBAT110
       PROGRAM-ID.    CBBAT110.                                         CBBAT110
       AUTHOR.        M K SANDERS.                                      CBBAT110
       INSTALLATION.  ALDERBROOK BANK.                                  CBBAT110
       DATE-WRITTEN.  16 APRIL 2012.                                    CBBAT110
      ***************************************************************** CBBAT110
      * CBBAT110   CUSTOMER EXTRACT                                   * CBBAT110
      *                                                               * CBBAT110
      * WRITES ONE RECORD FOR EVERY ACTIVE CUSTOMER WITH THE NUMBER   * CBBAT110
      * OF HIS OPEN ACCOUNTS, FOR THE MAILING AND THE CREDIT SYSTEM.  * CBBAT110
      *                                                               * CBBAT110
      * INPUT   TABLES CUSTOMER, ACCT_XREF                            * CBBAT110
      * OUTPUT  CUSTEXT    CUSTOMER EXTRACT RECORDS                   * CBBAT110
      ***************************************************************** CBBAT110
      * 2012-04-16  MKS  FIRST VERSION                                * CBBAT110
      * 2018-05-25  DPA  CUSTOMERS WHO LEFT ARE NOT EXTRACTED         * CBBAT110
      ***************************************************************** CBBAT110
       ENVIRONMENT DIVISION.                                            CBBAT110
       CONFIGURATION SECTION.                                           CBBAT110
       SOURCE-COMPUTER. IBM-370.                                        CBBAT110
       OBJECT-COMPUTER. IBM-370.                                        CBBAT110
       INPUT-OUTPUT SECTION.                                            CBBAT110
       FILE-CONTROL.                                                    CBBAT110
           SELECT EXTRACT-FILE    ASSIGN TO CUSTEXT                     CBBAT110
               ORGANIZATION IS SEQUENTIAL                               CBBAT110
               FILE STATUS  IS WS-CUSTEXT-STATUS.                       CBBAT110
       DATA DIVISION.                                                   CBBAT110
       FILE SECTION.                                                    CBBAT110
       FD  EXTRACT-FILE                                                 CBBAT110
           RECORDING MODE IS F                                          CBBAT110
           RECORD CONTAINS 300 CHARACTERS                               CBBAT110
           BLOCK CONTAINS 0 RECORDS.                                    CBBAT110
       COPY CBCUST.                                                     CBBAT110
       WORKING-STORAGE SECTION.                                         CBBAT110
       01  WS-PROGRAM-ID                       PIC X(08)                CBBAT110
                                               VALUE 'CBBAT110'.        CBBAT110
       COPY CBFSTA REPLACING ==:FS:== BY ==WS-CUSTEXT==.                CBBAT110
       01  WS-SWITCHES.                                                 CBBAT110
           05  WS-CURSOR-SWITCH                PIC X(01) VALUE 'N'.     CBBAT110
               88  WS-END-OF-CUSTOMERS             VALUE 'Y'.           CBBAT110
       01  WS-COUNTERS.                                                 CBBAT110
           05  WS-FETCH-COUNT                  PIC S9(09) COMP-3        CBBAT110
                                               VALUE +0.                CBBAT110
           05  WS-WRITE-COUNT                  PIC S9(09) COMP-3        CBBAT110
                                               VALUE +0.                CBBAT110
           05  WS-NO-ACCOUNT-COUNT             PIC S9(09) COMP-3        CBBAT110
                                               VALUE +0.                CBBAT110
           05  WS-RISK-COUNTS.                                          CBBAT110
               10  WS-RISK-LOW-COUNT           PIC S9(09) COMP-3        CBBAT110
                                               VALUE +0.                CBBAT110
               10  WS-RISK-MEDIUM-COUNT        PIC S9(09) COMP-3        CBBAT110
                                               VALUE +0.                CBBAT110
               10  WS-RISK-HIGH-COUNT          PIC S9(09) COMP-3        CBBAT110
                                               VALUE +0.                CBBAT110
       01  WS-WORK-AREA.                                                CBBAT110
           05  WS-ACCOUNT-COUNT                PIC S9(09) COMP VALUE 0. CBBAT110
           05  WS-COUNT-ED                     PIC ZZZ,ZZZ,ZZ9.         CBBAT110
           05  WS-ISO-DATE                     PIC X(10) VALUE SPACES.  CBBAT110
           05  WS-NUM-DATE                     PIC 9(08) VALUE ZERO.    CBBAT110
           05  WS-NUM-DATE-X REDEFINES WS-NUM-DATE                      CBBAT110
                                               PIC X(08).               CBBAT110
       COPY CBERRW.                                                     CBBAT110
       COPY CBSQLW.                                                     CBBAT110
           EXEC SQL                                                     CBBAT110
               INCLUDE SQLCA                                            CBBAT110
           END-EXEC.                                                    CBBAT110
           EXEC SQL                                                     CBBAT110
               INCLUDE DCLCUST                                          CBBAT110
           END-EXEC.                                                    CBBAT110
           EXEC SQL                                                     CBBAT110
               INCLUDE DCLXREF                                          CBBAT110
           END-EXEC.                                                    CBBAT110
           EXEC SQL                                                     CBBAT110
               DECLARE C-CUSTOMERS CURSOR WITH HOLD FOR                 CBBAT110
                   SELECT CUST_NO, CUST_TYPE, TITLE, FORENAME,          CBBAT110
                          SURNAME, ADDRESS_1, ADDRESS_2, ADDRESS_3,     CBBAT110
                          ADDRESS_4, POSTCODE, BIRTH_DATE, PHONE,       CBBAT110
                          HOME_BRANCH, STATUS, SINCE_DATE, RISK_GRADE   CBBAT110
                     FROM ALDB.CUSTOMER                                 CBBAT110
                    WHERE STATUS = 'A'                                  CBBAT110
                    ORDER BY CUST_NO                                    CBBAT110
           END-EXEC.                                                    CBBAT110
       PROCEDURE DIVISION.                                              CBBAT110
       0000-MAIN.                                                       CBBAT110
           PERFORM 1000-INITIALIZE THRU 1000-EXIT.                      CBBAT110
           PERFORM 2000-PROCESS    THRU 2000-EXIT                       CBBAT110
               UNTIL WS-END-OF-CUSTOMERS.                               CBBAT110
           PERFORM 8000-FINISH     THRU 8000-EXIT.                      CBBAT110
           MOVE WS-HIGHEST-RC TO RETURN-CODE.                           CBBAT110
           STOP RUN.                                                    CBBAT110
                                                                        CBBAT110
       1000-INITIALIZE.                                                 CBBAT110
           MOVE WS-PROGRAM-ID     TO WS-ERR-PROGRAM.                    CBBAT110
           MOVE '1000-INITIALIZE' TO WS-ERR-PARAGRAPH.                  CBBAT110
           OPEN OUTPUT EXTRACT-FILE.                                    CBBAT110
           IF NOT WS-CUSTEXT-OK                                         CBBAT110
               MOVE 'OPEN'            TO WS-ERR-OPERATION               CBBAT110
               MOVE 'CUSTEXT'         TO WS-ERR-FILE                    CBBAT110
               MOVE WS-CUSTEXT-STATUS TO WS-ERR-STATUS                  CBBAT110
               GO TO 9900-FILE-ERROR                                    CBBAT110
           END-IF.                                                      CBBAT110
           EXEC SQL                                                     CBBAT110
               OPEN C-CUSTOMERS                                         CBBAT110
           END-EXEC.                                                    CBBAT110
           IF SQLCODE NOT = WS-SQL-OK                                   CBBAT110
               MOVE 'OPEN CURSOR' TO WS-SQL-STATEMENT                   CBBAT110
               MOVE 'CUSTOMER'    TO WS-SQL-TABLE                       CBBAT110
               GO TO 9800-SQL-ERROR                                     CBBAT110
           END-IF.                                                      CBBAT110
           PERFORM 7000-FETCH THRU 7000-EXIT.                           CBBAT110
       1000-EXIT.                                                       CBBAT110
           EXIT.                                                        CBBAT110
                                                                        CBBAT110
       2000-PROCESS.                                                    CBBAT110
           PERFORM 3000-COUNT-ACCOUNTS THRU 3000-EXIT.                  CBBAT110
           IF WS-ACCOUNT-COUNT = ZERO                                   CBBAT110
               ADD 1 TO WS-NO-ACCOUNT-COUNT                             CBBAT110
           ELSE                                                         CBBAT110
               PERFORM 3100-BUILD-RECORD THRU 3100-EXIT                 CBBAT110
               PERFORM 7100-WRITE-EXTRACT THRU 7100-EXIT                CBBAT110
           END-IF.                                                      CBBAT110
           PERFORM 7000-FETCH THRU 7000-EXIT.                           CBBAT110
       2000-EXIT.                                                       CBBAT110
           EXIT.                                                        CBBAT110
                                                                        CBBAT110
       3000-COUNT-ACCOUNTS.                                             CBBAT110
           MOVE HC-CUST-NO TO HX-CUST-NO.                               CBBAT110
           EXEC SQL                                                     CBBAT110
               SELECT COUNT(*)                                          CBBAT110
                 INTO :WS-ACCOUNT-COUNT                                 CBBAT110
                 FROM ALDB.ACCT_XREF                                    CBBAT110
                WHERE CUST_NO = :HX-CUST-NO                             CBBAT110
                  AND STATUS IN ('O', 'D', 'B')                         CBBAT110
           END-EXEC.                                                    CBBAT110
           IF SQLCODE NOT = WS-SQL-OK                                   CBBAT110
               MOVE '3000-COUNT-ACCOUNTS' TO WS-ERR-PARAGRAPH           CBBAT110
               MOVE 'SELECT COUNT'        TO WS-SQL-STATEMENT           CBBAT110
               MOVE 'ACCT_XREF'           TO WS-SQL-TABLE               CBBAT110
               GO TO 9800-SQL-ERROR                                     CBBAT110
           END-IF.                                                      CBBAT110
       3000-EXIT.                                                       CBBAT110
           EXIT.                                                        CBBAT110
                                                                        CBBAT110
       3100-BUILD-RECORD.                                               CBBAT110
           INITIALIZE CU-CUSTOMER-RECORD.                               CBBAT110
           MOVE HC-CUST-NO   TO CU-CUSTOMER-NO.                         CBBAT110
           MOVE HC-CUST-TYPE TO CU-CUSTOMER-TYPE.                       CBBAT110
           IF CU-BUSINESS                                               CBBAT110
               MOVE HC-SURNAME  TO CU-BUSINESS-NAME                     CBBAT110
           ELSE                                                         CBBAT110
               MOVE HC-TITLE    TO CU-TITLE                             CBBAT110
               MOVE HC-FORENAME TO CU-FORENAME                          CBBAT110
               MOVE HC-SURNAME  TO CU-SURNAME                           CBBAT110
           END-IF.                                                      CBBAT110
           MOVE HC-ADDRESS-1 TO CU-ADDRESS-LINE (1).                    CBBAT110
           MOVE HC-ADDRESS-2 TO CU-ADDRESS-LINE (2).                    CBBAT110
           IF HC-ADDRESS-3-IND NOT < ZERO                               CBBAT110
               MOVE HC-ADDRESS-3 TO CU-ADDRESS-LINE (3)                 CBBAT110
           END-IF.                                                      CBBAT110
           IF HC-ADDRESS-4-IND NOT < ZERO                               CBBAT110
               MOVE HC-ADDRESS-4 TO CU-ADDRESS-LINE (4)                 CBBAT110
           END-IF.                                                      CBBAT110
           MOVE HC-POSTCODE TO CU-POSTCODE.                             CBBAT110
           IF HC-BIRTH-DATE-IND NOT < ZERO                              CBBAT110
               MOVE HC-BIRTH-DATE TO WS-ISO-DATE                        CBBAT110
               PERFORM 3200-FROM-ISO THRU 3200-EXIT                     CBBAT110
               MOVE WS-NUM-DATE   TO CU-BIRTH-DATE                      CBBAT110
           END-IF.                                                      CBBAT110
           IF HC-PHONE-IND NOT < ZERO                                   CBBAT110
               MOVE HC-PHONE TO CU-PHONE                                CBBAT110
           END-IF.                                                      CBBAT110
           MOVE HC-HOME-BRANCH   TO CU-HOME-BRANCH.                     CBBAT110
           MOVE HC-STATUS        TO CU-STATUS.                          CBBAT110
           MOVE HC-SINCE-DATE    TO WS-ISO-DATE.                        CBBAT110
           PERFORM 3200-FROM-ISO THRU 3200-EXIT.                        CBBAT110
           MOVE WS-NUM-DATE      TO CU-SINCE-DATE.                      CBBAT110
           MOVE HC-RISK-GRADE    TO CU-RISK-GRADE.                      CBBAT110
           MOVE WS-ACCOUNT-COUNT TO CU-ACCOUNT-COUNT.                   CBBAT110
           EVALUATE TRUE                                                CBBAT110
               WHEN CU-RISK-LOW                                         CBBAT110
                   ADD 1 TO WS-RISK-LOW-COUNT                           CBBAT110
               WHEN CU-RISK-MEDIUM                                      CBBAT110
                   ADD 1 TO WS-RISK-MEDIUM-COUNT                        CBBAT110
               WHEN OTHER                                               CBBAT110
                   ADD 1 TO WS-RISK-HIGH-COUNT                          CBBAT110
           END-EVALUATE.                                                CBBAT110
       3100-EXIT.                                                       CBBAT110
           EXIT.                                                        CBBAT110
                                                                        CBBAT110
       3200-FROM-ISO.                                                   CBBAT110
           STRING WS-ISO-DATE (1:4) WS-ISO-DATE (6:2)                   CBBAT110
                  WS-ISO-DATE (9:2)                                     CBBAT110
               DELIMITED BY SIZE INTO WS-NUM-DATE-X                     CBBAT110
           END-STRING.                                                  CBBAT110
       3200-EXIT.                                                       CBBAT110
           EXIT.                                                        CBBAT110
                                                                        CBBAT110
       7000-FETCH.                                                      CBBAT110
           EXEC SQL                                                     CBBAT110
               FETCH C-CUSTOMERS                                        CBBAT110
                INTO :HC-CUST-NO, :HC-CUST-TYPE, :HC-TITLE,             CBBAT110
                     :HC-FORENAME, :HC-SURNAME, :HC-ADDRESS-1,          CBBAT110
                     :HC-ADDRESS-2, :HC-ADDRESS-3:HC-ADDRESS-3-IND,     CBBAT110
                     :HC-ADDRESS-4:HC-ADDRESS-4-IND, :HC-POSTCODE,      CBBAT110
                     :HC-BIRTH-DATE:HC-BIRTH-DATE-IND,                  CBBAT110
                     :HC-PHONE:HC-PHONE-IND, :HC-HOME-BRANCH,           CBBAT110
                     :HC-STATUS, :HC-SINCE-DATE, :HC-RISK-GRADE         CBBAT110
           END-EXEC.                                                    CBBAT110
           EVALUATE SQLCODE                                             CBBAT110
               WHEN 0                                                   CBBAT110
                   ADD 1 TO WS-FETCH-COUNT                              CBBAT110
               WHEN 100                                                 CBBAT110
                   SET WS-END-OF-CUSTOMERS TO TRUE                      CBBAT110
               WHEN OTHER                                               CBBAT110
                   MOVE '7000-FETCH' TO WS-ERR-PARAGRAPH                CBBAT110
                   MOVE 'FETCH'      TO WS-SQL-STATEMENT                CBBAT110
                   MOVE 'CUSTOMER'   TO WS-SQL-TABLE                    CBBAT110
                   GO TO 9800-SQL-ERROR                                 CBBAT110
           END-EVALUATE.                                                CBBAT110
       7000-EXIT.                                                       CBBAT110
           EXIT.                                                        CBBAT110
                                                                        CBBAT110
       7100-WRITE-EXTRACT.                                              CBBAT110
           WRITE CU-CUSTOMER-RECORD.                                    CBBAT110
           IF NOT WS-CUSTEXT-OK                                         CBBAT110
               MOVE '7100-WRITE-EXTRACT' TO WS-ERR-PARAGRAPH            CBBAT110
               MOVE 'WRITE'              TO WS-ERR-OPERATION            CBBAT110
               MOVE 'CUSTEXT'            TO WS-ERR-FILE                 CBBAT110
               MOVE WS-CUSTEXT-STATUS    TO WS-ERR-STATUS               CBBAT110
               GO TO 9900-FILE-ERROR                                    CBBAT110
           END-IF.                                                      CBBAT110
           ADD 1 TO WS-WRITE-COUNT.                                     CBBAT110
       7100-EXIT.                                                       CBBAT110
           EXIT.                                                        CBBAT110
                                                                        CBBAT110
       8000-FINISH.                                                     CBBAT110
           CLOSE EXTRACT-FILE.                                          CBBAT110
           MOVE WS-FETCH-COUNT       TO WS-COUNT-ED.                    CBBAT110
           DISPLAY 'CBBAT110 CUSTOMERS       ' WS-COUNT-ED.             CBBAT110
           MOVE WS-WRITE-COUNT       TO WS-COUNT-ED.                    CBBAT110
           DISPLAY 'CBBAT110 WRITTEN         ' WS-COUNT-ED.             CBBAT110
           MOVE WS-NO-ACCOUNT-COUNT  TO WS-COUNT-ED.                    CBBAT110
           DISPLAY 'CBBAT110 WITHOUT ACCOUNT ' WS-COUNT-ED.             CBBAT110
           MOVE WS-RISK-LOW-COUNT    TO WS-COUNT-ED.                    CBBAT110
           DISPLAY 'CBBAT110 LOW RISK        ' WS-COUNT-ED.             CBBAT110
           MOVE WS-RISK-MEDIUM-COUNT TO WS-COUNT-ED.                    CBBAT110
           DISPLAY 'CBBAT110 MEDIUM RISK     ' WS-COUNT-ED.             CBBAT110
           MOVE WS-RISK-HIGH-COUNT   TO WS-COUNT-ED.                    CBBAT110
           DISPLAY 'CBBAT110 HIGH RISK       ' WS-COUNT-ED.             CBBAT110
       8000-EXIT.                                                       CBBAT110
           EXIT.                                                        CBBAT110
                                                                        CBBAT110
       COPY CBSQLP.                                                     CBBAT110
       COPY CBERRP.                                                     CBBAT110

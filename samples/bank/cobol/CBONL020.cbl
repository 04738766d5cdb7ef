000100 IDENTIFICATION DIVISION.                                         CBONL020
000200 PROGRAM-ID.    CBONL020.                                         CBONL020
000300 AUTHOR.        J L TARRANT.                                      CBONL020
000400 INSTALLATION.  ALDERBROOK BANK.                                  CBONL020
000500 DATE-WRITTEN.  21 OCTOBER 2002.                                  CBONL020
000600***************************************************************** CBONL020
000700* CBONL020   ACCOUNT MAINTENANCE                                * CBONL020
000800*                                                               * CBONL020
000900* TRANSACTION CB02, MAPSET CBM02S.                              * CBONL020
001000*                                                               * CBONL020
001100* FUNCTIONS                                                     * CBONL020
001200*   E  ENQUIRE   SHOWS AN ACCOUNT                               * CBONL020
001300*   O  OPEN      OPENS AN ACCOUNT FOR A KNOWN CUSTOMER          * CBONL020
001400*   A  AMEND     CHANGES TITLE, STATUS, OVERDRAFT, FREQUENCY    * CBONL020
001500*   C  CLOSE     CLOSES AN ACCOUNT WITH A ZERO BALANCE          * CBONL020
001600*                                                               * CBONL020
001700* STATES OF THE CONVERSATION (CA-STATE)                         * CBONL020
001800*   0  FIRST TIME           EMPTY SCREEN IS SENT                * CBONL020
001900*   1  KEY EXPECTED         FUNCTION AND ACCOUNT ARE TYPED      * CBONL020
002000*   2  DETAIL SHOWN         FIELDS ARE TYPED                    * CBONL020
002100*   3  CONFIRM EXPECTED     PF5 UPDATES, PF12 CANCELS           * CBONL020
002200*                                                               * CBONL020
002300* FILES   ACCTMAS   ACCOUNT MASTER, KSDS                        * CBONL020
002400* TABLES  CUSTOMER, ACCT_XREF, PRODUCT, BRANCH                  * CBONL020
002500* LINK    CBSUB050  AUDIT WRITER                                * CBONL020
002600* CALL    CBSUB030  CHECK DIGIT                                 * CBONL020
002700* XCTL    CBONL010  MENU, CBONL050  HISTORY                     * CBONL020
002800***************************************************************** CBONL020
002900* 2002-10-21  JLT  FIRST VERSION                                * CBONL020
003000* 2004-04-20  JLT  CHECK DIGIT OF NEW ACCOUNTS                  * CBONL020
003100* 2007-10-19  MKS  OVERDRAFT LIMIT                              * CBONL020
003200* 2010-03-02  MKS  AUDIT TRAIL IN DB2                           * CBONL020
003300* 2012-01-17  MKS  PF9 GOES TO THE HISTORY OF THE ACCOUNT       * CBONL020
003400* 2016-02-24  DPA  CR11871 LOST UPDATE CHECK BY LAST UPDATE     * CBONL020
003500* 2018-11-05  DPA  CR12677 MINIMUM OPENING BY PRODUCT           * CBONL020
003600* 2021-09-14  DPA  CR13820 SUPERVISOR NEEDED TO BLOCK           * CBONL020
003700***************************************************************** CBONL020
003800 ENVIRONMENT DIVISION.                                            CBONL020
003900 CONFIGURATION SECTION.                                           CBONL020
004000 SOURCE-COMPUTER. IBM-370.                                        CBONL020
004100 OBJECT-COMPUTER. IBM-370.                                        CBONL020
004200 DATA DIVISION.                                                   CBONL020
004300 WORKING-STORAGE SECTION.                                         CBONL020
004400 01  WS-PROGRAM-ID                       PIC X(08)                CBONL020
004500                                         VALUE 'CBONL020'.        CBONL020
004600 01  WS-TRANID                           PIC X(04)                CBONL020
004700                                         VALUE 'CB02'.            CBONL020
004800 01  WS-CONSTANTS.                                                CBONL020
004900     05  WS-ACCOUNT-FILE                 PIC X(08)                CBONL020
005000                                         VALUE 'ACCTMAS'.         CBONL020
005100     05  WS-MENU-PROGRAM                 PIC X(08)                CBONL020
005200                                         VALUE 'CBONL010'.        CBONL020
005300     05  WS-HISTORY-PROGRAM              PIC X(08)                CBONL020
005400                                         VALUE 'CBONL050'.        CBONL020
005500     05  WS-AUDIT-PROGRAM                PIC X(08)                CBONL020
005600                                         VALUE 'CBSUB050'.        CBONL020
005700     05  WS-CHECK-PROGRAM                PIC X(08)                CBONL020
005800                                         VALUE 'CBSUB030'.        CBONL020
005900     05  WS-MAX-TRIES                    PIC S9(04) COMP VALUE 5. CBONL020
006000 COPY CBACCT REPLACING ==:AC:== BY ==AC==.                        CBONL020
006100 COPY CBACCT REPLACING ==:AC:== BY ==OLD==.                       CBONL020
006200 01  WS-SWITCHES.                                                 CBONL020
006300     05  WS-VALID-SWITCH                 PIC X(01) VALUE 'Y'.     CBONL020
006400         88  WS-INPUT-VALID                  VALUE 'Y'.           CBONL020
006500         88  WS-INPUT-INVALID                VALUE 'N'.           CBONL020
006600     05  WS-FOUND-SWITCH                 PIC X(01) VALUE 'N'.     CBONL020
006700         88  WS-ACCOUNT-FOUND                VALUE 'Y'.           CBONL020
006800         88  WS-ACCOUNT-NOT-FOUND            VALUE 'N'.           CBONL020
006900     05  WS-CUSTOMER-SWITCH              PIC X(01) VALUE 'N'.     CBONL020
007000         88  WS-CUSTOMER-FOUND               VALUE 'Y'.           CBONL020
007100         88  WS-CUSTOMER-NOT-FOUND           VALUE 'N'.           CBONL020
007200     05  WS-SEND-SWITCH                  PIC X(01) VALUE 'D'.     CBONL020
007300         88  WS-SEND-ERASE                   VALUE 'E'.           CBONL020
007400         88  WS-SEND-DATA                    VALUE 'D'.           CBONL020
007500 01  WS-WORK-AREA.                                                CBONL020
007600     05  WS-CHECK-FUNCTION               PIC X(01) VALUE 'C'.     CBONL020
007700     05  WS-CHECK-RC                     PIC 9(02) VALUE ZERO.    CBONL020
007800     05  WS-TRIES                        PIC S9(04) COMP VALUE 0. CBONL020
007900     05  WS-MSG-NO                       PIC S9(04) COMP VALUE 0. CBONL020
008000     05  WS-NEW-NUMBER                   PIC 9(08) VALUE ZERO.    CBONL020
008100     05  WS-NEW-NUMBER-R REDEFINES WS-NEW-NUMBER.                 CBONL020
008200         10  WS-NEW-SERIAL               PIC 9(07).               CBONL020
008300         10  WS-NEW-DIGIT                PIC 9(01).               CBONL020
008400     05  WS-AMOUNT-ED                    PIC ---,---,---,--9.99.  CBONL020
008500     05  WS-INTEREST-ED                  PIC ---,---,--9.999999.  CBONL020
008600     05  WS-LIMIT-ED                     PIC Z(08)9.99.           CBONL020
008700     05  WS-DATE-N                       PIC 9(08) VALUE ZERO.    CBONL020
008800     05  WS-DATE-X REDEFINES WS-DATE-N.                           CBONL020
008900         10  WS-DATE-YYYY                PIC X(04).               CBONL020
009000         10  WS-DATE-MM                  PIC X(02).               CBONL020
009100         10  WS-DATE-DD                  PIC X(02).               CBONL020
009200     05  WS-DATE-ED                      PIC X(10) VALUE SPACES.  CBONL020
009300     05  WS-CHANGE-TEXT                  PIC X(50) VALUE SPACES.  CBONL020
009400     05  WS-CHANGE-POINTER               PIC S9(04) COMP VALUE 1. CBONL020
009500 01  WS-STATUS-VALUES.                                            CBONL020
009600     05  FILLER                          PIC X(13)                CBONL020
009700         VALUE 'OOPEN'.                                           CBONL020
009800     05  FILLER                          PIC X(13)                CBONL020
009900         VALUE 'DDORMANT'.                                        CBONL020
010000     05  FILLER                          PIC X(13)                CBONL020
010100         VALUE 'BBLOCKED'.                                        CBONL020
010200     05  FILLER                          PIC X(13)                CBONL020
010300         VALUE 'CCLOSED'.                                         CBONL020
010400 01  WS-STATUS-TABLE REDEFINES WS-STATUS-VALUES.                  CBONL020
010500     05  WS-STATUS-ENTRY                 OCCURS 4 TIMES           CBONL020
010600                                         INDEXED BY SX.           CBONL020
010700         10  WS-STATUS-CODE              PIC X(01).               CBONL020
010800         10  WS-STATUS-NAME              PIC X(12).               CBONL020
010900 COPY CBCICW.                                                     CBONL020
011000 COPY CBMSGT.                                                     CBONL020
011100 COPY CBAMTW.                                                     CBONL020
011200 COPY CBAUDL.                                                     CBONL020
011300 COPY CBCOMM.                                                     CBONL020
011400 COPY CBM02.                                                      CBONL020
011500 COPY DFHAID.                                                     CBONL020
011600 COPY DFHBMSCA.                                                   CBONL020
011700     EXEC SQL                                                     CBONL020
011800         INCLUDE SQLCA                                            CBONL020
011900     END-EXEC.                                                    CBONL020
012000     EXEC SQL                                                     CBONL020
012100         INCLUDE DCLCUST                                          CBONL020
012200     END-EXEC.                                                    CBONL020
012300     EXEC SQL                                                     CBONL020
012400         INCLUDE DCLXREF                                          CBONL020
012500     END-EXEC.                                                    CBONL020
012600     EXEC SQL                                                     CBONL020
012700         INCLUDE DCLPROD                                          CBONL020
012800     END-EXEC.                                                    CBONL020
012900     EXEC SQL                                                     CBONL020
013000         INCLUDE DCLBRCH                                          CBONL020
013100     END-EXEC.                                                    CBONL020
013200 LINKAGE SECTION.                                                 CBONL020
013300 01  DFHCOMMAREA.                                                 CBONL020
013400     05  FILLER                          PIC X(300).              CBONL020
013500 PROCEDURE DIVISION.                                              CBONL020
013600*---------------------------------------------------------------* CBONL020
013700* ENTRY, ONE PASS FOR EACH KEY THE OPERATOR PRESSES             * CBONL020
013800*---------------------------------------------------------------* CBONL020
013900 0000-MAIN.                                                       CBONL020
014000     MOVE WS-PROGRAM-ID TO WS-CE-PROGRAM.                         CBONL020
014100     EXEC CICS HANDLE ABEND                                       CBONL020
014200         LABEL(9999-ABEND)                                        CBONL020
014300     END-EXEC.                                                    CBONL020
014400     IF EIBCALEN = ZERO                                           CBONL020
014500         INITIALIZE CA-COMMAREA                                   CBONL020
014600         PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT                 CBONL020
014700     END-IF.                                                      CBONL020
014800     MOVE DFHCOMMAREA TO CA-COMMAREA.                             CBONL020
014900     PERFORM 9100-GET-DATE-TIME THRU 9100-EXIT.                   CBONL020
015000     IF CA-FROM-TRANID NOT = WS-TRANID                            CBONL020
015100         SET CA-FIRST-TIME TO TRUE                                CBONL020
015200     END-IF.                                                      CBONL020
015300     IF CA-FIRST-TIME                                             CBONL020
015400         PERFORM 1000-FIRST-TIME THRU 1000-EXIT                   CBONL020
015500         GO TO 0000-RETURN                                        CBONL020
015600     END-IF.                                                      CBONL020
015700     EVALUATE EIBAID                                              CBONL020
015800         WHEN DFHENTER                                            CBONL020
015900             PERFORM 2000-ENTER-KEY    THRU 2000-EXIT             CBONL020
016000         WHEN DFHPF3                                              CBONL020
016100             PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT             CBONL020
016200         WHEN DFHPF5                                              CBONL020
016300             PERFORM 5000-CONFIRM      THRU 5000-EXIT             CBONL020
016400         WHEN DFHPF9                                              CBONL020
016500             PERFORM 8100-TO-HISTORY   THRU 8100-EXIT             CBONL020
016600         WHEN DFHPF12                                             CBONL020
016700             PERFORM 6000-CANCEL       THRU 6000-EXIT             CBONL020
016800         WHEN DFHCLEAR                                            CBONL020
016900             PERFORM 1000-FIRST-TIME   THRU 1000-EXIT             CBONL020
017000         WHEN OTHER                                               CBONL020
017100             MOVE LOW-VALUES  TO CBM02MO                          CBONL020
017200             MOVE MSG-BAD-KEY TO WS-MSG-NO                        CBONL020
017300             SET WS-SEND-DATA TO TRUE                             CBONL020
017400             PERFORM 7000-SEND-MAP     THRU 7000-EXIT             CBONL020
017500     END-EVALUATE.                                                CBONL020
017600                                                                  CBONL020
017700 0000-RETURN.                                                     CBONL020
017800     MOVE WS-TRANID TO CA-FROM-TRANID.                            CBONL020
017900     EXEC CICS RETURN                                             CBONL020
018000         TRANSID(WS-TRANID)                                       CBONL020
018100         COMMAREA(CA-COMMAREA)                                    CBONL020
018200         LENGTH(LENGTH OF CA-COMMAREA)                            CBONL020
018300     END-EXEC.                                                    CBONL020
018400                                                                  CBONL020
018500*---------------------------------------------------------------* CBONL020
018600* EMPTY SCREEN, OR THE ACCOUNT THAT CAME FROM THE MENU          * CBONL020
018700*---------------------------------------------------------------* CBONL020
018800 1000-FIRST-TIME.                                                 CBONL020
018900     MOVE LOW-VALUES TO CBM02MO.                                  CBONL020
019000     MOVE SPACES     TO CA-CONTEXT.                               CBONL020
019100     SET CA-KEY-EXPECTED TO TRUE.                                 CBONL020
019200     SET WS-SEND-ERASE   TO TRUE.                                 CBONL020
019300     MOVE 'E'            TO FUNCO.                                CBONL020
019400     MOVE MSG-ENTER-KEY  TO WS-MSG-NO.                            CBONL020
019500     IF CA-BRANCH NUMERIC AND CA-BRANCH > ZERO                    CBONL020
019600         MOVE CA-BRANCH TO BRCHO                                  CBONL020
019700     END-IF.                                                      CBONL020
019800     IF CA-NUMBER NUMERIC AND CA-NUMBER > ZERO                    CBONL020
019900         MOVE CA-NUMBER TO ACCTO                                  CBONL020
020000         PERFORM 3100-READ-ACCOUNT THRU 3100-EXIT                 CBONL020
020100         IF WS-ACCOUNT-FOUND                                      CBONL020
020200             PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT             CBONL020
020300             MOVE ZERO TO WS-MSG-NO                               CBONL020
020400         ELSE                                                     CBONL020
020500             MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                     CBONL020
020600         END-IF                                                   CBONL020
020700     END-IF.                                                      CBONL020
020800     MOVE -1 TO FUNCL.                                            CBONL020
020900     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
021000 1000-EXIT.                                                       CBONL020
021100     EXIT.                                                        CBONL020
021200                                                                  CBONL020
021300*---------------------------------------------------------------* CBONL020
021400* ENTER, MEANING DEPENDS ON THE STATE                           * CBONL020
021500*---------------------------------------------------------------* CBONL020
021600 2000-ENTER-KEY.                                                  CBONL020
021700     PERFORM 7100-RECEIVE-MAP THRU 7100-EXIT.                     CBONL020
021800     IF WS-INPUT-INVALID                                          CBONL020
021900         GO TO 2000-EXIT                                          CBONL020
022000     END-IF.                                                      CBONL020
022100     EVALUATE TRUE                                                CBONL020
022200         WHEN CA-KEY-EXPECTED                                     CBONL020
022300             PERFORM 3000-KEY-GIVEN    THRU 3000-EXIT             CBONL020
022400         WHEN CA-DETAIL-SHOWN                                     CBONL020
022500             PERFORM 4000-DETAIL-GIVEN THRU 4000-EXIT             CBONL020
022600         WHEN CA-CONFIRM-EXPECTED                                 CBONL020
022700             MOVE MSG-CONFIRM TO WS-MSG-NO                        CBONL020
022800             SET WS-SEND-DATA TO TRUE                             CBONL020
022900             PERFORM 7000-SEND-MAP     THRU 7000-EXIT             CBONL020
023000         WHEN OTHER                                               CBONL020
023100             PERFORM 1000-FIRST-TIME   THRU 1000-EXIT             CBONL020
023200     END-EVALUATE.                                                CBONL020
023300 2000-EXIT.                                                       CBONL020
023400     EXIT.                                                        CBONL020
023500                                                                  CBONL020
023600*---------------------------------------------------------------* CBONL020
023700* FUNCTION AND KEY                                              * CBONL020
023800*---------------------------------------------------------------* CBONL020
023900 3000-KEY-GIVEN.                                                  CBONL020
024000     SET WS-SEND-DATA   TO TRUE.                                  CBONL020
024100     SET WS-INPUT-VALID TO TRUE.                                  CBONL020
024200     INSPECT FUNCI CONVERTING 'eoac' TO 'EOAC'.                   CBONL020
024300     MOVE FUNCI TO CA-FUNCTION.                                   CBONL020
024400     IF NOT CA-FN-ENQUIRE                                         CBONL020
024500         AND NOT CA-FN-OPEN                                       CBONL020
024600         AND NOT CA-FN-AMEND                                      CBONL020
024700         AND NOT CA-FN-CLOSE                                      CBONL020
024800         MOVE -1        TO FUNCL                                  CBONL020
024900         MOVE DFHUNIMD  TO FUNCA                                  CBONL020
025000         MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO                     CBONL020
025100         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
025200         GO TO 3000-EXIT                                          CBONL020
025300     END-IF.                                                      CBONL020
025400     IF CA-FN-CLOSE AND NOT CA-SUPERVISOR                         CBONL020
025500         MOVE -1                 TO FUNCL                         CBONL020
025600         MOVE MSG-NOT-AUTHORISED TO WS-MSG-NO                     CBONL020
025700         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
025800         GO TO 3000-EXIT                                          CBONL020
025900     END-IF.                                                      CBONL020
026000     IF CA-FN-OPEN                                                CBONL020
026100         PERFORM 3500-PREPARE-OPEN THRU 3500-EXIT                 CBONL020
026200         GO TO 3000-EXIT                                          CBONL020
026300     END-IF.                                                      CBONL020
026400     PERFORM 3050-EDIT-KEY THRU 3050-EXIT.                        CBONL020
026500     IF WS-INPUT-INVALID                                          CBONL020
026600         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
026700         GO TO 3000-EXIT                                          CBONL020
026800     END-IF.                                                      CBONL020
026900     PERFORM 3100-READ-ACCOUNT THRU 3100-EXIT.                    CBONL020
027000     IF WS-ACCOUNT-NOT-FOUND                                      CBONL020
027100         MOVE -1             TO ACCTL                             CBONL020
027200         MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                         CBONL020
027300         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
027400         GO TO 3000-EXIT                                          CBONL020
027500     END-IF.                                                      CBONL020
027600     PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT.                    CBONL020
027700     EVALUATE TRUE                                                CBONL020
027800         WHEN CA-FN-ENQUIRE                                       CBONL020
027900             MOVE ZERO TO WS-MSG-NO                               CBONL020
028000         WHEN CA-FN-AMEND                                         CBONL020
028100             PERFORM 3300-PREPARE-AMEND THRU 3300-EXIT            CBONL020
028200         WHEN CA-FN-CLOSE                                         CBONL020
028300             PERFORM 3400-PREPARE-CLOSE THRU 3400-EXIT            CBONL020
028400         WHEN OTHER                                               CBONL020
028500             MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO                 CBONL020
028600     END-EVALUATE.                                                CBONL020
028700     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
028800 3000-EXIT.                                                       CBONL020
028900     EXIT.                                                        CBONL020
029000                                                                  CBONL020
029100 3050-EDIT-KEY.                                                   CBONL020
029200     IF BRCHI NOT NUMERIC                                         CBONL020
029300         MOVE -1                 TO BRCHL                         CBONL020
029400         MOVE DFHUNIMD           TO BRCHA                         CBONL020
029500         MOVE MSG-BRANCH-NUMERIC TO WS-MSG-NO                     CBONL020
029600         SET WS-INPUT-INVALID    TO TRUE                          CBONL020
029700         GO TO 3050-EXIT                                          CBONL020
029800     END-IF.                                                      CBONL020
029900     IF ACCTI NOT NUMERIC                                         CBONL020
030000         MOVE -1                  TO ACCTL                        CBONL020
030100         MOVE DFHUNIMD            TO ACCTA                        CBONL020
030200         MOVE MSG-ACCOUNT-NUMERIC TO WS-MSG-NO                    CBONL020
030300         SET WS-INPUT-INVALID     TO TRUE                         CBONL020
030400         GO TO 3050-EXIT                                          CBONL020
030500     END-IF.                                                      CBONL020
030600     MOVE BRCHI TO CA-BRANCH.                                     CBONL020
030700     MOVE ACCTI TO CA-NUMBER.                                     CBONL020
030800     MOVE 'C'   TO WS-CHECK-FUNCTION.                             CBONL020
030900     CALL WS-CHECK-PROGRAM USING WS-CHECK-FUNCTION                CBONL020
031000                                 CA-BRANCH                        CBONL020
031100                                 CA-NUMBER                        CBONL020
031200                                 WS-CHECK-RC.                     CBONL020
031300     IF WS-CHECK-RC NOT = ZERO                                    CBONL020
031400         MOVE -1              TO ACCTL                            CBONL020
031500         MOVE DFHUNIMD        TO ACCTA                            CBONL020
031600         MOVE MSG-CHECK-DIGIT TO WS-MSG-NO                        CBONL020
031700         SET WS-INPUT-INVALID TO TRUE                             CBONL020
031800     END-IF.                                                      CBONL020
031900 3050-EXIT.                                                       CBONL020
032000     EXIT.                                                        CBONL020
032100                                                                  CBONL020
032200 3100-READ-ACCOUNT.                                               CBONL020
032300     EXEC CICS READ                                               CBONL020
032400         FILE(WS-ACCOUNT-FILE)                                    CBONL020
032500         INTO(AC-ACCOUNT-RECORD)                                  CBONL020
032600         RIDFLD(CA-ACCOUNT)                                       CBONL020
032700         RESP(WS-RESP)                                            CBONL020
032800         RESP2(WS-RESP2)                                          CBONL020
032900     END-EXEC.                                                    CBONL020
033000     EVALUATE WS-RESP                                             CBONL020
033100         WHEN DFHRESP(NORMAL)                                     CBONL020
033200             SET WS-ACCOUNT-FOUND     TO TRUE                     CBONL020
033300             MOVE AC-CUSTOMER-NO      TO CA-CUSTOMER-NO           CBONL020
033400             MOVE AC-UPD-DATE         TO CA-UPD-DATE              CBONL020
033500             MOVE AC-UPD-TIME         TO CA-UPD-TIME              CBONL020
033600         WHEN DFHRESP(NOTFND)                                     CBONL020
033700             SET WS-ACCOUNT-NOT-FOUND TO TRUE                     CBONL020
033800         WHEN OTHER                                               CBONL020
033900             MOVE '3100-READ-ACCOUNT' TO WS-CE-PARAGRAPH          CBONL020
034000             MOVE 'READ'              TO WS-CE-COMMAND            CBONL020
034100             MOVE WS-ACCOUNT-FILE     TO WS-CE-RESOURCE           CBONL020
034200             GO TO 9900-CICS-ERROR                                CBONL020
034300     END-EVALUATE.                                                CBONL020
034400 3100-EXIT.                                                       CBONL020
034500     EXIT.                                                        CBONL020
034600                                                                  CBONL020
034700*---------------------------------------------------------------* CBONL020
034800* ACCOUNT RECORD AND ITS DESCRIPTIONS TO THE SCREEN             * CBONL020
034900*---------------------------------------------------------------* CBONL020
035000 3200-SHOW-ACCOUNT.                                               CBONL020
035100     MOVE AC-BRANCH      TO BRCHO.                                CBONL020
035200     MOVE AC-NUMBER      TO ACCTO.                                CBONL020
035300     MOVE AC-CUSTOMER-NO TO CUSTO.                                CBONL020
035400     MOVE AC-TITLE       TO TITLO.                                CBONL020
035500     MOVE AC-PRODUCT-CODE TO PRODO.                               CBONL020
035600     MOVE AC-CURRENCY    TO CURRO.                                CBONL020
035700     MOVE AC-STATUS      TO STATO.                                CBONL020
035800     MOVE AC-STMT-FREQ   TO FREQO.                                CBONL020
035900     MOVE AC-STMT-NUMBER TO STNOO.                                CBONL020
036000     MOVE AC-OVERDRAFT-LIMIT TO WS-LIMIT-ED.                      CBONL020
036100     MOVE WS-LIMIT-ED    TO OVDRO.                                CBONL020
036200     MOVE AC-LEDGER-BAL  TO WS-AMOUNT-ED.                         CBONL020
036300     MOVE WS-AMOUNT-ED   TO LBALO.                                CBONL020
036400     MOVE AC-AVAIL-BAL   TO WS-AMOUNT-ED.                         CBONL020
036500     MOVE WS-AMOUNT-ED   TO ABALO.                                CBONL020
036600     MOVE AC-HOLD-AMT    TO WS-AMOUNT-ED.                         CBONL020
036700     MOVE WS-AMOUNT-ED   TO HOLDO.                                CBONL020
036800     MOVE AC-ACCRUED-INT TO WS-INTEREST-ED.                       CBONL020
036900     MOVE WS-INTEREST-ED TO AINTO.                                CBONL020
037000     MOVE AC-OPEN-DATE   TO WS-DATE-N.                            CBONL020
037100     PERFORM 3250-EDIT-DATE THRU 3250-EXIT.                       CBONL020
037200     MOVE WS-DATE-ED     TO OPDTO.                                CBONL020
037300     MOVE AC-CLOSE-DATE  TO WS-DATE-N.                            CBONL020
037400     PERFORM 3250-EDIT-DATE THRU 3250-EXIT.                       CBONL020
037500     MOVE WS-DATE-ED     TO CLDTO.                                CBONL020
037600     MOVE AC-LAST-MOVE-DATE TO WS-DATE-N.                         CBONL020
037700     PERFORM 3250-EDIT-DATE THRU 3250-EXIT.                       CBONL020
037800     MOVE WS-DATE-ED     TO MVDTO.                                CBONL020
037900     MOVE AC-UPD-USER    TO UPDUO.                                CBONL020
038000     MOVE AC-UPD-DATE    TO WS-DATE-N.                            CBONL020
038100     PERFORM 3250-EDIT-DATE THRU 3250-EXIT.                       CBONL020
038200     MOVE WS-DATE-ED     TO UPDDO.                                CBONL020
038300     PERFORM 3260-STATUS-NAME  THRU 3260-EXIT.                    CBONL020
038400     PERFORM 3270-READ-PRODUCT THRU 3270-EXIT.                    CBONL020
038500     IF SQLCODE = ZERO                                            CBONL020
038600         MOVE HP-DESCRIPTION TO PDSCO                             CBONL020
038700     END-IF.                                                      CBONL020
038800     PERFORM 3280-READ-CUSTOMER THRU 3280-EXIT.                   CBONL020
038900     IF WS-CUSTOMER-FOUND                                         CBONL020
039000         MOVE SPACES TO NAMEO                                     CBONL020
039100         STRING HC-TITLE    DELIMITED BY SPACE                    CBONL020
039200                ' '         DELIMITED BY SIZE                     CBONL020
039300                HC-FORENAME DELIMITED BY '  '                     CBONL020
039400                ' '         DELIMITED BY SIZE                     CBONL020
039500                HC-SURNAME  DELIMITED BY '  '                     CBONL020
039600             INTO NAMEO                                           CBONL020
039700         END-STRING                                               CBONL020
039800     ELSE                                                         CBONL020
039900         MOVE 'CUSTOMER RECORD MISSING' TO NAMEO                  CBONL020
040000     END-IF.                                                      CBONL020
040100 3200-EXIT.                                                       CBONL020
040200     EXIT.                                                        CBONL020
040300                                                                  CBONL020
040400 3250-EDIT-DATE.                                                  CBONL020
040500     IF WS-DATE-N = ZERO                                          CBONL020
040600         MOVE SPACES TO WS-DATE-ED                                CBONL020
040700     ELSE                                                         CBONL020
040800         STRING WS-DATE-YYYY '-' WS-DATE-MM '-' WS-DATE-DD        CBONL020
040900             DELIMITED BY SIZE INTO WS-DATE-ED                    CBONL020
041000         END-STRING                                               CBONL020
041100     END-IF.                                                      CBONL020
041200 3250-EXIT.                                                       CBONL020
041300     EXIT.                                                        CBONL020
041400                                                                  CBONL020
041500 3260-STATUS-NAME.                                                CBONL020
041600     SET SX TO 1.                                                 CBONL020
041700     SEARCH WS-STATUS-ENTRY                                       CBONL020
041800         AT END                                                   CBONL020
041900             MOVE 'UNKNOWN' TO SDSCO                              CBONL020
042000         WHEN WS-STATUS-CODE (SX) = AC-STATUS                     CBONL020
042100             MOVE WS-STATUS-NAME (SX) TO SDSCO                    CBONL020
042200     END-SEARCH.                                                  CBONL020
042300 3260-EXIT.                                                       CBONL020
042400     EXIT.                                                        CBONL020
042500                                                                  CBONL020
042600 3270-READ-PRODUCT.                                               CBONL020
042700     MOVE AC-PRODUCT-CODE TO HP-PRODUCT-CODE.                     CBONL020
042800     EXEC SQL                                                     CBONL020
042900         SELECT DESCRIPTION, MIN_OPENING, MAX_OVERDRAFT,          CBONL020
043000                CREDIT_RATE, DEBIT_RATE, ON_SALE                  CBONL020
043100           INTO :HP-DESCRIPTION, :HP-MIN-OPENING,                 CBONL020
043200                :HP-MAX-OVERDRAFT, :HP-CREDIT-RATE,               CBONL020
043300                :HP-DEBIT-RATE, :HP-ON-SALE                       CBONL020
043400           FROM ALDB.PRODUCT                                      CBONL020
043500          WHERE PRODUCT_CODE = :HP-PRODUCT-CODE                   CBONL020
043600     END-EXEC.                                                    CBONL020
043700     IF SQLCODE NOT = ZERO AND NOT = 100                          CBONL020
043800         MOVE '3270-READ-PRODUCT' TO WS-CE-PARAGRAPH              CBONL020
043900         MOVE 'SELECT'            TO WS-CE-COMMAND                CBONL020
044000         MOVE 'PRODUCT'           TO WS-CE-RESOURCE               CBONL020
044100         MOVE SQLCODE             TO WS-CE-SQLCODE                CBONL020
044200         GO TO 9900-CICS-ERROR                                    CBONL020
044300     END-IF.                                                      CBONL020
044400 3270-EXIT.                                                       CBONL020
044500     EXIT.                                                        CBONL020
044600                                                                  CBONL020
044700 3280-READ-CUSTOMER.                                              CBONL020
044800     MOVE CA-CUSTOMER-NO TO HC-CUST-NO.                           CBONL020
044900     EXEC SQL                                                     CBONL020
045000         SELECT CUST_TYPE, TITLE, FORENAME, SURNAME, STATUS       CBONL020
045100           INTO :HC-CUST-TYPE, :HC-TITLE, :HC-FORENAME,           CBONL020
045200                :HC-SURNAME, :HC-STATUS                           CBONL020
045300           FROM ALDB.CUSTOMER                                     CBONL020
045400          WHERE CUST_NO = :HC-CUST-NO                             CBONL020
045500     END-EXEC.                                                    CBONL020
045600     EVALUATE SQLCODE                                             CBONL020
045700         WHEN 0                                                   CBONL020
045800             SET WS-CUSTOMER-FOUND     TO TRUE                    CBONL020
045900         WHEN 100                                                 CBONL020
046000             SET WS-CUSTOMER-NOT-FOUND TO TRUE                    CBONL020
046100         WHEN OTHER                                               CBONL020
046200             MOVE '3280-READ-CUSTOMER' TO WS-CE-PARAGRAPH         CBONL020
046300             MOVE 'SELECT'             TO WS-CE-COMMAND           CBONL020
046400             MOVE 'CUSTOMER'           TO WS-CE-RESOURCE          CBONL020
046500             MOVE SQLCODE              TO WS-CE-SQLCODE           CBONL020
046600             GO TO 9900-CICS-ERROR                                CBONL020
046700     END-EVALUATE.                                                CBONL020
046800 3280-EXIT.                                                       CBONL020
046900     EXIT.                                                        CBONL020
047000                                                                  CBONL020
047100 3300-PREPARE-AMEND.                                              CBONL020
047200     IF AC-CLOSED                                                 CBONL020
047300         MOVE MSG-ACCOUNT-CLOSED TO WS-MSG-NO                     CBONL020
047400         GO TO 3300-EXIT                                          CBONL020
047500     END-IF.                                                      CBONL020
047600     PERFORM 7200-PROTECT-KEY THRU 7200-EXIT.                     CBONL020
047700     MOVE DFHBMFSE TO TITLA                                       CBONL020
047800                      STATA                                       CBONL020
047900                      OVDRA                                       CBONL020
048000                      FREQA.                                      CBONL020
048100     MOVE DFHBMPRF TO CUSTA                                       CBONL020
048200                      PRODA.                                      CBONL020
048300     MOVE -1       TO TITLL.                                      CBONL020
048400     SET CA-DETAIL-SHOWN     TO TRUE.                             CBONL020
048500     MOVE 'CHANGE THE FIELDS AND PRESS ENTER' TO MSGO.            CBONL020
048600     MOVE ZERO               TO WS-MSG-NO.                        CBONL020
048700 3300-EXIT.                                                       CBONL020
048800     EXIT.                                                        CBONL020
048900                                                                  CBONL020
049000 3400-PREPARE-CLOSE.                                              CBONL020
049100     IF AC-CLOSED                                                 CBONL020
049200         MOVE MSG-ACCOUNT-CLOSED TO WS-MSG-NO                     CBONL020
049300         GO TO 3400-EXIT                                          CBONL020
049400     END-IF.                                                      CBONL020
049500     IF AC-LEDGER-BAL NOT = ZERO                                  CBONL020
049600         OR AC-HOLD-AMT NOT = ZERO                                CBONL020
049700         OR AC-ACCRUED-INT NOT = ZERO                             CBONL020
049800         MOVE MSG-BALANCE-NOT-ZERO TO WS-MSG-NO                   CBONL020
049900         GO TO 3400-EXIT                                          CBONL020
050000     END-IF.                                                      CBONL020
050100     PERFORM 7200-PROTECT-KEY    THRU 7200-EXIT.                  CBONL020
050200     PERFORM 7300-PROTECT-DETAIL THRU 7300-EXIT.                  CBONL020
050300     MOVE 'C'         TO CA-NEW-STATUS.                           CBONL020
050400     MOVE MSG-CONFIRM TO WS-MSG-NO.                               CBONL020
050500     SET CA-CONFIRM-EXPECTED TO TRUE.                             CBONL020
050600 3400-EXIT.                                                       CBONL020
050700     EXIT.                                                        CBONL020
050800                                                                  CBONL020
050900*---------------------------------------------------------------* CBONL020
051000* OPEN: THE CUSTOMER NUMBER MUST BE ON THE SCREEN               * CBONL020
051100*---------------------------------------------------------------* CBONL020
051200 3500-PREPARE-OPEN.                                               CBONL020
051300     IF CUSTI NOT NUMERIC                                         CBONL020
051400         MOVE -1              TO CUSTL                            CBONL020
051500         MOVE DFHUNIMD        TO CUSTA                            CBONL020
051600         MOVE MSG-NO-CUSTOMER TO WS-MSG-NO                        CBONL020
051700         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
051800         GO TO 3500-EXIT                                          CBONL020
051900     END-IF.                                                      CBONL020
052000     IF BRCHI NUMERIC                                             CBONL020
052100         MOVE BRCHI TO CA-BRANCH                                  CBONL020
052200     ELSE                                                         CBONL020
052300         MOVE CA-USER-BRANCH TO CA-BRANCH                         CBONL020
052400     END-IF.                                                      CBONL020
052500     MOVE CUSTI TO CA-CUSTOMER-NO.                                CBONL020
052600     PERFORM 3280-READ-CUSTOMER THRU 3280-EXIT.                   CBONL020
052700     IF WS-CUSTOMER-NOT-FOUND OR HC-STATUS NOT = 'A'              CBONL020
052800         MOVE -1              TO CUSTL                            CBONL020
052900         MOVE DFHUNIMD        TO CUSTA                            CBONL020
053000         MOVE MSG-NO-CUSTOMER TO WS-MSG-NO                        CBONL020
053100         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
053200         GO TO 3500-EXIT                                          CBONL020
053300     END-IF.                                                      CBONL020
053400     MOVE LOW-VALUES TO CBM02MO.                                  CBONL020
053500     MOVE 'O'            TO FUNCO.                                CBONL020
053600     MOVE CA-BRANCH      TO BRCHO.                                CBONL020
053700     MOVE CA-CUSTOMER-NO TO CUSTO.                                CBONL020
053800     MOVE SPACES         TO NAMEO.                                CBONL020
053900     STRING HC-TITLE    DELIMITED BY SPACE                        CBONL020
054000            ' '         DELIMITED BY SIZE                         CBONL020
054100            HC-FORENAME DELIMITED BY '  '                         CBONL020
054200            ' '         DELIMITED BY SIZE                         CBONL020
054300            HC-SURNAME  DELIMITED BY '  '                         CBONL020
054400         INTO NAMEO                                               CBONL020
054500     END-STRING.                                                  CBONL020
054600     MOVE NAMEO          TO TITLO.                                CBONL020
054700     MOVE 'CUR'          TO PRODO.                                CBONL020
054800     MOVE 'GBP'          TO CURRO.                                CBONL020
054900     MOVE 'O'            TO STATO.                                CBONL020
055000     MOVE 'M'            TO FREQO.                                CBONL020
055100     MOVE '0.00'         TO OVDRO.                                CBONL020
055200     PERFORM 7200-PROTECT-KEY THRU 7200-EXIT.                     CBONL020
055300     MOVE DFHBMPRF       TO CUSTA                                 CBONL020
055400                            STATA.                                CBONL020
055500     MOVE DFHBMFSE       TO TITLA                                 CBONL020
055600                            PRODA                                 CBONL020
055700                            OVDRA                                 CBONL020
055800                            FREQA.                                CBONL020
055900     MOVE -1             TO PRODL.                                CBONL020
056000     MOVE ZERO           TO WS-MSG-NO.                            CBONL020
056100     MOVE 'COMPLETE THE NEW ACCOUNT AND PRESS ENTER' TO MSGO.     CBONL020
056200     SET CA-DETAIL-SHOWN TO TRUE.                                 CBONL020
056300     SET WS-SEND-ERASE   TO TRUE.                                 CBONL020
056400     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
056500 3500-EXIT.                                                       CBONL020
056600     EXIT.                                                        CBONL020
056700                                                                  CBONL020
056800*---------------------------------------------------------------* CBONL020
056900* DETAIL TYPED FOR OPEN OR AMEND                                * CBONL020
057000*---------------------------------------------------------------* CBONL020
057100 4000-DETAIL-GIVEN.                                               CBONL020
057200     SET WS-INPUT-VALID TO TRUE.                                  CBONL020
057300     SET WS-SEND-DATA   TO TRUE.                                  CBONL020
057400     MOVE ZERO          TO WS-MSG-NO.                             CBONL020
057500     IF CA-FN-AMEND                                               CBONL020
057600         PERFORM 3100-READ-ACCOUNT THRU 3100-EXIT                 CBONL020
057700         IF WS-ACCOUNT-NOT-FOUND                                  CBONL020
057800             MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                     CBONL020
057900             SET CA-KEY-EXPECTED TO TRUE                          CBONL020
058000             PERFORM 7000-SEND-MAP THRU 7000-EXIT                 CBONL020
058100             GO TO 4000-EXIT                                      CBONL020
058200         END-IF                                                   CBONL020
058300     ELSE                                                         CBONL020
058400         INITIALIZE AC-ACCOUNT-RECORD                             CBONL020
058500         MOVE PRODI TO AC-PRODUCT-CODE                            CBONL020
058600     END-IF.                                                      CBONL020
058700     PERFORM 4100-EDIT-TITLE     THRU 4100-EXIT.                  CBONL020
058800     PERFORM 4200-EDIT-PRODUCT   THRU 4200-EXIT.                  CBONL020
058900     PERFORM 4300-EDIT-STATUS    THRU 4300-EXIT.                  CBONL020
059000     PERFORM 4400-EDIT-OVERDRAFT THRU 4400-EXIT.                  CBONL020
059100     PERFORM 4500-EDIT-FREQUENCY THRU 4500-EXIT.                  CBONL020
059200     IF WS-INPUT-INVALID                                          CBONL020
059300         IF WS-MSG-NO = ZERO                                      CBONL020
059400             MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO                 CBONL020
059500         END-IF                                                   CBONL020
059600         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
059700         GO TO 4000-EXIT                                          CBONL020
059800     END-IF.                                                      CBONL020
059900     PERFORM 7300-PROTECT-DETAIL THRU 7300-EXIT.                  CBONL020
060000     SET CA-CONFIRM-EXPECTED TO TRUE.                             CBONL020
060100     MOVE MSG-CONFIRM TO WS-MSG-NO.                               CBONL020
060200     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
060300 4000-EXIT.                                                       CBONL020
060400     EXIT.                                                        CBONL020
060500                                                                  CBONL020
060600 4100-EDIT-TITLE.                                                 CBONL020
060700     IF TITLI = SPACES OR TITLI = LOW-VALUES                      CBONL020
060800         MOVE -1              TO TITLL                            CBONL020
060900         MOVE DFHUNIMD        TO TITLA                            CBONL020
061000         SET WS-INPUT-INVALID TO TRUE                             CBONL020
061100         GO TO 4100-EXIT                                          CBONL020
061200     END-IF.                                                      CBONL020
061300     MOVE DFHBMFSE TO TITLA.                                      CBONL020
061400     MOVE TITLI    TO CA-NEW-TITLE.                               CBONL020
061500     INSPECT CA-NEW-TITLE REPLACING ALL LOW-VALUE BY SPACE.       CBONL020
061600 4100-EXIT.                                                       CBONL020
061700     EXIT.                                                        CBONL020
061800                                                                  CBONL020
061900 4200-EDIT-PRODUCT.                                               CBONL020
062000     PERFORM 3270-READ-PRODUCT THRU 3270-EXIT.                    CBONL020
062100     IF SQLCODE = 100                                             CBONL020
062200         MOVE -1              TO PRODL                            CBONL020
062300         MOVE DFHUNIMD        TO PRODA                            CBONL020
062400         SET WS-INPUT-INVALID TO TRUE                             CBONL020
062500         GO TO 4200-EXIT                                          CBONL020
062600     END-IF.                                                      CBONL020
062700     MOVE HP-DESCRIPTION TO PDSCO.                                CBONL020
062800     IF CA-FN-OPEN AND HP-ON-SALE NOT = 'Y'                       CBONL020
062900         MOVE -1              TO PRODL                            CBONL020
063000         MOVE DFHUNIMD        TO PRODA                            CBONL020
063100         SET WS-INPUT-INVALID TO TRUE                             CBONL020
063200         GO TO 4200-EXIT                                          CBONL020
063300     END-IF.                                                      CBONL020
063400     MOVE AC-PRODUCT-CODE TO CA-NEW-PRODUCT.                      CBONL020
063500 4200-EXIT.                                                       CBONL020
063600     EXIT.                                                        CBONL020
063700                                                                  CBONL020
063800 4300-EDIT-STATUS.                                                CBONL020
063900     IF CA-FN-OPEN                                                CBONL020
064000         MOVE 'O' TO CA-NEW-STATUS                                CBONL020
064100         GO TO 4300-EXIT                                          CBONL020
064200     END-IF.                                                      CBONL020
064300     INSPECT STATI CONVERTING 'odb' TO 'ODB'.                     CBONL020
064400     IF STATI NOT = 'O' AND NOT = 'D' AND NOT = 'B'               CBONL020
064500         MOVE -1              TO STATL                            CBONL020
064600         MOVE DFHUNIMD        TO STATA                            CBONL020
064700         SET WS-INPUT-INVALID TO TRUE                             CBONL020
064800         GO TO 4300-EXIT                                          CBONL020
064900     END-IF.                                                      CBONL020
065000     IF STATI = 'B' AND NOT AC-BLOCKED                            CR13820
065100         IF NOT CA-SUPERVISOR                                     CR13820
065200             MOVE -1                 TO STATL                     CR13820
065300             MOVE MSG-NOT-AUTHORISED TO WS-MSG-NO                 CR13820
065400             SET WS-INPUT-INVALID    TO TRUE                      CR13820
065500             GO TO 4300-EXIT                                      CR13820
065600         END-IF                                                   CR13820
065700     END-IF.                                                      CR13820
065800     MOVE DFHBMFSE TO STATA.                                      CBONL020
065900     MOVE STATI    TO CA-NEW-STATUS.                              CBONL020
066000 4300-EXIT.                                                       CBONL020
066100     EXIT.                                                        CBONL020
066200                                                                  CBONL020
066300 4400-EDIT-OVERDRAFT.                                             CBONL020
066400     MOVE OVDRI TO WS-AMT-KEYED.                                  CBONL020
066500     PERFORM 9200-EDIT-AMOUNT THRU 9200-EXIT.                     CBONL020
066600     IF WS-AMT-INVALID                                            CBONL020
066700         MOVE -1              TO OVDRL                            CBONL020
066800         MOVE DFHUNIMD        TO OVDRA                            CBONL020
066900         MOVE MSG-BAD-AMOUNT  TO WS-MSG-NO                        CBONL020
067000         SET WS-INPUT-INVALID TO TRUE                             CBONL020
067100         GO TO 4400-EXIT                                          CBONL020
067200     END-IF.                                                      CBONL020
067300     IF WS-AMT-VALUE > HP-MAX-OVERDRAFT                           CBONL020
067400         IF NOT CA-SUPERVISOR                                     CBONL020
067500             MOVE -1                 TO OVDRL                     CBONL020
067600             MOVE DFHUNIMD           TO OVDRA                     CBONL020
067700             MOVE MSG-NOT-AUTHORISED TO WS-MSG-NO                 CBONL020
067800             SET WS-INPUT-INVALID    TO TRUE                      CBONL020
067900             GO TO 4400-EXIT                                      CBONL020
068000         END-IF                                                   CBONL020
068100     END-IF.                                                      CBONL020
068200     MOVE DFHBMFSE     TO OVDRA.                                  CBONL020
068300     MOVE WS-AMT-VALUE TO CA-NEW-AMOUNT.                          CBONL020
068400 4400-EXIT.                                                       CBONL020
068500     EXIT.                                                        CBONL020
068600                                                                  CBONL020
068700 4500-EDIT-FREQUENCY.                                             CBONL020
068800     INSPECT FREQI CONVERTING 'mqyn' TO 'MQYN'.                   CBONL020
068900     EVALUATE FREQI                                               CBONL020
069000         WHEN 'M'                                                 CBONL020
069100         WHEN 'Q'                                                 CBONL020
069200         WHEN 'Y'                                                 CBONL020
069300         WHEN 'N'                                                 CBONL020
069400             MOVE DFHBMFSE TO FREQA                               CBONL020
069500             MOVE FREQI    TO CA-NEW-FREQ                         CBONL020
069600         WHEN OTHER                                               CBONL020
069700             MOVE -1              TO FREQL                        CBONL020
069800             MOVE DFHUNIMD        TO FREQA                        CBONL020
069900             SET WS-INPUT-INVALID TO TRUE                         CBONL020
070000     END-EVALUATE.                                                CBONL020
070100 4500-EXIT.                                                       CBONL020
070200     EXIT.                                                        CBONL020
070300                                                                  CBONL020
070400*---------------------------------------------------------------* CBONL020
070500* PF5: THE UPDATE ITSELF                                        * CBONL020
070600*---------------------------------------------------------------* CBONL020
070700 5000-CONFIRM.                                                    CBONL020
070800     MOVE LOW-VALUES  TO CBM02MO.                                 CBONL020
070900     SET WS-SEND-DATA TO TRUE.                                    CBONL020
071000     IF NOT CA-CONFIRM-EXPECTED                                   CBONL020
071100         MOVE MSG-BAD-KEY TO WS-MSG-NO                            CBONL020
071200         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
071300         GO TO 5000-EXIT                                          CBONL020
071400     END-IF.                                                      CBONL020
071500     EVALUATE TRUE                                                CBONL020
071600         WHEN CA-FN-OPEN                                          CBONL020
071700             PERFORM 5100-OPEN-ACCOUNT  THRU 5100-EXIT            CBONL020
071800         WHEN CA-FN-AMEND                                         CBONL020
071900             PERFORM 5200-AMEND-ACCOUNT THRU 5200-EXIT            CBONL020
072000         WHEN CA-FN-CLOSE                                         CBONL020
072100             PERFORM 5300-CLOSE-ACCOUNT THRU 5300-EXIT            CBONL020
072200         WHEN OTHER                                               CBONL020
072300             MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO                 CBONL020
072400     END-EVALUATE.                                                CBONL020
072500     SET CA-KEY-EXPECTED TO TRUE.                                 CBONL020
072600     SET WS-SEND-ERASE   TO TRUE.                                 CBONL020
072700     MOVE CA-FUNCTION    TO FUNCO.                                CBONL020
072800     MOVE -1             TO FUNCL.                                CBONL020
072900     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
073000 5000-EXIT.                                                       CBONL020
073100     EXIT.                                                        CBONL020
073200                                                                  CBONL020
073300 5100-OPEN-ACCOUNT.                                               CBONL020
073400     PERFORM 5110-NEXT-NUMBER THRU 5110-EXIT.                     CBONL020
073500     INITIALIZE AC-ACCOUNT-RECORD.                                CBONL020
073600     MOVE CA-BRANCH      TO AC-BRANCH.                            CBONL020
073700     MOVE WS-NEW-NUMBER  TO AC-NUMBER                             CBONL020
073800                            CA-NUMBER.                            CBONL020
073900     MOVE CA-CUSTOMER-NO TO AC-CUSTOMER-NO.                       CBONL020
074000     MOVE CA-NEW-PRODUCT TO AC-PRODUCT-CODE.                      CBONL020
074100     MOVE 'O'            TO AC-STATUS.                            CBONL020
074200     MOVE 'GBP'          TO AC-CURRENCY.                          CBONL020
074300     MOVE CA-NEW-TITLE   TO AC-TITLE.                             CBONL020
074400     MOVE WS-TODAY       TO AC-OPEN-DATE                          CBONL020
074500                            AC-LAST-MOVE-DATE                     CBONL020
074600                            AC-LAST-STMT-DATE                     CBONL020
074700                            AC-LAST-ACCRUAL-DATE.                 CBONL020
074800     MOVE CA-NEW-AMOUNT  TO AC-OVERDRAFT-LIMIT                    CBONL020
074900                            AC-AVAIL-BAL.                         CBONL020
075000     MOVE CA-NEW-FREQ    TO AC-STMT-FREQ.                         CBONL020
075100     PERFORM 3270-READ-PRODUCT THRU 3270-EXIT.                    CBONL020
075200     IF SQLCODE = ZERO                                            CBONL020
075300         MOVE HP-CREDIT-RATE TO AC-CREDIT-RATE                    CBONL020
075400         MOVE HP-DEBIT-RATE  TO AC-DEBIT-RATE                     CBONL020
075500     END-IF.                                                      CBONL020
075600     PERFORM 5900-STAMP THRU 5900-EXIT.                           CBONL020
075700     EXEC CICS WRITE                                              CBONL020
075800         FILE(WS-ACCOUNT-FILE)                                    CBONL020
075900         FROM(AC-ACCOUNT-RECORD)                                  CBONL020
076000         RIDFLD(AC-KEY)                                           CBONL020
076100         RESP(WS-RESP)                                            CBONL020
076200         RESP2(WS-RESP2)                                          CBONL020
076300     END-EXEC.                                                    CBONL020
076400     EVALUATE WS-RESP                                             CBONL020
076500         WHEN DFHRESP(NORMAL)                                     CBONL020
076600             CONTINUE                                             CBONL020
076700         WHEN DFHRESP(DUPREC)                                     CBONL020
076800             EXEC CICS SYNCPOINT ROLLBACK                         CBONL020
076900             END-EXEC                                             CBONL020
077000             MOVE MSG-ACCOUNT-EXISTS TO WS-MSG-NO                 CBONL020
077100             GO TO 5100-EXIT                                      CBONL020
077200         WHEN OTHER                                               CBONL020
077300             MOVE '5100-OPEN-ACCOUNT' TO WS-CE-PARAGRAPH          CBONL020
077400             MOVE 'WRITE'             TO WS-CE-COMMAND            CBONL020
077500             MOVE WS-ACCOUNT-FILE     TO WS-CE-RESOURCE           CBONL020
077600             GO TO 9900-CICS-ERROR                                CBONL020
077700     END-EVALUATE.                                                CBONL020
077800     PERFORM 5120-INSERT-XREF THRU 5120-EXIT.                     CBONL020
077900     MOVE 'ADD'        TO AL-ACTION.                              CBONL020
078000     MOVE SPACES       TO AL-BEFORE.                              CBONL020
078100     MOVE CA-NEW-TITLE TO AL-AFTER.                               CBONL020
078200     PERFORM 5910-AUDIT     THRU 5910-EXIT.                       CBONL020
078300     PERFORM 5920-SYNCPOINT THRU 5920-EXIT.                       CBONL020
078400     PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT.                    CBONL020
078500     MOVE MSG-UPDATED TO WS-MSG-NO.                               CBONL020
078600 5100-EXIT.                                                       CBONL020
078700     EXIT.                                                        CBONL020
078800                                                                  CBONL020
078900*---------------------------------------------------------------* CBONL020
079000* NEXT SERIAL OF THE BRANCH, A SERIAL WITHOUT A CHECK DIGIT IS  * CBONL020
079100* SKIPPED                                                       * CBONL020
079200*---------------------------------------------------------------* CBONL020
079300 5110-NEXT-NUMBER.                                                CBONL020
079400     MOVE ZERO TO WS-TRIES.                                       CBONL020
079500     MOVE 12   TO WS-CHECK-RC.                                    CBONL020
079600     MOVE 'G'  TO WS-CHECK-FUNCTION.                              CBONL020
079700     PERFORM 5115-TAKE-SERIAL THRU 5115-EXIT                      CBONL020
079800         UNTIL WS-CHECK-RC = ZERO                                 CBONL020
079900            OR WS-TRIES > WS-MAX-TRIES.                           CBONL020
080000     IF WS-CHECK-RC NOT = ZERO                                    CBONL020
080100         MOVE '5110-NEXT-NUMBER' TO WS-CE-PARAGRAPH               CBONL020
080200         MOVE 'CALL'             TO WS-CE-COMMAND                 CBONL020
080300         MOVE WS-CHECK-PROGRAM   TO WS-CE-RESOURCE                CBONL020
080400         GO TO 9900-CICS-ERROR                                    CBONL020
080500     END-IF.                                                      CBONL020
080600 5110-EXIT.                                                       CBONL020
080700     EXIT.                                                        CBONL020
080800                                                                  CBONL020
080900 5115-TAKE-SERIAL.                                                CBONL020
081000     ADD 1 TO WS-TRIES.                                           CBONL020
081100     MOVE CA-BRANCH TO HB-BRANCH.                                 CBONL020
081200     EXEC SQL                                                     CBONL020
081300         UPDATE ALDB.BRANCH                                       CBONL020
081400            SET NEXT_ACCT_SEQ = NEXT_ACCT_SEQ + 1                 CBONL020
081500          WHERE BRANCH    = :HB-BRANCH                            CBONL020
081600            AND OPEN_FLAG = 'Y'                                   CBONL020
081700     END-EXEC.                                                    CBONL020
081800     IF SQLCODE NOT = ZERO                                        CBONL020
081900         MOVE '5115-TAKE-SERIAL' TO WS-CE-PARAGRAPH               CBONL020
082000         MOVE 'UPDATE'           TO WS-CE-COMMAND                 CBONL020
082100         MOVE 'BRANCH'           TO WS-CE-RESOURCE                CBONL020
082200         MOVE SQLCODE            TO WS-CE-SQLCODE                 CBONL020
082300         GO TO 9900-CICS-ERROR                                    CBONL020
082400     END-IF.                                                      CBONL020
082500     EXEC SQL                                                     CBONL020
082600         SELECT NEXT_ACCT_SEQ                                     CBONL020
082700           INTO :HB-NEXT-ACCT-SEQ                                 CBONL020
082800           FROM ALDB.BRANCH                                       CBONL020
082900          WHERE BRANCH = :HB-BRANCH                               CBONL020
083000     END-EXEC.                                                    CBONL020
083100     IF SQLCODE NOT = ZERO                                        CBONL020
083200         MOVE '5115-TAKE-SERIAL' TO WS-CE-PARAGRAPH               CBONL020
083300         MOVE 'SELECT'           TO WS-CE-COMMAND                 CBONL020
083400         MOVE 'BRANCH'           TO WS-CE-RESOURCE                CBONL020
083500         MOVE SQLCODE            TO WS-CE-SQLCODE                 CBONL020
083600         GO TO 9900-CICS-ERROR                                    CBONL020
083700     END-IF.                                                      CBONL020
083800     ADD 1000000 HB-NEXT-ACCT-SEQ GIVING WS-NEW-SERIAL.           CBONL020
083900     MOVE ZERO TO WS-NEW-DIGIT.                                   CBONL020
084000     CALL WS-CHECK-PROGRAM USING WS-CHECK-FUNCTION                CBONL020
084100                                 CA-BRANCH                        CBONL020
084200                                 WS-NEW-NUMBER                    CBONL020
084300                                 WS-CHECK-RC.                     CBONL020
084400 5115-EXIT.                                                       CBONL020
084500     EXIT.                                                        CBONL020
084600                                                                  CBONL020
084700 5120-INSERT-XREF.                                                CBONL020
084800     MOVE AC-BRANCH       TO HX-BRANCH.                           CBONL020
084900     MOVE AC-NUMBER       TO HX-ACCT-NO.                          CBONL020
085000     MOVE AC-CUSTOMER-NO  TO HX-CUST-NO.                          CBONL020
085100     MOVE AC-PRODUCT-CODE TO HX-PRODUCT-CODE.                     CBONL020
085200     MOVE AC-TITLE        TO HX-ACCT-TITLE.                       CBONL020
085300     MOVE AC-STATUS       TO HX-STATUS.                           CBONL020
085400     MOVE WS-TODAY-ED     TO HX-OPEN-DATE.                        CBONL020
085500     MOVE -1              TO HX-CLOSE-DATE-IND.                   CBONL020
085600     EXEC SQL                                                     CBONL020
085700         INSERT INTO ALDB.ACCT_XREF                               CBONL020
085800               (BRANCH, ACCT_NO, CUST_NO, PRODUCT_CODE,           CBONL020
085900                ACCT_TITLE, STATUS, OPEN_DATE, CLOSE_DATE)        CBONL020
086000         VALUES (:HX-BRANCH, :HX-ACCT-NO, :HX-CUST-NO,            CBONL020
086100                :HX-PRODUCT-CODE, :HX-ACCT-TITLE, :HX-STATUS,     CBONL020
086200                :HX-OPEN-DATE, :HX-CLOSE-DATE:HX-CLOSE-DATE-IND)  CBONL020
086300     END-EXEC.                                                    CBONL020
086400     IF SQLCODE NOT = ZERO                                        CBONL020
086500         MOVE '5120-INSERT-XREF' TO WS-CE-PARAGRAPH               CBONL020
086600         MOVE 'INSERT'           TO WS-CE-COMMAND                 CBONL020
086700         MOVE 'ACCTXREF'         TO WS-CE-RESOURCE                CBONL020
086800         MOVE SQLCODE            TO WS-CE-SQLCODE                 CBONL020
086900         GO TO 9900-CICS-ERROR                                    CBONL020
087000     END-IF.                                                      CBONL020
087100 5120-EXIT.                                                       CBONL020
087200     EXIT.                                                        CBONL020
087300                                                                  CBONL020
087400 5200-AMEND-ACCOUNT.                                              CBONL020
087500     PERFORM 5800-READ-FOR-UPDATE THRU 5800-EXIT.                 CBONL020
087600     IF WS-ACCOUNT-NOT-FOUND                                      CBONL020
087700         GO TO 5200-EXIT                                          CBONL020
087800     END-IF.                                                      CBONL020
087900     MOVE AC-ACCOUNT-RECORD TO OLD-ACCOUNT-RECORD.                CBONL020
088000     MOVE CA-NEW-TITLE      TO AC-TITLE.                          CBONL020
088100     MOVE CA-NEW-STATUS     TO AC-STATUS.                         CBONL020
088200     MOVE CA-NEW-FREQ       TO AC-STMT-FREQ.                      CBONL020
088300     MOVE CA-NEW-AMOUNT     TO AC-OVERDRAFT-LIMIT.                CBONL020
088400     COMPUTE AC-AVAIL-BAL = AC-LEDGER-BAL                         CBONL020
088500                          - AC-HOLD-AMT                           CBONL020
088600                          + AC-OVERDRAFT-LIMIT                    CBONL020
088700         ON SIZE ERROR                                            CBONL020
088800             EXEC CICS UNLOCK                                     CBONL020
088900                 FILE(WS-ACCOUNT-FILE)                            CBONL020
089000             END-EXEC                                             CBONL020
089100             MOVE MSG-BAD-AMOUNT TO WS-MSG-NO                     CBONL020
089200             GO TO 5200-EXIT                                      CBONL020
089300     END-COMPUTE.                                                 CBONL020
089400     PERFORM 5900-STAMP        THRU 5900-EXIT.                    CBONL020
089500     PERFORM 5810-REWRITE      THRU 5810-EXIT.                    CBONL020
089600     PERFORM 5210-UPDATE-XREF  THRU 5210-EXIT.                    CBONL020
089700     PERFORM 5220-DESCRIBE     THRU 5220-EXIT.                    CBONL020
089800     MOVE 'CHG' TO AL-ACTION.                                     CBONL020
089900     PERFORM 5910-AUDIT        THRU 5910-EXIT.                    CBONL020
090000     PERFORM 5920-SYNCPOINT    THRU 5920-EXIT.                    CBONL020
090100     PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT.                    CBONL020
090200     MOVE MSG-UPDATED TO WS-MSG-NO.                               CBONL020
090300 5200-EXIT.                                                       CBONL020
090400     EXIT.                                                        CBONL020
090500                                                                  CBONL020
090600 5210-UPDATE-XREF.                                                CBONL020
090700     MOVE AC-BRANCH TO HX-BRANCH.                                 CBONL020
090800     MOVE AC-NUMBER TO HX-ACCT-NO.                                CBONL020
090900     MOVE AC-TITLE  TO HX-ACCT-TITLE.                             CBONL020
091000     MOVE AC-STATUS TO HX-STATUS.                                 CBONL020
091100     IF AC-CLOSED                                                 CBONL020
091200         MOVE ZERO        TO HX-CLOSE-DATE-IND                    CBONL020
091300         MOVE WS-TODAY-ED TO HX-CLOSE-DATE                        CBONL020
091400     ELSE                                                         CBONL020
091500         MOVE -1          TO HX-CLOSE-DATE-IND                    CBONL020
091600     END-IF.                                                      CBONL020
091700     EXEC SQL                                                     CBONL020
091800         UPDATE ALDB.ACCT_XREF                                    CBONL020
091900            SET ACCT_TITLE = :HX-ACCT-TITLE,                      CBONL020
092000                STATUS     = :HX-STATUS,                          CBONL020
092100                CLOSE_DATE = :HX-CLOSE-DATE:HX-CLOSE-DATE-IND     CBONL020
092200          WHERE BRANCH  = :HX-BRANCH                              CBONL020
092300            AND ACCT_NO = :HX-ACCT-NO                             CBONL020
092400     END-EXEC.                                                    CBONL020
092500     IF SQLCODE NOT = ZERO                                        CBONL020
092600         MOVE '5210-UPDATE-XREF' TO WS-CE-PARAGRAPH               CBONL020
092700         MOVE 'UPDATE'           TO WS-CE-COMMAND                 CBONL020
092800         MOVE 'ACCTXREF'         TO WS-CE-RESOURCE                CBONL020
092900         MOVE SQLCODE            TO WS-CE-SQLCODE                 CBONL020
093000         GO TO 9900-CICS-ERROR                                    CBONL020
093100     END-IF.                                                      CBONL020
093200 5210-EXIT.                                                       CBONL020
093300     EXIT.                                                        CBONL020
093400                                                                  CBONL020
093500*---------------------------------------------------------------* CBONL020
093600* WHAT WAS CHANGED, IN WORDS FOR THE AUDIT TRAIL                * CBONL020
093700*---------------------------------------------------------------* CBONL020
093800 5220-DESCRIBE.                                                   CBONL020
093900     MOVE SPACES TO WS-CHANGE-TEXT.                               CBONL020
094000     MOVE 1      TO WS-CHANGE-POINTER.                            CBONL020
094100     IF AC-TITLE NOT = OLD-TITLE                                  CBONL020
094200         STRING 'TITLE ' DELIMITED BY SIZE                        CBONL020
094300             INTO WS-CHANGE-TEXT                                  CBONL020
094400             WITH POINTER WS-CHANGE-POINTER                       CBONL020
094500         END-STRING                                               CBONL020
094600     END-IF.                                                      CBONL020
094700     IF AC-STATUS NOT = OLD-STATUS                                CBONL020
094800         STRING 'STATUS '  DELIMITED BY SIZE                      CBONL020
094900                OLD-STATUS DELIMITED BY SIZE                      CBONL020
095000                '>'        DELIMITED BY SIZE                      CBONL020
095100                AC-STATUS  DELIMITED BY SIZE                      CBONL020
095200                ' '        DELIMITED BY SIZE                      CBONL020
095300             INTO WS-CHANGE-TEXT                                  CBONL020
095400             WITH POINTER WS-CHANGE-POINTER                       CBONL020
095500         END-STRING                                               CBONL020
095600     END-IF.                                                      CBONL020
095700     IF AC-STMT-FREQ NOT = OLD-STMT-FREQ                          CBONL020
095800         STRING 'FREQ '       DELIMITED BY SIZE                   CBONL020
095900                OLD-STMT-FREQ DELIMITED BY SIZE                   CBONL020
096000                '>'           DELIMITED BY SIZE                   CBONL020
096100                AC-STMT-FREQ  DELIMITED BY SIZE                   CBONL020
096200                ' '           DELIMITED BY SIZE                   CBONL020
096300             INTO WS-CHANGE-TEXT                                  CBONL020
096400             WITH POINTER WS-CHANGE-POINTER                       CBONL020
096500         END-STRING                                               CBONL020
096600     END-IF.                                                      CBONL020
096700     IF AC-OVERDRAFT-LIMIT NOT = OLD-OVERDRAFT-LIMIT              CBONL020
096800         MOVE AC-OVERDRAFT-LIMIT TO WS-LIMIT-ED                   CBONL020
096900         STRING 'OVERDRAFT ' DELIMITED BY SIZE                    CBONL020
097000                WS-LIMIT-ED  DELIMITED BY SIZE                    CBONL020
097100             INTO WS-CHANGE-TEXT                                  CBONL020
097200             WITH POINTER WS-CHANGE-POINTER                       CBONL020
097300         END-STRING                                               CBONL020
097400     END-IF.                                                      CBONL020
097500     MOVE OLD-TITLE      TO AL-BEFORE.                            CBONL020
097600     MOVE WS-CHANGE-TEXT TO AL-AFTER.                             CBONL020
097700 5220-EXIT.                                                       CBONL020
097800     EXIT.                                                        CBONL020
097900                                                                  CBONL020
098000 5300-CLOSE-ACCOUNT.                                              CBONL020
098100     PERFORM 5800-READ-FOR-UPDATE THRU 5800-EXIT.                 CBONL020
098200     IF WS-ACCOUNT-NOT-FOUND                                      CBONL020
098300         GO TO 5300-EXIT                                          CBONL020
098400     END-IF.                                                      CBONL020
098500     IF AC-LEDGER-BAL NOT = ZERO OR AC-HOLD-AMT NOT = ZERO        CBONL020
098600         EXEC CICS UNLOCK                                         CBONL020
098700             FILE(WS-ACCOUNT-FILE)                                CBONL020
098800         END-EXEC                                                 CBONL020
098900         MOVE MSG-BALANCE-NOT-ZERO TO WS-MSG-NO                   CBONL020
099000         GO TO 5300-EXIT                                          CBONL020
099100     END-IF.                                                      CBONL020
099200     SET  AC-CLOSED     TO TRUE.                                  CBONL020
099300     MOVE WS-TODAY      TO AC-CLOSE-DATE.                         CBONL020
099400     MOVE ZERO          TO AC-OVERDRAFT-LIMIT                     CBONL020
099500                           AC-AVAIL-BAL.                          CBONL020
099600     SET  AC-STMT-NONE  TO TRUE.                                  CBONL020
099700     PERFORM 5900-STAMP       THRU 5900-EXIT.                     CBONL020
099800     PERFORM 5810-REWRITE     THRU 5810-EXIT.                     CBONL020
099900     PERFORM 5210-UPDATE-XREF THRU 5210-EXIT.                     CBONL020
100000     MOVE 'DEL'    TO AL-ACTION.                                  CBONL020
100100     MOVE AC-TITLE TO AL-BEFORE.                                  CBONL020
100200     MOVE 'CLOSED' TO AL-AFTER.                                   CBONL020
100300     PERFORM 5910-AUDIT       THRU 5910-EXIT.                     CBONL020
100400     PERFORM 5920-SYNCPOINT   THRU 5920-EXIT.                     CBONL020
100500     PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT.                    CBONL020
100600     MOVE MSG-UPDATED TO WS-MSG-NO.                               CBONL020
100700 5300-EXIT.                                                       CBONL020
100800     EXIT.                                                        CBONL020
100900                                                                  CBONL020
101000*---------------------------------------------------------------* CBONL020
101100* READ FOR UPDATE, REFUSED WHEN SOMEBODY CHANGED THE ACCOUNT    * CBONL020
101200* SINCE IT WAS SHOWN                                            * CBONL020
101300*---------------------------------------------------------------* CBONL020
101400 5800-READ-FOR-UPDATE.                                            CBONL020
101500     EXEC CICS READ                                               CBONL020
101600         FILE(WS-ACCOUNT-FILE)                                    CBONL020
101700         INTO(AC-ACCOUNT-RECORD)                                  CBONL020
101800         RIDFLD(CA-ACCOUNT)                                       CBONL020
101900         UPDATE                                                   CBONL020
102000         RESP(WS-RESP)                                            CBONL020
102100         RESP2(WS-RESP2)                                          CBONL020
102200     END-EXEC.                                                    CBONL020
102300     EVALUATE WS-RESP                                             CBONL020
102400         WHEN DFHRESP(NORMAL)                                     CBONL020
102500             SET WS-ACCOUNT-FOUND     TO TRUE                     CBONL020
102600         WHEN DFHRESP(NOTFND)                                     CBONL020
102700             SET WS-ACCOUNT-NOT-FOUND TO TRUE                     CBONL020
102800             MOVE MSG-NO-ACCOUNT      TO WS-MSG-NO                CBONL020
102900             GO TO 5800-EXIT                                      CBONL020
103000         WHEN OTHER                                               CBONL020
103100             MOVE '5800-READ-FOR-UPDATE' TO WS-CE-PARAGRAPH       CBONL020
103200             MOVE 'READ UPDATE'          TO WS-CE-COMMAND         CBONL020
103300             MOVE WS-ACCOUNT-FILE        TO WS-CE-RESOURCE        CBONL020
103400             GO TO 9900-CICS-ERROR                                CBONL020
103500     END-EVALUATE.                                                CBONL020
103600     IF AC-UPD-DATE NOT = CA-UPD-DATE                             CR11871
103700         OR AC-UPD-TIME NOT = CA-UPD-TIME                         CR11871
103800         EXEC CICS UNLOCK                                         CR11871
103900             FILE(WS-ACCOUNT-FILE)                                CR11871
104000         END-EXEC                                                 CR11871
104100         SET WS-ACCOUNT-NOT-FOUND  TO TRUE                        CR11871
104200         MOVE MSG-CHANGED-BY-OTHER TO WS-MSG-NO                   CR11871
104300     END-IF.                                                      CR11871
104400 5800-EXIT.                                                       CBONL020
104500     EXIT.                                                        CBONL020
104600                                                                  CBONL020
104700 5810-REWRITE.                                                    CBONL020
104800     EXEC CICS REWRITE                                            CBONL020
104900         FILE(WS-ACCOUNT-FILE)                                    CBONL020
105000         FROM(AC-ACCOUNT-RECORD)                                  CBONL020
105100         RESP(WS-RESP)                                            CBONL020
105200         RESP2(WS-RESP2)                                          CBONL020
105300     END-EXEC.                                                    CBONL020
105400     IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL020
105500         MOVE '5810-REWRITE'  TO WS-CE-PARAGRAPH                  CBONL020
105600         MOVE 'REWRITE'       TO WS-CE-COMMAND                    CBONL020
105700         MOVE WS-ACCOUNT-FILE TO WS-CE-RESOURCE                   CBONL020
105800         GO TO 9900-CICS-ERROR                                    CBONL020
105900     END-IF.                                                      CBONL020
106000 5810-EXIT.                                                       CBONL020
106100     EXIT.                                                        CBONL020
106200                                                                  CBONL020
106300 5900-STAMP.                                                      CBONL020
106400     MOVE CA-USER-ID TO AC-UPD-USER.                              CBONL020
106500     MOVE WS-TODAY   TO AC-UPD-DATE.                              CBONL020
106600     MOVE WS-NOW     TO AC-UPD-TIME.                              CBONL020
106700 5900-EXIT.                                                       CBONL020
106800     EXIT.                                                        CBONL020
106900                                                                  CBONL020
107000 5910-AUDIT.                                                      CBONL020
107100     MOVE WS-PROGRAM-ID TO AL-PROGRAM.                            CBONL020
107200     MOVE CA-USER-ID    TO AL-USER-ID.                            CBONL020
107300     MOVE EIBTRMID      TO AL-TERMINAL.                           CBONL020
107400     MOVE AC-KEY        TO AL-ACCOUNT.                            CBONL020
107500     MOVE AC-LEDGER-BAL TO AL-AMOUNT.                             CBONL020
107600     MOVE ZERO          TO AL-RETURN-CODE.                        CBONL020
107700     EXEC CICS LINK                                               CBONL020
107800         PROGRAM(WS-AUDIT-PROGRAM)                                CBONL020
107900         COMMAREA(AL-AUDIT-AREA)                                  CBONL020
108000         LENGTH(LENGTH OF AL-AUDIT-AREA)                          CBONL020
108100         RESP(WS-RESP)                                            CBONL020
108200         RESP2(WS-RESP2)                                          CBONL020
108300     END-EXEC.                                                    CBONL020
108400     IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL020
108500         MOVE '5910-AUDIT'     TO WS-CE-PARAGRAPH                 CBONL020
108600         MOVE 'LINK'           TO WS-CE-COMMAND                   CBONL020
108700         MOVE WS-AUDIT-PROGRAM TO WS-CE-RESOURCE                  CBONL020
108800         GO TO 9900-CICS-ERROR                                    CBONL020
108900     END-IF.                                                      CBONL020
109000 5910-EXIT.                                                       CBONL020
109100     EXIT.                                                        CBONL020
109200                                                                  CBONL020
109300 5920-SYNCPOINT.                                                  CBONL020
109400     EXEC CICS SYNCPOINT                                          CBONL020
109500         RESP(WS-RESP)                                            CBONL020
109600         RESP2(WS-RESP2)                                          CBONL020
109700     END-EXEC.                                                    CBONL020
109800     IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL020
109900         MOVE '5920-SYNCPOINT' TO WS-CE-PARAGRAPH                 CBONL020
110000         MOVE 'SYNCPOINT'      TO WS-CE-COMMAND                   CBONL020
110100         MOVE SPACES           TO WS-CE-RESOURCE                  CBONL020
110200         GO TO 9900-CICS-ERROR                                    CBONL020
110300     END-IF.                                                      CBONL020
110400 5920-EXIT.                                                       CBONL020
110500     EXIT.                                                        CBONL020
110600                                                                  CBONL020
110700*---------------------------------------------------------------* CBONL020
110800* PF12: NOTHING IS CHANGED                                      * CBONL020
110900*---------------------------------------------------------------* CBONL020
111000 6000-CANCEL.                                                     CBONL020
111100     MOVE LOW-VALUES     TO CBM02MO.                              CBONL020
111200     MOVE SPACES         TO CA-CONTEXT.                           CBONL020
111300     SET CA-KEY-EXPECTED TO TRUE.                                 CBONL020
111400     SET WS-SEND-ERASE   TO TRUE.                                 CBONL020
111500     MOVE 'E'            TO FUNCO.                                CBONL020
111600     IF CA-BRANCH NUMERIC AND CA-NUMBER NUMERIC                   CBONL020
111700         MOVE CA-BRANCH  TO BRCHO                                 CBONL020
111800         MOVE CA-NUMBER  TO ACCTO                                 CBONL020
111900     END-IF.                                                      CBONL020
112000     MOVE -1             TO FUNCL.                                CBONL020
112100     MOVE MSG-CANCELLED  TO WS-MSG-NO.                            CBONL020
112200     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
112300 6000-EXIT.                                                       CBONL020
112400     EXIT.                                                        CBONL020
112500                                                                  CBONL020
112600*---------------------------------------------------------------* CBONL020
112700* SCREEN INPUT AND OUTPUT                                       * CBONL020
112800*---------------------------------------------------------------* CBONL020
112900 7000-SEND-MAP.                                                   CBONL020
113000     MOVE WS-TODAY-ED   TO DATEO.                                 CBONL020
113100     MOVE WS-NOW-ED     TO TIMEO.                                 CBONL020
113200     MOVE WS-PROGRAM-ID TO PROGO.                                 CBONL020
113300     IF WS-MSG-NO > ZERO                                          CBONL020
113400         MOVE WS-MESSAGE-TEXT (WS-MSG-NO) TO MSGO                 CBONL020
113500     END-IF.                                                      CBONL020
113600     IF WS-SEND-ERASE                                             CBONL020
113700         EXEC CICS SEND                                           CBONL020
113800             MAP('CBM02M')                                        CBONL020
113900             MAPSET('CBM02S')                                     CBONL020
114000             FROM(CBM02MO)                                        CBONL020
114100             ERASE                                                CBONL020
114200             CURSOR                                               CBONL020
114300             FREEKB                                               CBONL020
114400             RESP(WS-RESP)                                        CBONL020
114500             RESP2(WS-RESP2)                                      CBONL020
114600         END-EXEC                                                 CBONL020
114700     ELSE                                                         CBONL020
114800         EXEC CICS SEND                                           CBONL020
114900             MAP('CBM02M')                                        CBONL020
115000             MAPSET('CBM02S')                                     CBONL020
115100             FROM(CBM02MO)                                        CBONL020
115200             DATAONLY                                             CBONL020
115300             CURSOR                                               CBONL020
115400             FREEKB                                               CBONL020
115500             RESP(WS-RESP)                                        CBONL020
115600             RESP2(WS-RESP2)                                      CBONL020
115700         END-EXEC                                                 CBONL020
115800     END-IF.                                                      CBONL020
115900     IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL020
116000         MOVE '7000-SEND-MAP' TO WS-CE-PARAGRAPH                  CBONL020
116100         MOVE 'SEND MAP'      TO WS-CE-COMMAND                    CBONL020
116200         MOVE 'CBM02M'        TO WS-CE-RESOURCE                   CBONL020
116300         GO TO 9900-CICS-ERROR                                    CBONL020
116400     END-IF.                                                      CBONL020
116500 7000-EXIT.                                                       CBONL020
116600     EXIT.                                                        CBONL020
116700                                                                  CBONL020
116800 7100-RECEIVE-MAP.                                                CBONL020
116900     SET WS-INPUT-VALID TO TRUE.                                  CBONL020
117000     EXEC CICS RECEIVE                                            CBONL020
117100         MAP('CBM02M')                                            CBONL020
117200         MAPSET('CBM02S')                                         CBONL020
117300         INTO(CBM02MI)                                            CBONL020
117400         RESP(WS-RESP)                                            CBONL020
117500         RESP2(WS-RESP2)                                          CBONL020
117600     END-EXEC.                                                    CBONL020
117700     EVALUATE WS-RESP                                             CBONL020
117800         WHEN DFHRESP(NORMAL)                                     CBONL020
117900             CONTINUE                                             CBONL020
118000         WHEN DFHRESP(MAPFAIL)                                    CBONL020
118100             MOVE LOW-VALUES      TO CBM02MO                      CBONL020
118200             MOVE MSG-ENTER-KEY   TO WS-MSG-NO                    CBONL020
118300             SET WS-INPUT-INVALID TO TRUE                         CBONL020
118400             SET WS-SEND-DATA     TO TRUE                         CBONL020
118500             PERFORM 7000-SEND-MAP THRU 7000-EXIT                 CBONL020
118600         WHEN OTHER                                               CBONL020
118700             MOVE '7100-RECEIVE-MAP' TO WS-CE-PARAGRAPH           CBONL020
118800             MOVE 'RECEIVE MAP'      TO WS-CE-COMMAND             CBONL020
118900             MOVE 'CBM02M'           TO WS-CE-RESOURCE            CBONL020
119000             GO TO 9900-CICS-ERROR                                CBONL020
119100     END-EVALUATE.                                                CBONL020
119200 7100-EXIT.                                                       CBONL020
119300     EXIT.                                                        CBONL020
119400                                                                  CBONL020
119500 7200-PROTECT-KEY.                                                CBONL020
119600     MOVE DFHBMPRF TO FUNCA                                       CBONL020
119700                      BRCHA                                       CBONL020
119800                      ACCTA.                                      CBONL020
119900 7200-EXIT.                                                       CBONL020
120000     EXIT.                                                        CBONL020
120100                                                                  CBONL020
120200 7300-PROTECT-DETAIL.                                             CBONL020
120300     MOVE DFHBMPRF TO CUSTA                                       CBONL020
120400                      TITLA                                       CBONL020
120500                      PRODA                                       CBONL020
120600                      STATA                                       CBONL020
120700                      OVDRA                                       CBONL020
120800                      FREQA.                                      CBONL020
120900 7300-EXIT.                                                       CBONL020
121000     EXIT.                                                        CBONL020
121100                                                                  CBONL020
121200*---------------------------------------------------------------* CBONL020
121300* WAYS OUT                                                      * CBONL020
121400*---------------------------------------------------------------* CBONL020
121500 8000-BACK-TO-MENU.                                               CBONL020
121600     MOVE WS-TRANID     TO CA-FROM-TRANID.                        CBONL020
121700     MOVE WS-PROGRAM-ID TO CA-FROM-PROGRAM.                       CBONL020
121800     MOVE SPACE         TO CA-STATE.                              CBONL020
121900     MOVE SPACES        TO CA-MESSAGE.                            CBONL020
122000     EXEC CICS XCTL                                               CBONL020
122100         PROGRAM(WS-MENU-PROGRAM)                                 CBONL020
122200         COMMAREA(CA-COMMAREA)                                    CBONL020
122300         LENGTH(LENGTH OF CA-COMMAREA)                            CBONL020
122400         RESP(WS-RESP)                                            CBONL020
122500         RESP2(WS-RESP2)                                          CBONL020
122600     END-EXEC.                                                    CBONL020
122700     MOVE '8000-BACK-TO-MENU' TO WS-CE-PARAGRAPH.                 CBONL020
122800     MOVE 'XCTL'              TO WS-CE-COMMAND.                   CBONL020
122900     MOVE WS-MENU-PROGRAM     TO WS-CE-RESOURCE.                  CBONL020
123000     GO TO 9900-CICS-ERROR.                                       CBONL020
123100 8000-EXIT.                                                       CBONL020
123200     EXIT.                                                        CBONL020
123300                                                                  CBONL020
123400 8100-TO-HISTORY.                                                 CBONL020
123500     IF CA-NUMBER NOT NUMERIC OR CA-NUMBER = ZERO                 CBONL020
123600         MOVE LOW-VALUES     TO CBM02MO                           CBONL020
123700         MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                         CBONL020
123800         SET WS-SEND-DATA    TO TRUE                              CBONL020
123900         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
124000         GO TO 8100-EXIT                                          CBONL020
124100     END-IF.                                                      CBONL020
124200     MOVE WS-TRANID     TO CA-FROM-TRANID.                        CBONL020
124300     MOVE WS-PROGRAM-ID TO CA-FROM-PROGRAM.                       CBONL020
124400     MOVE SPACE         TO CA-STATE.                              CBONL020
124500     MOVE SPACES        TO CA-CONTEXT.                            CBONL020
124600     EXEC CICS XCTL                                               CBONL020
124700         PROGRAM(WS-HISTORY-PROGRAM)                              CBONL020
124800         COMMAREA(CA-COMMAREA)                                    CBONL020
124900         LENGTH(LENGTH OF CA-COMMAREA)                            CBONL020
125000         RESP(WS-RESP)                                            CBONL020
125100         RESP2(WS-RESP2)                                          CBONL020
125200     END-EXEC.                                                    CBONL020
125300     MOVE '8100-TO-HISTORY'  TO WS-CE-PARAGRAPH.                  CBONL020
125400     MOVE 'XCTL'             TO WS-CE-COMMAND.                    CBONL020
125500     MOVE WS-HISTORY-PROGRAM TO WS-CE-RESOURCE.                   CBONL020
125600     GO TO 9900-CICS-ERROR.                                       CBONL020
125700 8100-EXIT.                                                       CBONL020
125800     EXIT.                                                        CBONL020
125900                                                                  CBONL020
126000 COPY CBAMTP.                                                     CBONL020
126100 COPY CBCICP.                                                     CBONL020

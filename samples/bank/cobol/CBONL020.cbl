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
008000     05  WS-SERIAL                       PIC 9(07) VALUE ZERO.    CBONL020
008100     05  WS-NEW-NUMBER                   PIC 9(08) VALUE ZERO.    CBONL020
008200     05  WS-NEW-NUMBER-R REDEFINES WS-NEW-NUMBER.                 CBONL020
008300         10  WS-NEW-SERIAL               PIC 9(07).               CBONL020
008400         10  WS-NEW-DIGIT                PIC 9(01).               CBONL020
008500     05  WS-AMOUNT-ED                    PIC ---,---,---,--9.99.  CBONL020
008600     05  WS-INTEREST-ED                  PIC ---,---,--9.999999.  CBONL020
008700     05  WS-LIMIT-ED                     PIC Z(08)9.99.           CBONL020
008800     05  WS-DATE-N                       PIC 9(08) VALUE ZERO.    CBONL020
008900     05  WS-DATE-X REDEFINES WS-DATE-N.                           CBONL020
009000         10  WS-DATE-YYYY                PIC X(04).               CBONL020
009100         10  WS-DATE-MM                  PIC X(02).               CBONL020
009200         10  WS-DATE-DD                  PIC X(02).               CBONL020
009300     05  WS-DATE-ED                      PIC X(10) VALUE SPACES.  CBONL020
009400     05  WS-CHANGE-TEXT                  PIC X(50) VALUE SPACES.  CBONL020
009500     05  WS-CHANGE-POINTER               PIC S9(04) COMP VALUE 1. CBONL020
009600 01  WS-STATUS-VALUES.                                            CBONL020
009700     05  FILLER                          PIC X(13)                CBONL020
009800         VALUE 'OOPEN'.                                           CBONL020
009900     05  FILLER                          PIC X(13)                CBONL020
010000         VALUE 'DDORMANT'.                                        CBONL020
010100     05  FILLER                          PIC X(13)                CBONL020
010200         VALUE 'BBLOCKED'.                                        CBONL020
010300     05  FILLER                          PIC X(13)                CBONL020
010400         VALUE 'CCLOSED'.                                         CBONL020
010500 01  WS-STATUS-TABLE REDEFINES WS-STATUS-VALUES.                  CBONL020
010600     05  WS-STATUS-ENTRY                 OCCURS 4 TIMES           CBONL020
010700                                         INDEXED BY SX.           CBONL020
010800         10  WS-STATUS-CODE              PIC X(01).               CBONL020
010900         10  WS-STATUS-NAME              PIC X(12).               CBONL020
011000 COPY CBCICW.                                                     CBONL020
011100 COPY CBMSGT.                                                     CBONL020
011200 COPY CBAMTW.                                                     CBONL020
011300 COPY CBAUDL.                                                     CBONL020
011400 COPY CBCOMM.                                                     CBONL020
011500 COPY CBM02.                                                      CBONL020
011600 COPY DFHAID.                                                     CBONL020
011700 COPY DFHBMSCA.                                                   CBONL020
011800     EXEC SQL                                                     CBONL020
011900         INCLUDE SQLCA                                            CBONL020
012000     END-EXEC.                                                    CBONL020
012100     EXEC SQL                                                     CBONL020
012200         INCLUDE DCLCUST                                          CBONL020
012300     END-EXEC.                                                    CBONL020
012400     EXEC SQL                                                     CBONL020
012500         INCLUDE DCLXREF                                          CBONL020
012600     END-EXEC.                                                    CBONL020
012700     EXEC SQL                                                     CBONL020
012800         INCLUDE DCLPROD                                          CBONL020
012900     END-EXEC.                                                    CBONL020
013000     EXEC SQL                                                     CBONL020
013100         INCLUDE DCLBRCH                                          CBONL020
013200     END-EXEC.                                                    CBONL020
013300 LINKAGE SECTION.                                                 CBONL020
013400 01  DFHCOMMAREA.                                                 CBONL020
013500     05  FILLER                          PIC X(300).              CBONL020
013600 PROCEDURE DIVISION.                                              CBONL020
013700*---------------------------------------------------------------* CBONL020
013800* ENTRY, ONE PASS FOR EACH KEY THE OPERATOR PRESSES             * CBONL020
013900*---------------------------------------------------------------* CBONL020
014000 0000-MAIN.                                                       CBONL020
014100     MOVE WS-PROGRAM-ID TO WS-CE-PROGRAM.                         CBONL020
014200     EXEC CICS HANDLE ABEND                                       CBONL020
014300         LABEL(9999-ABEND)                                        CBONL020
014400     END-EXEC.                                                    CBONL020
014500     IF EIBCALEN = ZERO                                           CBONL020
014600         INITIALIZE CA-COMMAREA                                   CBONL020
014700         PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT                 CBONL020
014800     END-IF.                                                      CBONL020
014900     MOVE DFHCOMMAREA TO CA-COMMAREA.                             CBONL020
015000     PERFORM 9100-GET-DATE-TIME THRU 9100-EXIT.                   CBONL020
015100     IF CA-FROM-TRANID NOT = WS-TRANID                            CBONL020
015200         SET CA-FIRST-TIME TO TRUE                                CBONL020
015300     END-IF.                                                      CBONL020
015400     IF CA-FIRST-TIME                                             CBONL020
015500         PERFORM 1000-FIRST-TIME THRU 1000-EXIT                   CBONL020
015600         GO TO 0000-RETURN                                        CBONL020
015700     END-IF.                                                      CBONL020
015800     EVALUATE EIBAID                                              CBONL020
015900         WHEN DFHENTER                                            CBONL020
016000             PERFORM 2000-ENTER-KEY    THRU 2000-EXIT             CBONL020
016100         WHEN DFHPF3                                              CBONL020
016200             PERFORM 8000-BACK-TO-MENU THRU 8000-EXIT             CBONL020
016300         WHEN DFHPF5                                              CBONL020
016400             PERFORM 5000-CONFIRM      THRU 5000-EXIT             CBONL020
016500         WHEN DFHPF9                                              CBONL020
016600             PERFORM 8100-TO-HISTORY   THRU 8100-EXIT             CBONL020
016700         WHEN DFHPF12                                             CBONL020
016800             PERFORM 6000-CANCEL       THRU 6000-EXIT             CBONL020
016900         WHEN DFHCLEAR                                            CBONL020
017000             PERFORM 1000-FIRST-TIME   THRU 1000-EXIT             CBONL020
017100         WHEN OTHER                                               CBONL020
017200             MOVE LOW-VALUES  TO CBM02MO                          CBONL020
017300             MOVE MSG-BAD-KEY TO WS-MSG-NO                        CBONL020
017400             SET WS-SEND-DATA TO TRUE                             CBONL020
017500             PERFORM 7000-SEND-MAP     THRU 7000-EXIT             CBONL020
017600     END-EVALUATE.                                                CBONL020
017700                                                                  CBONL020
017800 0000-RETURN.                                                     CBONL020
017900     MOVE WS-TRANID TO CA-FROM-TRANID.                            CBONL020
018000     EXEC CICS RETURN                                             CBONL020
018100         TRANSID(WS-TRANID)                                       CBONL020
018200         COMMAREA(CA-COMMAREA)                                    CBONL020
018300         LENGTH(LENGTH OF CA-COMMAREA)                            CBONL020
018400     END-EXEC.                                                    CBONL020
018500                                                                  CBONL020
018600*---------------------------------------------------------------* CBONL020
018700* EMPTY SCREEN, OR THE ACCOUNT THAT CAME FROM THE MENU          * CBONL020
018800*---------------------------------------------------------------* CBONL020
018900 1000-FIRST-TIME.                                                 CBONL020
019000     MOVE LOW-VALUES TO CBM02MO.                                  CBONL020
019100     MOVE SPACES     TO CA-CONTEXT.                               CBONL020
019200     SET CA-KEY-EXPECTED TO TRUE.                                 CBONL020
019300     SET WS-SEND-ERASE   TO TRUE.                                 CBONL020
019400     MOVE 'E'            TO FUNCO.                                CBONL020
019500     MOVE MSG-ENTER-KEY  TO WS-MSG-NO.                            CBONL020
019600     IF CA-BRANCH NUMERIC AND CA-BRANCH > ZERO                    CBONL020
019700         MOVE CA-BRANCH TO BRCHO                                  CBONL020
019800     END-IF.                                                      CBONL020
019900     IF CA-NUMBER NUMERIC AND CA-NUMBER > ZERO                    CBONL020
020000         MOVE CA-NUMBER TO ACCTO                                  CBONL020
020100         PERFORM 3100-READ-ACCOUNT THRU 3100-EXIT                 CBONL020
020200         IF WS-ACCOUNT-FOUND                                      CBONL020
020300             PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT             CBONL020
020400             MOVE ZERO TO WS-MSG-NO                               CBONL020
020500         ELSE                                                     CBONL020
020600             MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                     CBONL020
020700         END-IF                                                   CBONL020
020800     END-IF.                                                      CBONL020
020900     MOVE -1 TO FUNCL.                                            CBONL020
021000     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
021100 1000-EXIT.                                                       CBONL020
021200     EXIT.                                                        CBONL020
021300                                                                  CBONL020
021400*---------------------------------------------------------------* CBONL020
021500* ENTER, MEANING DEPENDS ON THE STATE                           * CBONL020
021600*---------------------------------------------------------------* CBONL020
021700 2000-ENTER-KEY.                                                  CBONL020
021800     PERFORM 7100-RECEIVE-MAP THRU 7100-EXIT.                     CBONL020
021900     IF WS-INPUT-INVALID                                          CBONL020
022000         GO TO 2000-EXIT                                          CBONL020
022100     END-IF.                                                      CBONL020
022200     EVALUATE TRUE                                                CBONL020
022300         WHEN CA-KEY-EXPECTED                                     CBONL020
022400             PERFORM 3000-KEY-GIVEN    THRU 3000-EXIT             CBONL020
022500         WHEN CA-DETAIL-SHOWN                                     CBONL020
022600             PERFORM 4000-DETAIL-GIVEN THRU 4000-EXIT             CBONL020
022700         WHEN CA-CONFIRM-EXPECTED                                 CBONL020
022800             MOVE MSG-CONFIRM TO WS-MSG-NO                        CBONL020
022900             SET WS-SEND-DATA TO TRUE                             CBONL020
023000             PERFORM 7000-SEND-MAP     THRU 7000-EXIT             CBONL020
023100         WHEN OTHER                                               CBONL020
023200             PERFORM 1000-FIRST-TIME   THRU 1000-EXIT             CBONL020
023300     END-EVALUATE.                                                CBONL020
023400 2000-EXIT.                                                       CBONL020
023500     EXIT.                                                        CBONL020
023600                                                                  CBONL020
023700*---------------------------------------------------------------* CBONL020
023800* FUNCTION AND KEY                                              * CBONL020
023900*---------------------------------------------------------------* CBONL020
024000 3000-KEY-GIVEN.                                                  CBONL020
024100     SET WS-SEND-DATA   TO TRUE.                                  CBONL020
024200     SET WS-INPUT-VALID TO TRUE.                                  CBONL020
024300     INSPECT FUNCI CONVERTING 'eoac' TO 'EOAC'.                   CBONL020
024400     MOVE FUNCI TO CA-FUNCTION.                                   CBONL020
024500     IF NOT CA-FN-ENQUIRE                                         CBONL020
024600         AND NOT CA-FN-OPEN                                       CBONL020
024700         AND NOT CA-FN-AMEND                                      CBONL020
024800         AND NOT CA-FN-CLOSE                                      CBONL020
024900         MOVE -1        TO FUNCL                                  CBONL020
025000         MOVE DFHUNIMD  TO FUNCA                                  CBONL020
025100         MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO                     CBONL020
025200         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
025300         GO TO 3000-EXIT                                          CBONL020
025400     END-IF.                                                      CBONL020
025500     IF CA-FN-CLOSE AND NOT CA-SUPERVISOR                         CBONL020
025600         MOVE -1                 TO FUNCL                         CBONL020
025700         MOVE MSG-NOT-AUTHORISED TO WS-MSG-NO                     CBONL020
025800         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
025900         GO TO 3000-EXIT                                          CBONL020
026000     END-IF.                                                      CBONL020
026100     IF CA-FN-OPEN                                                CBONL020
026200         PERFORM 3500-PREPARE-OPEN THRU 3500-EXIT                 CBONL020
026300         GO TO 3000-EXIT                                          CBONL020
026400     END-IF.                                                      CBONL020
026500     PERFORM 3050-EDIT-KEY THRU 3050-EXIT.                        CBONL020
026600     IF WS-INPUT-INVALID                                          CBONL020
026700         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
026800         GO TO 3000-EXIT                                          CBONL020
026900     END-IF.                                                      CBONL020
027000     PERFORM 3100-READ-ACCOUNT THRU 3100-EXIT.                    CBONL020
027100     IF WS-ACCOUNT-NOT-FOUND                                      CBONL020
027200         MOVE -1             TO ACCTL                             CBONL020
027300         MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                         CBONL020
027400         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
027500         GO TO 3000-EXIT                                          CBONL020
027600     END-IF.                                                      CBONL020
027700     PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT.                    CBONL020
027800     EVALUATE TRUE                                                CBONL020
027900         WHEN CA-FN-ENQUIRE                                       CBONL020
028000             MOVE ZERO TO WS-MSG-NO                               CBONL020
028100         WHEN CA-FN-AMEND                                         CBONL020
028200             PERFORM 3300-PREPARE-AMEND THRU 3300-EXIT            CBONL020
028300         WHEN CA-FN-CLOSE                                         CBONL020
028400             PERFORM 3400-PREPARE-CLOSE THRU 3400-EXIT            CBONL020
028500         WHEN OTHER                                               CBONL020
028600             MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO                 CBONL020
028700     END-EVALUATE.                                                CBONL020
028800     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
028900 3000-EXIT.                                                       CBONL020
029000     EXIT.                                                        CBONL020
029100                                                                  CBONL020
029200 3050-EDIT-KEY.                                                   CBONL020
029300     IF BRCHI NOT NUMERIC                                         CBONL020
029400         MOVE -1                 TO BRCHL                         CBONL020
029500         MOVE DFHUNIMD           TO BRCHA                         CBONL020
029600         MOVE MSG-BRANCH-NUMERIC TO WS-MSG-NO                     CBONL020
029700         SET WS-INPUT-INVALID    TO TRUE                          CBONL020
029800         GO TO 3050-EXIT                                          CBONL020
029900     END-IF.                                                      CBONL020
030000     IF ACCTI NOT NUMERIC                                         CBONL020
030100         MOVE -1                  TO ACCTL                        CBONL020
030200         MOVE DFHUNIMD            TO ACCTA                        CBONL020
030300         MOVE MSG-ACCOUNT-NUMERIC TO WS-MSG-NO                    CBONL020
030400         SET WS-INPUT-INVALID     TO TRUE                         CBONL020
030500         GO TO 3050-EXIT                                          CBONL020
030600     END-IF.                                                      CBONL020
030700     MOVE BRCHI TO CA-BRANCH.                                     CBONL020
030800     MOVE ACCTI TO CA-NUMBER.                                     CBONL020
030900     MOVE 'C'   TO WS-CHECK-FUNCTION.                             CBONL020
031000     CALL WS-CHECK-PROGRAM USING WS-CHECK-FUNCTION                CBONL020
031100                                 CA-BRANCH                        CBONL020
031200                                 CA-NUMBER                        CBONL020
031300                                 WS-CHECK-RC.                     CBONL020
031400     IF WS-CHECK-RC NOT = ZERO                                    CBONL020
031500         MOVE -1              TO ACCTL                            CBONL020
031600         MOVE DFHUNIMD        TO ACCTA                            CBONL020
031700         MOVE MSG-CHECK-DIGIT TO WS-MSG-NO                        CBONL020
031800         SET WS-INPUT-INVALID TO TRUE                             CBONL020
031900     END-IF.                                                      CBONL020
032000 3050-EXIT.                                                       CBONL020
032100     EXIT.                                                        CBONL020
032200                                                                  CBONL020
032300 3100-READ-ACCOUNT.                                               CBONL020
032400     EXEC CICS READ                                               CBONL020
032500         FILE(WS-ACCOUNT-FILE)                                    CBONL020
032600         INTO(AC-ACCOUNT-RECORD)                                  CBONL020
032700         RIDFLD(CA-ACCOUNT)                                       CBONL020
032800         RESP(WS-RESP)                                            CBONL020
032900         RESP2(WS-RESP2)                                          CBONL020
033000     END-EXEC.                                                    CBONL020
033100     EVALUATE WS-RESP                                             CBONL020
033200         WHEN DFHRESP(NORMAL)                                     CBONL020
033300             SET WS-ACCOUNT-FOUND     TO TRUE                     CBONL020
033400             MOVE AC-CUSTOMER-NO      TO CA-CUSTOMER-NO           CBONL020
033500             MOVE AC-UPD-DATE         TO CA-UPD-DATE              CBONL020
033600             MOVE AC-UPD-TIME         TO CA-UPD-TIME              CBONL020
033700         WHEN DFHRESP(NOTFND)                                     CBONL020
033800             SET WS-ACCOUNT-NOT-FOUND TO TRUE                     CBONL020
033900         WHEN OTHER                                               CBONL020
034000             MOVE '3100-READ-ACCOUNT' TO WS-CE-PARAGRAPH          CBONL020
034100             MOVE 'READ'              TO WS-CE-COMMAND            CBONL020
034200             MOVE WS-ACCOUNT-FILE     TO WS-CE-RESOURCE           CBONL020
034300             GO TO 9900-CICS-ERROR                                CBONL020
034400     END-EVALUATE.                                                CBONL020
034500 3100-EXIT.                                                       CBONL020
034600     EXIT.                                                        CBONL020
034700                                                                  CBONL020
034800*---------------------------------------------------------------* CBONL020
034900* ACCOUNT RECORD AND ITS DESCRIPTIONS TO THE SCREEN             * CBONL020
035000*---------------------------------------------------------------* CBONL020
035100 3200-SHOW-ACCOUNT.                                               CBONL020
035200     MOVE AC-BRANCH      TO BRCHO.                                CBONL020
035300     MOVE AC-NUMBER      TO ACCTO.                                CBONL020
035400     MOVE AC-CUSTOMER-NO TO CUSTO.                                CBONL020
035500     MOVE AC-TITLE       TO TITLO.                                CBONL020
035600     MOVE AC-PRODUCT-CODE TO PRODO.                               CBONL020
035700     MOVE AC-CURRENCY    TO CURRO.                                CBONL020
035800     MOVE AC-STATUS      TO STATO.                                CBONL020
035900     MOVE AC-STMT-FREQ   TO FREQO.                                CBONL020
036000     MOVE AC-STMT-NUMBER TO STNOO.                                CBONL020
036100     MOVE AC-OVERDRAFT-LIMIT TO WS-LIMIT-ED.                      CBONL020
036200     MOVE WS-LIMIT-ED    TO OVDRO.                                CBONL020
036300     MOVE AC-LEDGER-BAL  TO WS-AMOUNT-ED.                         CBONL020
036400     MOVE WS-AMOUNT-ED   TO LBALO.                                CBONL020
036500     MOVE AC-AVAIL-BAL   TO WS-AMOUNT-ED.                         CBONL020
036600     MOVE WS-AMOUNT-ED   TO ABALO.                                CBONL020
036700     MOVE AC-HOLD-AMT    TO WS-AMOUNT-ED.                         CBONL020
036800     MOVE WS-AMOUNT-ED   TO HOLDO.                                CBONL020
036900     MOVE AC-ACCRUED-INT TO WS-INTEREST-ED.                       CBONL020
037000     MOVE WS-INTEREST-ED TO AINTO.                                CBONL020
037100     MOVE AC-OPEN-DATE   TO WS-DATE-N.                            CBONL020
037200     PERFORM 3250-EDIT-DATE THRU 3250-EXIT.                       CBONL020
037300     MOVE WS-DATE-ED     TO OPDTO.                                CBONL020
037400     MOVE AC-CLOSE-DATE  TO WS-DATE-N.                            CBONL020
037500     PERFORM 3250-EDIT-DATE THRU 3250-EXIT.                       CBONL020
037600     MOVE WS-DATE-ED     TO CLDTO.                                CBONL020
037700     MOVE AC-LAST-MOVE-DATE TO WS-DATE-N.                         CBONL020
037800     PERFORM 3250-EDIT-DATE THRU 3250-EXIT.                       CBONL020
037900     MOVE WS-DATE-ED     TO MVDTO.                                CBONL020
038000     MOVE AC-UPD-USER    TO UPDUO.                                CBONL020
038100     MOVE AC-UPD-DATE    TO WS-DATE-N.                            CBONL020
038200     PERFORM 3250-EDIT-DATE THRU 3250-EXIT.                       CBONL020
038300     MOVE WS-DATE-ED     TO UPDDO.                                CBONL020
038400     PERFORM 3260-STATUS-NAME  THRU 3260-EXIT.                    CBONL020
038500     PERFORM 3270-READ-PRODUCT THRU 3270-EXIT.                    CBONL020
038600     IF SQLCODE = ZERO                                            CBONL020
038700         MOVE HP-DESCRIPTION TO PDSCO                             CBONL020
038800     END-IF.                                                      CBONL020
038900     PERFORM 3280-READ-CUSTOMER THRU 3280-EXIT.                   CBONL020
039000     IF WS-CUSTOMER-FOUND                                         CBONL020
039100         MOVE SPACES TO NAMEO                                     CBONL020
039200         STRING HC-TITLE    DELIMITED BY SPACE                    CBONL020
039300                ' '         DELIMITED BY SIZE                     CBONL020
039400                HC-FORENAME DELIMITED BY '  '                     CBONL020
039500                ' '         DELIMITED BY SIZE                     CBONL020
039600                HC-SURNAME  DELIMITED BY '  '                     CBONL020
039700             INTO NAMEO                                           CBONL020
039800         END-STRING                                               CBONL020
039900     ELSE                                                         CBONL020
040000         MOVE 'CUSTOMER RECORD MISSING' TO NAMEO                  CBONL020
040100     END-IF.                                                      CBONL020
040200 3200-EXIT.                                                       CBONL020
040300     EXIT.                                                        CBONL020
040400                                                                  CBONL020
040500 3250-EDIT-DATE.                                                  CBONL020
040600     IF WS-DATE-N = ZERO                                          CBONL020
040700         MOVE SPACES TO WS-DATE-ED                                CBONL020
040800     ELSE                                                         CBONL020
040900         STRING WS-DATE-YYYY '-' WS-DATE-MM '-' WS-DATE-DD        CBONL020
041000             DELIMITED BY SIZE INTO WS-DATE-ED                    CBONL020
041100         END-STRING                                               CBONL020
041200     END-IF.                                                      CBONL020
041300 3250-EXIT.                                                       CBONL020
041400     EXIT.                                                        CBONL020
041500                                                                  CBONL020
041600 3260-STATUS-NAME.                                                CBONL020
041700     SET SX TO 1.                                                 CBONL020
041800     SEARCH WS-STATUS-ENTRY                                       CBONL020
041900         AT END                                                   CBONL020
042000             MOVE 'UNKNOWN' TO SDSCO                              CBONL020
042100         WHEN WS-STATUS-CODE (SX) = AC-STATUS                     CBONL020
042200             MOVE WS-STATUS-NAME (SX) TO SDSCO                    CBONL020
042300     END-SEARCH.                                                  CBONL020
042400 3260-EXIT.                                                       CBONL020
042500     EXIT.                                                        CBONL020
042600                                                                  CBONL020
042700 3270-READ-PRODUCT.                                               CBONL020
042800     MOVE AC-PRODUCT-CODE TO HP-PRODUCT-CODE.                     CBONL020
042900     EXEC SQL                                                     CBONL020
043000         SELECT DESCRIPTION, MIN_OPENING, MAX_OVERDRAFT,          CBONL020
043100                CREDIT_RATE, DEBIT_RATE, ON_SALE                  CBONL020
043200           INTO :HP-DESCRIPTION, :HP-MIN-OPENING,                 CBONL020
043300                :HP-MAX-OVERDRAFT, :HP-CREDIT-RATE,               CBONL020
043400                :HP-DEBIT-RATE, :HP-ON-SALE                       CBONL020
043500           FROM ALDB.PRODUCT                                      CBONL020
043600          WHERE PRODUCT_CODE = :HP-PRODUCT-CODE                   CBONL020
043700     END-EXEC.                                                    CBONL020
043800     IF SQLCODE NOT = ZERO AND NOT = 100                          CBONL020
043900         MOVE '3270-READ-PRODUCT' TO WS-CE-PARAGRAPH              CBONL020
044000         MOVE 'SELECT'            TO WS-CE-COMMAND                CBONL020
044100         MOVE 'PRODUCT'           TO WS-CE-RESOURCE               CBONL020
044200         MOVE SQLCODE             TO WS-CE-SQLCODE                CBONL020
044300         GO TO 9900-CICS-ERROR                                    CBONL020
044400     END-IF.                                                      CBONL020
044500 3270-EXIT.                                                       CBONL020
044600     EXIT.                                                        CBONL020
044700                                                                  CBONL020
044800 3280-READ-CUSTOMER.                                              CBONL020
044900     MOVE CA-CUSTOMER-NO TO HC-CUST-NO.                           CBONL020
045000     EXEC SQL                                                     CBONL020
045100         SELECT CUST_TYPE, TITLE, FORENAME, SURNAME, STATUS       CBONL020
045200           INTO :HC-CUST-TYPE, :HC-TITLE, :HC-FORENAME,           CBONL020
045300                :HC-SURNAME, :HC-STATUS                           CBONL020
045400           FROM ALDB.CUSTOMER                                     CBONL020
045500          WHERE CUST_NO = :HC-CUST-NO                             CBONL020
045600     END-EXEC.                                                    CBONL020
045700     EVALUATE SQLCODE                                             CBONL020
045800         WHEN 0                                                   CBONL020
045900             SET WS-CUSTOMER-FOUND     TO TRUE                    CBONL020
046000         WHEN 100                                                 CBONL020
046100             SET WS-CUSTOMER-NOT-FOUND TO TRUE                    CBONL020
046200         WHEN OTHER                                               CBONL020
046300             MOVE '3280-READ-CUSTOMER' TO WS-CE-PARAGRAPH         CBONL020
046400             MOVE 'SELECT'             TO WS-CE-COMMAND           CBONL020
046500             MOVE 'CUSTOMER'           TO WS-CE-RESOURCE          CBONL020
046600             MOVE SQLCODE              TO WS-CE-SQLCODE           CBONL020
046700             GO TO 9900-CICS-ERROR                                CBONL020
046800     END-EVALUATE.                                                CBONL020
046900 3280-EXIT.                                                       CBONL020
047000     EXIT.                                                        CBONL020
047100                                                                  CBONL020
047200 3300-PREPARE-AMEND.                                              CBONL020
047300     IF AC-CLOSED                                                 CBONL020
047400         MOVE MSG-ACCOUNT-CLOSED TO WS-MSG-NO                     CBONL020
047500         GO TO 3300-EXIT                                          CBONL020
047600     END-IF.                                                      CBONL020
047700     PERFORM 7200-PROTECT-KEY THRU 7200-EXIT.                     CBONL020
047800     MOVE DFHBMFSE TO TITLA                                       CBONL020
047900                      STATA                                       CBONL020
048000                      OVDRA                                       CBONL020
048100                      FREQA.                                      CBONL020
048200     MOVE DFHBMPRF TO CUSTA                                       CBONL020
048300                      PRODA.                                      CBONL020
048400     MOVE -1       TO TITLL.                                      CBONL020
048500     SET CA-DETAIL-SHOWN     TO TRUE.                             CBONL020
048600     MOVE 'CHANGE THE FIELDS AND PRESS ENTER' TO MSGO.            CBONL020
048700     MOVE ZERO               TO WS-MSG-NO.                        CBONL020
048800 3300-EXIT.                                                       CBONL020
048900     EXIT.                                                        CBONL020
049000                                                                  CBONL020
049100 3400-PREPARE-CLOSE.                                              CBONL020
049200     IF AC-CLOSED                                                 CBONL020
049300         MOVE MSG-ACCOUNT-CLOSED TO WS-MSG-NO                     CBONL020
049400         GO TO 3400-EXIT                                          CBONL020
049500     END-IF.                                                      CBONL020
049600     IF AC-LEDGER-BAL NOT = ZERO                                  CBONL020
049700         OR AC-HOLD-AMT NOT = ZERO                                CBONL020
049800         OR AC-ACCRUED-INT NOT = ZERO                             CBONL020
049900         MOVE MSG-BALANCE-NOT-ZERO TO WS-MSG-NO                   CBONL020
050000         GO TO 3400-EXIT                                          CBONL020
050100     END-IF.                                                      CBONL020
050200     PERFORM 7200-PROTECT-KEY    THRU 7200-EXIT.                  CBONL020
050300     PERFORM 7300-PROTECT-DETAIL THRU 7300-EXIT.                  CBONL020
050400     MOVE 'C'         TO CA-NEW-STATUS.                           CBONL020
050500     MOVE MSG-CONFIRM TO WS-MSG-NO.                               CBONL020
050600     SET CA-CONFIRM-EXPECTED TO TRUE.                             CBONL020
050700 3400-EXIT.                                                       CBONL020
050800     EXIT.                                                        CBONL020
050900                                                                  CBONL020
051000*---------------------------------------------------------------* CBONL020
051100* OPEN: THE CUSTOMER NUMBER MUST BE ON THE SCREEN               * CBONL020
051200*---------------------------------------------------------------* CBONL020
051300 3500-PREPARE-OPEN.                                               CBONL020
051400     IF CUSTI NOT NUMERIC                                         CBONL020
051500         MOVE -1              TO CUSTL                            CBONL020
051600         MOVE DFHUNIMD        TO CUSTA                            CBONL020
051700         MOVE MSG-NO-CUSTOMER TO WS-MSG-NO                        CBONL020
051800         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
051900         GO TO 3500-EXIT                                          CBONL020
052000     END-IF.                                                      CBONL020
052100     IF BRCHI NUMERIC                                             CBONL020
052200         MOVE BRCHI TO CA-BRANCH                                  CBONL020
052300     ELSE                                                         CBONL020
052400         MOVE CA-USER-BRANCH TO CA-BRANCH                         CBONL020
052500     END-IF.                                                      CBONL020
052600     MOVE CUSTI TO CA-CUSTOMER-NO.                                CBONL020
052700     PERFORM 3280-READ-CUSTOMER THRU 3280-EXIT.                   CBONL020
052800     IF WS-CUSTOMER-NOT-FOUND OR HC-STATUS NOT = 'A'              CBONL020
052900         MOVE -1              TO CUSTL                            CBONL020
053000         MOVE DFHUNIMD        TO CUSTA                            CBONL020
053100         MOVE MSG-NO-CUSTOMER TO WS-MSG-NO                        CBONL020
053200         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
053300         GO TO 3500-EXIT                                          CBONL020
053400     END-IF.                                                      CBONL020
053500     MOVE LOW-VALUES TO CBM02MO.                                  CBONL020
053600     MOVE 'O'            TO FUNCO.                                CBONL020
053700     MOVE CA-BRANCH      TO BRCHO.                                CBONL020
053800     MOVE CA-CUSTOMER-NO TO CUSTO.                                CBONL020
053900     MOVE SPACES         TO NAMEO.                                CBONL020
054000     STRING HC-TITLE    DELIMITED BY SPACE                        CBONL020
054100            ' '         DELIMITED BY SIZE                         CBONL020
054200            HC-FORENAME DELIMITED BY '  '                         CBONL020
054300            ' '         DELIMITED BY SIZE                         CBONL020
054400            HC-SURNAME  DELIMITED BY '  '                         CBONL020
054500         INTO NAMEO                                               CBONL020
054600     END-STRING.                                                  CBONL020
054700     MOVE NAMEO          TO TITLO.                                CBONL020
054800     MOVE 'CUR'          TO PRODO.                                CBONL020
054900     MOVE 'GBP'          TO CURRO.                                CBONL020
055000     MOVE 'O'            TO STATO.                                CBONL020
055100     MOVE 'M'            TO FREQO.                                CBONL020
055200     MOVE '0.00'         TO OVDRO.                                CBONL020
055300     PERFORM 7200-PROTECT-KEY THRU 7200-EXIT.                     CBONL020
055400     MOVE DFHBMPRF       TO CUSTA                                 CBONL020
055500                            STATA.                                CBONL020
055600     MOVE DFHBMFSE       TO TITLA                                 CBONL020
055700                            PRODA                                 CBONL020
055800                            OVDRA                                 CBONL020
055900                            FREQA.                                CBONL020
056000     MOVE -1             TO PRODL.                                CBONL020
056100     MOVE ZERO           TO WS-MSG-NO.                            CBONL020
056200     MOVE 'COMPLETE THE NEW ACCOUNT AND PRESS ENTER' TO MSGO.     CBONL020
056300     SET CA-DETAIL-SHOWN TO TRUE.                                 CBONL020
056400     SET WS-SEND-ERASE   TO TRUE.                                 CBONL020
056500     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
056600 3500-EXIT.                                                       CBONL020
056700     EXIT.                                                        CBONL020
056800                                                                  CBONL020
056900*---------------------------------------------------------------* CBONL020
057000* DETAIL TYPED FOR OPEN OR AMEND                                * CBONL020
057100*---------------------------------------------------------------* CBONL020
057200 4000-DETAIL-GIVEN.                                               CBONL020
057300     SET WS-INPUT-VALID TO TRUE.                                  CBONL020
057400     SET WS-SEND-DATA   TO TRUE.                                  CBONL020
057500     MOVE ZERO          TO WS-MSG-NO.                             CBONL020
057600     IF CA-FN-AMEND                                               CBONL020
057700         PERFORM 3100-READ-ACCOUNT THRU 3100-EXIT                 CBONL020
057800         IF WS-ACCOUNT-NOT-FOUND                                  CBONL020
057900             MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                     CBONL020
058000             SET CA-KEY-EXPECTED TO TRUE                          CBONL020
058100             PERFORM 7000-SEND-MAP THRU 7000-EXIT                 CBONL020
058200             GO TO 4000-EXIT                                      CBONL020
058300         END-IF                                                   CBONL020
058400     ELSE                                                         CBONL020
058500         INITIALIZE AC-ACCOUNT-RECORD                             CBONL020
058600         MOVE PRODI TO AC-PRODUCT-CODE                            CBONL020
058700     END-IF.                                                      CBONL020
058800     PERFORM 4100-EDIT-TITLE     THRU 4100-EXIT.                  CBONL020
058900     PERFORM 4200-EDIT-PRODUCT   THRU 4200-EXIT.                  CBONL020
059000     PERFORM 4300-EDIT-STATUS    THRU 4300-EXIT.                  CBONL020
059100     PERFORM 4400-EDIT-OVERDRAFT THRU 4400-EXIT.                  CBONL020
059200     PERFORM 4500-EDIT-FREQUENCY THRU 4500-EXIT.                  CBONL020
059300     IF WS-INPUT-INVALID                                          CBONL020
059400         IF WS-MSG-NO = ZERO                                      CBONL020
059500             MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO                 CBONL020
059600         END-IF                                                   CBONL020
059700         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
059800         GO TO 4000-EXIT                                          CBONL020
059900     END-IF.                                                      CBONL020
060000     PERFORM 7300-PROTECT-DETAIL THRU 7300-EXIT.                  CBONL020
060100     SET CA-CONFIRM-EXPECTED TO TRUE.                             CBONL020
060200     MOVE MSG-CONFIRM TO WS-MSG-NO.                               CBONL020
060300     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
060400 4000-EXIT.                                                       CBONL020
060500     EXIT.                                                        CBONL020
060600                                                                  CBONL020
060700 4100-EDIT-TITLE.                                                 CBONL020
060800     IF TITLI = SPACES OR TITLI = LOW-VALUES                      CBONL020
060900         MOVE -1              TO TITLL                            CBONL020
061000         MOVE DFHUNIMD        TO TITLA                            CBONL020
061100         SET WS-INPUT-INVALID TO TRUE                             CBONL020
061200         GO TO 4100-EXIT                                          CBONL020
061300     END-IF.                                                      CBONL020
061400     MOVE DFHBMFSE TO TITLA.                                      CBONL020
061500     MOVE TITLI    TO CA-NEW-TITLE.                               CBONL020
061600     INSPECT CA-NEW-TITLE REPLACING ALL LOW-VALUE BY SPACE.       CBONL020
061700 4100-EXIT.                                                       CBONL020
061800     EXIT.                                                        CBONL020
061900                                                                  CBONL020
062000 4200-EDIT-PRODUCT.                                               CBONL020
062100     PERFORM 3270-READ-PRODUCT THRU 3270-EXIT.                    CBONL020
062200     IF SQLCODE = 100                                             CBONL020
062300         MOVE -1              TO PRODL                            CBONL020
062400         MOVE DFHUNIMD        TO PRODA                            CBONL020
062500         SET WS-INPUT-INVALID TO TRUE                             CBONL020
062600         GO TO 4200-EXIT                                          CBONL020
062700     END-IF.                                                      CBONL020
062800     MOVE HP-DESCRIPTION TO PDSCO.                                CBONL020
062900     IF CA-FN-OPEN AND HP-ON-SALE NOT = 'Y'                       CBONL020
063000         MOVE -1              TO PRODL                            CBONL020
063100         MOVE DFHUNIMD        TO PRODA                            CBONL020
063200         SET WS-INPUT-INVALID TO TRUE                             CBONL020
063300         GO TO 4200-EXIT                                          CBONL020
063400     END-IF.                                                      CBONL020
063500     MOVE AC-PRODUCT-CODE TO CA-NEW-PRODUCT.                      CBONL020
063600 4200-EXIT.                                                       CBONL020
063700     EXIT.                                                        CBONL020
063800                                                                  CBONL020
063900 4300-EDIT-STATUS.                                                CBONL020
064000     IF CA-FN-OPEN                                                CBONL020
064100         MOVE 'O' TO CA-NEW-STATUS                                CBONL020
064200         GO TO 4300-EXIT                                          CBONL020
064300     END-IF.                                                      CBONL020
064400     INSPECT STATI CONVERTING 'odb' TO 'ODB'.                     CBONL020
064500     IF STATI NOT = 'O' AND NOT = 'D' AND NOT = 'B'               CBONL020
064600         MOVE -1              TO STATL                            CBONL020
064700         MOVE DFHUNIMD        TO STATA                            CBONL020
064800         SET WS-INPUT-INVALID TO TRUE                             CBONL020
064900         GO TO 4300-EXIT                                          CBONL020
065000     END-IF.                                                      CBONL020
065100     IF STATI = 'B' AND NOT AC-BLOCKED                            CR13820
065200         IF NOT CA-SUPERVISOR                                     CR13820
065300             MOVE -1                 TO STATL                     CR13820
065400             MOVE MSG-NOT-AUTHORISED TO WS-MSG-NO                 CR13820
065500             SET WS-INPUT-INVALID    TO TRUE                      CR13820
065600             GO TO 4300-EXIT                                      CR13820
065700         END-IF                                                   CR13820
065800     END-IF.                                                      CR13820
065900     MOVE DFHBMFSE TO STATA.                                      CBONL020
066000     MOVE STATI    TO CA-NEW-STATUS.                              CBONL020
066100 4300-EXIT.                                                       CBONL020
066200     EXIT.                                                        CBONL020
066300                                                                  CBONL020
066400 4400-EDIT-OVERDRAFT.                                             CBONL020
066500     MOVE OVDRI TO WS-AMT-KEYED.                                  CBONL020
066600     PERFORM 9200-EDIT-AMOUNT THRU 9200-EXIT.                     CBONL020
066700     IF WS-AMT-INVALID                                            CBONL020
066800         MOVE -1              TO OVDRL                            CBONL020
066900         MOVE DFHUNIMD        TO OVDRA                            CBONL020
067000         MOVE MSG-BAD-AMOUNT  TO WS-MSG-NO                        CBONL020
067100         SET WS-INPUT-INVALID TO TRUE                             CBONL020
067200         GO TO 4400-EXIT                                          CBONL020
067300     END-IF.                                                      CBONL020
067400     IF WS-AMT-VALUE > HP-MAX-OVERDRAFT                           CBONL020
067500         IF NOT CA-SUPERVISOR                                     CBONL020
067600             MOVE -1                 TO OVDRL                     CBONL020
067700             MOVE DFHUNIMD           TO OVDRA                     CBONL020
067800             MOVE MSG-NOT-AUTHORISED TO WS-MSG-NO                 CBONL020
067900             SET WS-INPUT-INVALID    TO TRUE                      CBONL020
068000             GO TO 4400-EXIT                                      CBONL020
068100         END-IF                                                   CBONL020
068200     END-IF.                                                      CBONL020
068300     MOVE DFHBMFSE     TO OVDRA.                                  CBONL020
068400     MOVE WS-AMT-VALUE TO CA-NEW-AMOUNT.                          CBONL020
068500 4400-EXIT.                                                       CBONL020
068600     EXIT.                                                        CBONL020
068700                                                                  CBONL020
068800 4500-EDIT-FREQUENCY.                                             CBONL020
068900     INSPECT FREQI CONVERTING 'mqyn' TO 'MQYN'.                   CBONL020
069000     EVALUATE FREQI                                               CBONL020
069100         WHEN 'M'                                                 CBONL020
069200         WHEN 'Q'                                                 CBONL020
069300         WHEN 'Y'                                                 CBONL020
069400         WHEN 'N'                                                 CBONL020
069500             MOVE DFHBMFSE TO FREQA                               CBONL020
069600             MOVE FREQI    TO CA-NEW-FREQ                         CBONL020
069700         WHEN OTHER                                               CBONL020
069800             MOVE -1              TO FREQL                        CBONL020
069900             MOVE DFHUNIMD        TO FREQA                        CBONL020
070000             SET WS-INPUT-INVALID TO TRUE                         CBONL020
070100     END-EVALUATE.                                                CBONL020
070200 4500-EXIT.                                                       CBONL020
070300     EXIT.                                                        CBONL020
070400                                                                  CBONL020
070500*---------------------------------------------------------------* CBONL020
070600* PF5: THE UPDATE ITSELF                                        * CBONL020
070700*---------------------------------------------------------------* CBONL020
070800 5000-CONFIRM.                                                    CBONL020
070900     MOVE LOW-VALUES  TO CBM02MO.                                 CBONL020
071000     SET WS-SEND-DATA TO TRUE.                                    CBONL020
071100     IF NOT CA-CONFIRM-EXPECTED                                   CBONL020
071200         MOVE MSG-BAD-KEY TO WS-MSG-NO                            CBONL020
071300         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
071400         GO TO 5000-EXIT                                          CBONL020
071500     END-IF.                                                      CBONL020
071600     EVALUATE TRUE                                                CBONL020
071700         WHEN CA-FN-OPEN                                          CBONL020
071800             PERFORM 5100-OPEN-ACCOUNT  THRU 5100-EXIT            CBONL020
071900         WHEN CA-FN-AMEND                                         CBONL020
072000             PERFORM 5200-AMEND-ACCOUNT THRU 5200-EXIT            CBONL020
072100         WHEN CA-FN-CLOSE                                         CBONL020
072200             PERFORM 5300-CLOSE-ACCOUNT THRU 5300-EXIT            CBONL020
072300         WHEN OTHER                                               CBONL020
072400             MOVE MSG-CORRECT-FIELDS TO WS-MSG-NO                 CBONL020
072500     END-EVALUATE.                                                CBONL020
072600     SET CA-KEY-EXPECTED TO TRUE.                                 CBONL020
072700     SET WS-SEND-ERASE   TO TRUE.                                 CBONL020
072800     MOVE CA-FUNCTION    TO FUNCO.                                CBONL020
072900     MOVE -1             TO FUNCL.                                CBONL020
073000     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
073100 5000-EXIT.                                                       CBONL020
073200     EXIT.                                                        CBONL020
073300                                                                  CBONL020
073400 5100-OPEN-ACCOUNT.                                               CBONL020
073500     PERFORM 5110-NEXT-NUMBER THRU 5110-EXIT.                     CBONL020
073600     INITIALIZE AC-ACCOUNT-RECORD.                                CBONL020
073700     MOVE CA-BRANCH      TO AC-BRANCH.                            CBONL020
073800     MOVE WS-NEW-NUMBER  TO AC-NUMBER                             CBONL020
073900                            CA-NUMBER.                            CBONL020
074000     MOVE CA-CUSTOMER-NO TO AC-CUSTOMER-NO.                       CBONL020
074100     MOVE CA-NEW-PRODUCT TO AC-PRODUCT-CODE.                      CBONL020
074200     MOVE 'O'            TO AC-STATUS.                            CBONL020
074300     MOVE 'GBP'          TO AC-CURRENCY.                          CBONL020
074400     MOVE CA-NEW-TITLE   TO AC-TITLE.                             CBONL020
074500     MOVE WS-TODAY       TO AC-OPEN-DATE                          CBONL020
074600                            AC-LAST-MOVE-DATE                     CBONL020
074700                            AC-LAST-STMT-DATE                     CBONL020
074800                            AC-LAST-ACCRUAL-DATE.                 CBONL020
074900     MOVE CA-NEW-AMOUNT  TO AC-OVERDRAFT-LIMIT                    CBONL020
075000                            AC-AVAIL-BAL.                         CBONL020
075100     MOVE CA-NEW-FREQ    TO AC-STMT-FREQ.                         CBONL020
075200     PERFORM 3270-READ-PRODUCT THRU 3270-EXIT.                    CBONL020
075300     IF SQLCODE = ZERO                                            CBONL020
075400         MOVE HP-CREDIT-RATE TO AC-CREDIT-RATE                    CBONL020
075500         MOVE HP-DEBIT-RATE  TO AC-DEBIT-RATE                     CBONL020
075600     END-IF.                                                      CBONL020
075700     PERFORM 5900-STAMP THRU 5900-EXIT.                           CBONL020
075800     EXEC CICS WRITE                                              CBONL020
075900         FILE(WS-ACCOUNT-FILE)                                    CBONL020
076000         FROM(AC-ACCOUNT-RECORD)                                  CBONL020
076100         RIDFLD(AC-KEY)                                           CBONL020
076200         RESP(WS-RESP)                                            CBONL020
076300         RESP2(WS-RESP2)                                          CBONL020
076400     END-EXEC.                                                    CBONL020
076500     EVALUATE WS-RESP                                             CBONL020
076600         WHEN DFHRESP(NORMAL)                                     CBONL020
076700             CONTINUE                                             CBONL020
076800         WHEN DFHRESP(DUPREC)                                     CBONL020
076900             EXEC CICS SYNCPOINT ROLLBACK                         CBONL020
077000             END-EXEC                                             CBONL020
077100             MOVE MSG-ACCOUNT-EXISTS TO WS-MSG-NO                 CBONL020
077200             GO TO 5100-EXIT                                      CBONL020
077300         WHEN OTHER                                               CBONL020
077400             MOVE '5100-OPEN-ACCOUNT' TO WS-CE-PARAGRAPH          CBONL020
077500             MOVE 'WRITE'             TO WS-CE-COMMAND            CBONL020
077600             MOVE WS-ACCOUNT-FILE     TO WS-CE-RESOURCE           CBONL020
077700             GO TO 9900-CICS-ERROR                                CBONL020
077800     END-EVALUATE.                                                CBONL020
077900     PERFORM 5120-INSERT-XREF THRU 5120-EXIT.                     CBONL020
078000     MOVE 'ADD'        TO AL-ACTION.                              CBONL020
078100     MOVE SPACES       TO AL-BEFORE.                              CBONL020
078200     MOVE CA-NEW-TITLE TO AL-AFTER.                               CBONL020
078300     PERFORM 5910-AUDIT     THRU 5910-EXIT.                       CBONL020
078400     PERFORM 5920-SYNCPOINT THRU 5920-EXIT.                       CBONL020
078500     PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT.                    CBONL020
078600     MOVE MSG-UPDATED TO WS-MSG-NO.                               CBONL020
078700 5100-EXIT.                                                       CBONL020
078800     EXIT.                                                        CBONL020
078900                                                                  CBONL020
079000*---------------------------------------------------------------* CBONL020
079100* NEXT SERIAL OF THE BRANCH, A SERIAL WITHOUT A CHECK DIGIT IS  * CBONL020
079200* SKIPPED                                                       * CBONL020
079300*---------------------------------------------------------------* CBONL020
079400 5110-NEXT-NUMBER.                                                CBONL020
079500     MOVE ZERO TO WS-TRIES.                                       CBONL020
079600     MOVE 12   TO WS-CHECK-RC.                                    CBONL020
079700     MOVE 'G'  TO WS-CHECK-FUNCTION.                              CBONL020
079800     PERFORM 5115-TAKE-SERIAL THRU 5115-EXIT                      CBONL020
079900         UNTIL WS-CHECK-RC = ZERO                                 CBONL020
080000            OR WS-TRIES > WS-MAX-TRIES.                           CBONL020
080100     IF WS-CHECK-RC NOT = ZERO                                    CBONL020
080200         MOVE '5110-NEXT-NUMBER' TO WS-CE-PARAGRAPH               CBONL020
080300         MOVE 'CALL'             TO WS-CE-COMMAND                 CBONL020
080400         MOVE WS-CHECK-PROGRAM   TO WS-CE-RESOURCE                CBONL020
080500         GO TO 9900-CICS-ERROR                                    CBONL020
080600     END-IF.                                                      CBONL020
080700 5110-EXIT.                                                       CBONL020
080800     EXIT.                                                        CBONL020
080900                                                                  CBONL020
081000 5115-TAKE-SERIAL.                                                CBONL020
081100     ADD 1 TO WS-TRIES.                                           CBONL020
081200     MOVE CA-BRANCH TO HB-BRANCH.                                 CBONL020
081300     EXEC SQL                                                     CBONL020
081400         UPDATE ALDB.BRANCH                                       CBONL020
081500            SET NEXT_ACCT_SEQ = NEXT_ACCT_SEQ + 1                 CBONL020
081600          WHERE BRANCH    = :HB-BRANCH                            CBONL020
081700            AND OPEN_FLAG = 'Y'                                   CBONL020
081800     END-EXEC.                                                    CBONL020
081900     IF SQLCODE NOT = ZERO                                        CBONL020
082000         MOVE '5115-TAKE-SERIAL' TO WS-CE-PARAGRAPH               CBONL020
082100         MOVE 'UPDATE'           TO WS-CE-COMMAND                 CBONL020
082200         MOVE 'BRANCH'           TO WS-CE-RESOURCE                CBONL020
082300         MOVE SQLCODE            TO WS-CE-SQLCODE                 CBONL020
082400         GO TO 9900-CICS-ERROR                                    CBONL020
082500     END-IF.                                                      CBONL020
082600     EXEC SQL                                                     CBONL020
082700         SELECT NEXT_ACCT_SEQ                                     CBONL020
082800           INTO :HB-NEXT-ACCT-SEQ                                 CBONL020
082900           FROM ALDB.BRANCH                                       CBONL020
083000          WHERE BRANCH = :HB-BRANCH                               CBONL020
083100     END-EXEC.                                                    CBONL020
083200     IF SQLCODE NOT = ZERO                                        CBONL020
083300         MOVE '5115-TAKE-SERIAL' TO WS-CE-PARAGRAPH               CBONL020
083400         MOVE 'SELECT'           TO WS-CE-COMMAND                 CBONL020
083500         MOVE 'BRANCH'           TO WS-CE-RESOURCE                CBONL020
083600         MOVE SQLCODE            TO WS-CE-SQLCODE                 CBONL020
083700         GO TO 9900-CICS-ERROR                                    CBONL020
083800     END-IF.                                                      CBONL020
083900     ADD 1000000 HB-NEXT-ACCT-SEQ GIVING WS-NEW-SERIAL.           CBONL020
084000     MOVE ZERO TO WS-NEW-DIGIT.                                   CBONL020
084100     CALL WS-CHECK-PROGRAM USING WS-CHECK-FUNCTION                CBONL020
084200                                 CA-BRANCH                        CBONL020
084300                                 WS-NEW-NUMBER                    CBONL020
084400                                 WS-CHECK-RC.                     CBONL020
084500 5115-EXIT.                                                       CBONL020
084600     EXIT.                                                        CBONL020
084700                                                                  CBONL020
084800 5120-INSERT-XREF.                                                CBONL020
084900     MOVE AC-BRANCH       TO HX-BRANCH.                           CBONL020
085000     MOVE AC-NUMBER       TO HX-ACCT-NO.                          CBONL020
085100     MOVE AC-CUSTOMER-NO  TO HX-CUST-NO.                          CBONL020
085200     MOVE AC-PRODUCT-CODE TO HX-PRODUCT-CODE.                     CBONL020
085300     MOVE AC-TITLE        TO HX-ACCT-TITLE.                       CBONL020
085400     MOVE AC-STATUS       TO HX-STATUS.                           CBONL020
085500     MOVE WS-TODAY-ED     TO HX-OPEN-DATE.                        CBONL020
085600     MOVE -1              TO HX-CLOSE-DATE-IND.                   CBONL020
085700     EXEC SQL                                                     CBONL020
085800         INSERT INTO ALDB.ACCT_XREF                               CBONL020
085900               (BRANCH, ACCT_NO, CUST_NO, PRODUCT_CODE,           CBONL020
086000                ACCT_TITLE, STATUS, OPEN_DATE, CLOSE_DATE)        CBONL020
086100         VALUES (:HX-BRANCH, :HX-ACCT-NO, :HX-CUST-NO,            CBONL020
086200                :HX-PRODUCT-CODE, :HX-ACCT-TITLE, :HX-STATUS,     CBONL020
086300                :HX-OPEN-DATE, :HX-CLOSE-DATE:HX-CLOSE-DATE-IND)  CBONL020
086400     END-EXEC.                                                    CBONL020
086500     IF SQLCODE NOT = ZERO                                        CBONL020
086600         MOVE '5120-INSERT-XREF' TO WS-CE-PARAGRAPH               CBONL020
086700         MOVE 'INSERT'           TO WS-CE-COMMAND                 CBONL020
086800         MOVE 'ACCTXREF'         TO WS-CE-RESOURCE                CBONL020
086900         MOVE SQLCODE            TO WS-CE-SQLCODE                 CBONL020
087000         GO TO 9900-CICS-ERROR                                    CBONL020
087100     END-IF.                                                      CBONL020
087200 5120-EXIT.                                                       CBONL020
087300     EXIT.                                                        CBONL020
087400                                                                  CBONL020
087500 5200-AMEND-ACCOUNT.                                              CBONL020
087600     PERFORM 5800-READ-FOR-UPDATE THRU 5800-EXIT.                 CBONL020
087700     IF WS-ACCOUNT-NOT-FOUND                                      CBONL020
087800         GO TO 5200-EXIT                                          CBONL020
087900     END-IF.                                                      CBONL020
088000     MOVE AC-ACCOUNT-RECORD TO OLD-ACCOUNT-RECORD.                CBONL020
088100     MOVE CA-NEW-TITLE      TO AC-TITLE.                          CBONL020
088200     MOVE CA-NEW-STATUS     TO AC-STATUS.                         CBONL020
088300     MOVE CA-NEW-FREQ       TO AC-STMT-FREQ.                      CBONL020
088400     MOVE CA-NEW-AMOUNT     TO AC-OVERDRAFT-LIMIT.                CBONL020
088500     COMPUTE AC-AVAIL-BAL = AC-LEDGER-BAL                         CBONL020
088600                          - AC-HOLD-AMT                           CBONL020
088700                          + AC-OVERDRAFT-LIMIT                    CBONL020
088800         ON SIZE ERROR                                            CBONL020
088900             EXEC CICS UNLOCK                                     CBONL020
089000                 FILE(WS-ACCOUNT-FILE)                            CBONL020
089100             END-EXEC                                             CBONL020
089200             MOVE MSG-BAD-AMOUNT TO WS-MSG-NO                     CBONL020
089300             GO TO 5200-EXIT                                      CBONL020
089400     END-COMPUTE.                                                 CBONL020
089500     PERFORM 5900-STAMP        THRU 5900-EXIT.                    CBONL020
089600     PERFORM 5810-REWRITE      THRU 5810-EXIT.                    CBONL020
089700     PERFORM 5210-UPDATE-XREF  THRU 5210-EXIT.                    CBONL020
089800     PERFORM 5220-DESCRIBE     THRU 5220-EXIT.                    CBONL020
089900     MOVE 'CHG' TO AL-ACTION.                                     CBONL020
090000     PERFORM 5910-AUDIT        THRU 5910-EXIT.                    CBONL020
090100     PERFORM 5920-SYNCPOINT    THRU 5920-EXIT.                    CBONL020
090200     PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT.                    CBONL020
090300     MOVE MSG-UPDATED TO WS-MSG-NO.                               CBONL020
090400 5200-EXIT.                                                       CBONL020
090500     EXIT.                                                        CBONL020
090600                                                                  CBONL020
090700 5210-UPDATE-XREF.                                                CBONL020
090800     MOVE AC-BRANCH TO HX-BRANCH.                                 CBONL020
090900     MOVE AC-NUMBER TO HX-ACCT-NO.                                CBONL020
091000     MOVE AC-TITLE  TO HX-ACCT-TITLE.                             CBONL020
091100     MOVE AC-STATUS TO HX-STATUS.                                 CBONL020
091200     IF AC-CLOSED                                                 CBONL020
091300         MOVE ZERO        TO HX-CLOSE-DATE-IND                    CBONL020
091400         MOVE WS-TODAY-ED TO HX-CLOSE-DATE                        CBONL020
091500     ELSE                                                         CBONL020
091600         MOVE -1          TO HX-CLOSE-DATE-IND                    CBONL020
091700     END-IF.                                                      CBONL020
091800     EXEC SQL                                                     CBONL020
091900         UPDATE ALDB.ACCT_XREF                                    CBONL020
092000            SET ACCT_TITLE = :HX-ACCT-TITLE,                      CBONL020
092100                STATUS     = :HX-STATUS,                          CBONL020
092200                CLOSE_DATE = :HX-CLOSE-DATE:HX-CLOSE-DATE-IND     CBONL020
092300          WHERE BRANCH  = :HX-BRANCH                              CBONL020
092400            AND ACCT_NO = :HX-ACCT-NO                             CBONL020
092500     END-EXEC.                                                    CBONL020
092600     IF SQLCODE NOT = ZERO                                        CBONL020
092700         MOVE '5210-UPDATE-XREF' TO WS-CE-PARAGRAPH               CBONL020
092800         MOVE 'UPDATE'           TO WS-CE-COMMAND                 CBONL020
092900         MOVE 'ACCTXREF'         TO WS-CE-RESOURCE                CBONL020
093000         MOVE SQLCODE            TO WS-CE-SQLCODE                 CBONL020
093100         GO TO 9900-CICS-ERROR                                    CBONL020
093200     END-IF.                                                      CBONL020
093300 5210-EXIT.                                                       CBONL020
093400     EXIT.                                                        CBONL020
093500                                                                  CBONL020
093600*---------------------------------------------------------------* CBONL020
093700* WHAT WAS CHANGED, IN WORDS FOR THE AUDIT TRAIL                * CBONL020
093800*---------------------------------------------------------------* CBONL020
093900 5220-DESCRIBE.                                                   CBONL020
094000     MOVE SPACES TO WS-CHANGE-TEXT.                               CBONL020
094100     MOVE 1      TO WS-CHANGE-POINTER.                            CBONL020
094200     IF AC-TITLE NOT = OLD-TITLE                                  CBONL020
094300         STRING 'TITLE ' DELIMITED BY SIZE                        CBONL020
094400             INTO WS-CHANGE-TEXT                                  CBONL020
094500             WITH POINTER WS-CHANGE-POINTER                       CBONL020
094600         END-STRING                                               CBONL020
094700     END-IF.                                                      CBONL020
094800     IF AC-STATUS NOT = OLD-STATUS                                CBONL020
094900         STRING 'STATUS '  DELIMITED BY SIZE                      CBONL020
095000                OLD-STATUS DELIMITED BY SIZE                      CBONL020
095100                '>'        DELIMITED BY SIZE                      CBONL020
095200                AC-STATUS  DELIMITED BY SIZE                      CBONL020
095300                ' '        DELIMITED BY SIZE                      CBONL020
095400             INTO WS-CHANGE-TEXT                                  CBONL020
095500             WITH POINTER WS-CHANGE-POINTER                       CBONL020
095600         END-STRING                                               CBONL020
095700     END-IF.                                                      CBONL020
095800     IF AC-STMT-FREQ NOT = OLD-STMT-FREQ                          CBONL020
095900         STRING 'FREQ '       DELIMITED BY SIZE                   CBONL020
096000                OLD-STMT-FREQ DELIMITED BY SIZE                   CBONL020
096100                '>'           DELIMITED BY SIZE                   CBONL020
096200                AC-STMT-FREQ  DELIMITED BY SIZE                   CBONL020
096300                ' '           DELIMITED BY SIZE                   CBONL020
096400             INTO WS-CHANGE-TEXT                                  CBONL020
096500             WITH POINTER WS-CHANGE-POINTER                       CBONL020
096600         END-STRING                                               CBONL020
096700     END-IF.                                                      CBONL020
096800     IF AC-OVERDRAFT-LIMIT NOT = OLD-OVERDRAFT-LIMIT              CBONL020
096900         MOVE AC-OVERDRAFT-LIMIT TO WS-LIMIT-ED                   CBONL020
097000         STRING 'OVERDRAFT ' DELIMITED BY SIZE                    CBONL020
097100                WS-LIMIT-ED  DELIMITED BY SIZE                    CBONL020
097200             INTO WS-CHANGE-TEXT                                  CBONL020
097300             WITH POINTER WS-CHANGE-POINTER                       CBONL020
097400         END-STRING                                               CBONL020
097500     END-IF.                                                      CBONL020
097600     MOVE OLD-TITLE      TO AL-BEFORE.                            CBONL020
097700     MOVE WS-CHANGE-TEXT TO AL-AFTER.                             CBONL020
097800 5220-EXIT.                                                       CBONL020
097900     EXIT.                                                        CBONL020
098000                                                                  CBONL020
098100 5300-CLOSE-ACCOUNT.                                              CBONL020
098200     PERFORM 5800-READ-FOR-UPDATE THRU 5800-EXIT.                 CBONL020
098300     IF WS-ACCOUNT-NOT-FOUND                                      CBONL020
098400         GO TO 5300-EXIT                                          CBONL020
098500     END-IF.                                                      CBONL020
098600     IF AC-LEDGER-BAL NOT = ZERO OR AC-HOLD-AMT NOT = ZERO        CBONL020
098700         EXEC CICS UNLOCK                                         CBONL020
098800             FILE(WS-ACCOUNT-FILE)                                CBONL020
098900         END-EXEC                                                 CBONL020
099000         MOVE MSG-BALANCE-NOT-ZERO TO WS-MSG-NO                   CBONL020
099100         GO TO 5300-EXIT                                          CBONL020
099200     END-IF.                                                      CBONL020
099300     SET  AC-CLOSED     TO TRUE.                                  CBONL020
099400     MOVE WS-TODAY      TO AC-CLOSE-DATE.                         CBONL020
099500     MOVE ZERO          TO AC-OVERDRAFT-LIMIT                     CBONL020
099600                           AC-AVAIL-BAL.                          CBONL020
099700     SET  AC-STMT-NONE  TO TRUE.                                  CBONL020
099800     PERFORM 5900-STAMP       THRU 5900-EXIT.                     CBONL020
099900     PERFORM 5810-REWRITE     THRU 5810-EXIT.                     CBONL020
100000     PERFORM 5210-UPDATE-XREF THRU 5210-EXIT.                     CBONL020
100100     MOVE 'DEL'    TO AL-ACTION.                                  CBONL020
100200     MOVE AC-TITLE TO AL-BEFORE.                                  CBONL020
100300     MOVE 'CLOSED' TO AL-AFTER.                                   CBONL020
100400     PERFORM 5910-AUDIT       THRU 5910-EXIT.                     CBONL020
100500     PERFORM 5920-SYNCPOINT   THRU 5920-EXIT.                     CBONL020
100600     PERFORM 3200-SHOW-ACCOUNT THRU 3200-EXIT.                    CBONL020
100700     MOVE MSG-UPDATED TO WS-MSG-NO.                               CBONL020
100800 5300-EXIT.                                                       CBONL020
100900     EXIT.                                                        CBONL020
101000                                                                  CBONL020
101100*---------------------------------------------------------------* CBONL020
101200* READ FOR UPDATE, REFUSED WHEN SOMEBODY CHANGED THE ACCOUNT    * CBONL020
101300* SINCE IT WAS SHOWN                                            * CBONL020
101400*---------------------------------------------------------------* CBONL020
101500 5800-READ-FOR-UPDATE.                                            CBONL020
101600     EXEC CICS READ                                               CBONL020
101700         FILE(WS-ACCOUNT-FILE)                                    CBONL020
101800         INTO(AC-ACCOUNT-RECORD)                                  CBONL020
101900         RIDFLD(CA-ACCOUNT)                                       CBONL020
102000         UPDATE                                                   CBONL020
102100         RESP(WS-RESP)                                            CBONL020
102200         RESP2(WS-RESP2)                                          CBONL020
102300     END-EXEC.                                                    CBONL020
102400     EVALUATE WS-RESP                                             CBONL020
102500         WHEN DFHRESP(NORMAL)                                     CBONL020
102600             SET WS-ACCOUNT-FOUND     TO TRUE                     CBONL020
102700         WHEN DFHRESP(NOTFND)                                     CBONL020
102800             SET WS-ACCOUNT-NOT-FOUND TO TRUE                     CBONL020
102900             MOVE MSG-NO-ACCOUNT      TO WS-MSG-NO                CBONL020
103000             GO TO 5800-EXIT                                      CBONL020
103100         WHEN OTHER                                               CBONL020
103200             MOVE '5800-READ-FOR-UPDATE' TO WS-CE-PARAGRAPH       CBONL020
103300             MOVE 'READ UPDATE'          TO WS-CE-COMMAND         CBONL020
103400             MOVE WS-ACCOUNT-FILE        TO WS-CE-RESOURCE        CBONL020
103500             GO TO 9900-CICS-ERROR                                CBONL020
103600     END-EVALUATE.                                                CBONL020
103700     IF AC-UPD-DATE NOT = CA-UPD-DATE                             CR11871
103800         OR AC-UPD-TIME NOT = CA-UPD-TIME                         CR11871
103900         EXEC CICS UNLOCK                                         CR11871
104000             FILE(WS-ACCOUNT-FILE)                                CR11871
104100         END-EXEC                                                 CR11871
104200         SET WS-ACCOUNT-NOT-FOUND  TO TRUE                        CR11871
104300         MOVE MSG-CHANGED-BY-OTHER TO WS-MSG-NO                   CR11871
104400     END-IF.                                                      CR11871
104500 5800-EXIT.                                                       CBONL020
104600     EXIT.                                                        CBONL020
104700                                                                  CBONL020
104800 5810-REWRITE.                                                    CBONL020
104900     EXEC CICS REWRITE                                            CBONL020
105000         FILE(WS-ACCOUNT-FILE)                                    CBONL020
105100         FROM(AC-ACCOUNT-RECORD)                                  CBONL020
105200         RESP(WS-RESP)                                            CBONL020
105300         RESP2(WS-RESP2)                                          CBONL020
105400     END-EXEC.                                                    CBONL020
105500     IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL020
105600         MOVE '5810-REWRITE'  TO WS-CE-PARAGRAPH                  CBONL020
105700         MOVE 'REWRITE'       TO WS-CE-COMMAND                    CBONL020
105800         MOVE WS-ACCOUNT-FILE TO WS-CE-RESOURCE                   CBONL020
105900         GO TO 9900-CICS-ERROR                                    CBONL020
106000     END-IF.                                                      CBONL020
106100 5810-EXIT.                                                       CBONL020
106200     EXIT.                                                        CBONL020
106300                                                                  CBONL020
106400 5900-STAMP.                                                      CBONL020
106500     MOVE CA-USER-ID TO AC-UPD-USER.                              CBONL020
106600     MOVE WS-TODAY   TO AC-UPD-DATE.                              CBONL020
106700     MOVE WS-NOW     TO AC-UPD-TIME.                              CBONL020
106800 5900-EXIT.                                                       CBONL020
106900     EXIT.                                                        CBONL020
107000                                                                  CBONL020
107100 5910-AUDIT.                                                      CBONL020
107200     MOVE WS-PROGRAM-ID TO AL-PROGRAM.                            CBONL020
107300     MOVE CA-USER-ID    TO AL-USER-ID.                            CBONL020
107400     MOVE EIBTRMID      TO AL-TERMINAL.                           CBONL020
107500     MOVE AC-KEY        TO AL-ACCOUNT.                            CBONL020
107600     MOVE AC-LEDGER-BAL TO AL-AMOUNT.                             CBONL020
107700     MOVE ZERO          TO AL-RETURN-CODE.                        CBONL020
107800     EXEC CICS LINK                                               CBONL020
107900         PROGRAM(WS-AUDIT-PROGRAM)                                CBONL020
108000         COMMAREA(AL-AUDIT-AREA)                                  CBONL020
108100         LENGTH(LENGTH OF AL-AUDIT-AREA)                          CBONL020
108200         RESP(WS-RESP)                                            CBONL020
108300         RESP2(WS-RESP2)                                          CBONL020
108400     END-EXEC.                                                    CBONL020
108500     IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL020
108600         MOVE '5910-AUDIT'     TO WS-CE-PARAGRAPH                 CBONL020
108700         MOVE 'LINK'           TO WS-CE-COMMAND                   CBONL020
108800         MOVE WS-AUDIT-PROGRAM TO WS-CE-RESOURCE                  CBONL020
108900         GO TO 9900-CICS-ERROR                                    CBONL020
109000     END-IF.                                                      CBONL020
109100 5910-EXIT.                                                       CBONL020
109200     EXIT.                                                        CBONL020
109300                                                                  CBONL020
109400 5920-SYNCPOINT.                                                  CBONL020
109500     EXEC CICS SYNCPOINT                                          CBONL020
109600         RESP(WS-RESP)                                            CBONL020
109700         RESP2(WS-RESP2)                                          CBONL020
109800     END-EXEC.                                                    CBONL020
109900     IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL020
110000         MOVE '5920-SYNCPOINT' TO WS-CE-PARAGRAPH                 CBONL020
110100         MOVE 'SYNCPOINT'      TO WS-CE-COMMAND                   CBONL020
110200         MOVE SPACES           TO WS-CE-RESOURCE                  CBONL020
110300         GO TO 9900-CICS-ERROR                                    CBONL020
110400     END-IF.                                                      CBONL020
110500 5920-EXIT.                                                       CBONL020
110600     EXIT.                                                        CBONL020
110700                                                                  CBONL020
110800*---------------------------------------------------------------* CBONL020
110900* PF12: NOTHING IS CHANGED                                      * CBONL020
111000*---------------------------------------------------------------* CBONL020
111100 6000-CANCEL.                                                     CBONL020
111200     MOVE LOW-VALUES     TO CBM02MO.                              CBONL020
111300     MOVE SPACES         TO CA-CONTEXT.                           CBONL020
111400     SET CA-KEY-EXPECTED TO TRUE.                                 CBONL020
111500     SET WS-SEND-ERASE   TO TRUE.                                 CBONL020
111600     MOVE 'E'            TO FUNCO.                                CBONL020
111700     IF CA-BRANCH NUMERIC AND CA-NUMBER NUMERIC                   CBONL020
111800         MOVE CA-BRANCH  TO BRCHO                                 CBONL020
111900         MOVE CA-NUMBER  TO ACCTO                                 CBONL020
112000     END-IF.                                                      CBONL020
112100     MOVE -1             TO FUNCL.                                CBONL020
112200     MOVE MSG-CANCELLED  TO WS-MSG-NO.                            CBONL020
112300     PERFORM 7000-SEND-MAP THRU 7000-EXIT.                        CBONL020
112400 6000-EXIT.                                                       CBONL020
112500     EXIT.                                                        CBONL020
112600                                                                  CBONL020
112700*---------------------------------------------------------------* CBONL020
112800* SCREEN INPUT AND OUTPUT                                       * CBONL020
112900*---------------------------------------------------------------* CBONL020
113000 7000-SEND-MAP.                                                   CBONL020
113100     MOVE WS-TODAY-ED   TO DATEO.                                 CBONL020
113200     MOVE WS-NOW-ED     TO TIMEO.                                 CBONL020
113300     MOVE WS-PROGRAM-ID TO PROGO.                                 CBONL020
113400     IF WS-MSG-NO > ZERO                                          CBONL020
113500         MOVE WS-MESSAGE-TEXT (WS-MSG-NO) TO MSGO                 CBONL020
113600     END-IF.                                                      CBONL020
113700     IF WS-SEND-ERASE                                             CBONL020
113800         EXEC CICS SEND                                           CBONL020
113900             MAP('CBM02M')                                        CBONL020
114000             MAPSET('CBM02S')                                     CBONL020
114100             FROM(CBM02MO)                                        CBONL020
114200             ERASE                                                CBONL020
114300             CURSOR                                               CBONL020
114400             FREEKB                                               CBONL020
114500             RESP(WS-RESP)                                        CBONL020
114600             RESP2(WS-RESP2)                                      CBONL020
114700         END-EXEC                                                 CBONL020
114800     ELSE                                                         CBONL020
114900         EXEC CICS SEND                                           CBONL020
115000             MAP('CBM02M')                                        CBONL020
115100             MAPSET('CBM02S')                                     CBONL020
115200             FROM(CBM02MO)                                        CBONL020
115300             DATAONLY                                             CBONL020
115400             CURSOR                                               CBONL020
115500             FREEKB                                               CBONL020
115600             RESP(WS-RESP)                                        CBONL020
115700             RESP2(WS-RESP2)                                      CBONL020
115800         END-EXEC                                                 CBONL020
115900     END-IF.                                                      CBONL020
116000     IF WS-RESP NOT = DFHRESP(NORMAL)                             CBONL020
116100         MOVE '7000-SEND-MAP' TO WS-CE-PARAGRAPH                  CBONL020
116200         MOVE 'SEND MAP'      TO WS-CE-COMMAND                    CBONL020
116300         MOVE 'CBM02M'        TO WS-CE-RESOURCE                   CBONL020
116400         GO TO 9900-CICS-ERROR                                    CBONL020
116500     END-IF.                                                      CBONL020
116600 7000-EXIT.                                                       CBONL020
116700     EXIT.                                                        CBONL020
116800                                                                  CBONL020
116900 7100-RECEIVE-MAP.                                                CBONL020
117000     SET WS-INPUT-VALID TO TRUE.                                  CBONL020
117100     EXEC CICS RECEIVE                                            CBONL020
117200         MAP('CBM02M')                                            CBONL020
117300         MAPSET('CBM02S')                                         CBONL020
117400         INTO(CBM02MI)                                            CBONL020
117500         RESP(WS-RESP)                                            CBONL020
117600         RESP2(WS-RESP2)                                          CBONL020
117700     END-EXEC.                                                    CBONL020
117800     EVALUATE WS-RESP                                             CBONL020
117900         WHEN DFHRESP(NORMAL)                                     CBONL020
118000             CONTINUE                                             CBONL020
118100         WHEN DFHRESP(MAPFAIL)                                    CBONL020
118200             MOVE LOW-VALUES      TO CBM02MO                      CBONL020
118300             MOVE MSG-ENTER-KEY   TO WS-MSG-NO                    CBONL020
118400             SET WS-INPUT-INVALID TO TRUE                         CBONL020
118500             SET WS-SEND-DATA     TO TRUE                         CBONL020
118600             PERFORM 7000-SEND-MAP THRU 7000-EXIT                 CBONL020
118700         WHEN OTHER                                               CBONL020
118800             MOVE '7100-RECEIVE-MAP' TO WS-CE-PARAGRAPH           CBONL020
118900             MOVE 'RECEIVE MAP'      TO WS-CE-COMMAND             CBONL020
119000             MOVE 'CBM02M'           TO WS-CE-RESOURCE            CBONL020
119100             GO TO 9900-CICS-ERROR                                CBONL020
119200     END-EVALUATE.                                                CBONL020
119300 7100-EXIT.                                                       CBONL020
119400     EXIT.                                                        CBONL020
119500                                                                  CBONL020
119600 7200-PROTECT-KEY.                                                CBONL020
119700     MOVE DFHBMPRF TO FUNCA                                       CBONL020
119800                      BRCHA                                       CBONL020
119900                      ACCTA.                                      CBONL020
120000 7200-EXIT.                                                       CBONL020
120100     EXIT.                                                        CBONL020
120200                                                                  CBONL020
120300 7300-PROTECT-DETAIL.                                             CBONL020
120400     MOVE DFHBMPRF TO CUSTA                                       CBONL020
120500                      TITLA                                       CBONL020
120600                      PRODA                                       CBONL020
120700                      STATA                                       CBONL020
120800                      OVDRA                                       CBONL020
120900                      FREQA.                                      CBONL020
121000 7300-EXIT.                                                       CBONL020
121100     EXIT.                                                        CBONL020
121200                                                                  CBONL020
121300*---------------------------------------------------------------* CBONL020
121400* WAYS OUT                                                      * CBONL020
121500*---------------------------------------------------------------* CBONL020
121600 8000-BACK-TO-MENU.                                               CBONL020
121700     MOVE WS-TRANID     TO CA-FROM-TRANID.                        CBONL020
121800     MOVE WS-PROGRAM-ID TO CA-FROM-PROGRAM.                       CBONL020
121900     MOVE SPACE         TO CA-STATE.                              CBONL020
122000     MOVE SPACES        TO CA-MESSAGE.                            CBONL020
122100     EXEC CICS XCTL                                               CBONL020
122200         PROGRAM(WS-MENU-PROGRAM)                                 CBONL020
122300         COMMAREA(CA-COMMAREA)                                    CBONL020
122400         LENGTH(LENGTH OF CA-COMMAREA)                            CBONL020
122500         RESP(WS-RESP)                                            CBONL020
122600         RESP2(WS-RESP2)                                          CBONL020
122700     END-EXEC.                                                    CBONL020
122800     MOVE '8000-BACK-TO-MENU' TO WS-CE-PARAGRAPH.                 CBONL020
122900     MOVE 'XCTL'              TO WS-CE-COMMAND.                   CBONL020
123000     MOVE WS-MENU-PROGRAM     TO WS-CE-RESOURCE.                  CBONL020
123100     GO TO 9900-CICS-ERROR.                                       CBONL020
123200 8000-EXIT.                                                       CBONL020
123300     EXIT.                                                        CBONL020
123400                                                                  CBONL020
123500 8100-TO-HISTORY.                                                 CBONL020
123600     IF CA-NUMBER NOT NUMERIC OR CA-NUMBER = ZERO                 CBONL020
123700         MOVE LOW-VALUES     TO CBM02MO                           CBONL020
123800         MOVE MSG-NO-ACCOUNT TO WS-MSG-NO                         CBONL020
123900         SET WS-SEND-DATA    TO TRUE                              CBONL020
124000         PERFORM 7000-SEND-MAP THRU 7000-EXIT                     CBONL020
124100         GO TO 8100-EXIT                                          CBONL020
124200     END-IF.                                                      CBONL020
124300     MOVE WS-TRANID     TO CA-FROM-TRANID.                        CBONL020
124400     MOVE WS-PROGRAM-ID TO CA-FROM-PROGRAM.                       CBONL020
124500     MOVE SPACE         TO CA-STATE.                              CBONL020
124600     MOVE SPACES        TO CA-CONTEXT.                            CBONL020
124700     EXEC CICS XCTL                                               CBONL020
124800         PROGRAM(WS-HISTORY-PROGRAM)                              CBONL020
124900         COMMAREA(CA-COMMAREA)                                    CBONL020
125000         LENGTH(LENGTH OF CA-COMMAREA)                            CBONL020
125100         RESP(WS-RESP)                                            CBONL020
125200         RESP2(WS-RESP2)                                          CBONL020
125300     END-EXEC.                                                    CBONL020
125400     MOVE '8100-TO-HISTORY'  TO WS-CE-PARAGRAPH.                  CBONL020
125500     MOVE 'XCTL'             TO WS-CE-COMMAND.                    CBONL020
125600     MOVE WS-HISTORY-PROGRAM TO WS-CE-RESOURCE.                   CBONL020
125700     GO TO 9900-CICS-ERROR.                                       CBONL020
125800 8100-EXIT.                                                       CBONL020
125900     EXIT.                                                        CBONL020
126000                                                                  CBONL020
126100 COPY CBAMTP.                                                     CBONL020
126200 COPY CBCICP.                                                     CBONL020

000100 IDENTIFICATION DIVISION.                                         CBBAT020
000200 PROGRAM-ID.    CBBAT020.                                         CBBAT020
000300 AUTHOR.        R HOLLIS.                                         CBBAT020
000400 INSTALLATION.  ALDERBROOK BANK.                                  CBBAT020
000500 DATE-WRITTEN.  18 APRIL 1994.                                    CBBAT020
000600***************************************************************** CBBAT020
000700* CBBAT020   POSTING OF TRANSACTIONS TO THE ACCOUNT MASTER      * CBBAT020
000800*                                                               * CBBAT020
000900* OLD MASTER AND SORTED TRANSACTIONS ARE MATCHED ON BRANCH AND  * CBBAT020
001000* ACCOUNT NUMBER, A NEW MASTER GENERATION IS WRITTEN.           * CBBAT020
001100* A DEBIT BEYOND THE AVAILABLE BALANCE IS REFUSED EXCEPT FOR    * CBBAT020
001200* FEES AND INTEREST. EVERY POSTING LEAVES AN AUDIT RECORD AND   * CBBAT020
001300* A JOURNAL RECORD.                                             * CBBAT020
001400*                                                               * CBBAT020
001500* INPUT   CTLCARD    CONTROL CARD OF THE RUN                    * CBBAT020
001600*         ACCTOLD    ACCOUNT MASTER, GENERATION (0)             * CBBAT020
001700*         TRANSRT    SORTED TRANSACTIONS                        * CBBAT020
001800* OUTPUT  ACCTNEW    ACCOUNT MASTER, GENERATION (+1)            * CBBAT020
001900*         JOURNAL    POSTED TRANSACTIONS                        * CBBAT020
002000*         AUDITLOG   AUDIT TRAIL                                * CBBAT020
002100*         REFUSED    TRANSACTIONS NOT POSTED                    * CBBAT020
002200*         POSTRPT    POSTING REPORT                             * CBBAT020
002300* CALLS   CBSUB010   DATE ROUTINE                               * CBBAT020
002400* RETURN CODE  0 ALL POSTED, 4 SOME REFUSED, 16 STOPPED         * CBBAT020
002500***************************************************************** CBBAT020
002600* 1994-04-18  RH   FIRST VERSION                                * CBBAT020
002700* 1999-11-15  RH   HOLD AMOUNT TAKEN INTO ACCOUNT               * CBBAT020
002800* 2007-10-19  MKS  OVERDRAFT LIMIT                              * CBBAT020
002900* 2012-05-30  MKS  STANDING ORDERS                              * CBBAT020
003000* 2016-02-24  DPA  CR11871 LAST UPDATE STAMP                    * CBBAT020
003100* 2019-09-10  DPA  CR12940 LOAN REPAYMENTS                      * CBBAT020
003200***************************************************************** CBBAT020
003300 ENVIRONMENT DIVISION.                                            CBBAT020
003400 CONFIGURATION SECTION.                                           CBBAT020
003500 SOURCE-COMPUTER. IBM-370.                                        CBBAT020
003600 OBJECT-COMPUTER. IBM-370.                                        CBBAT020
003700 SPECIAL-NAMES.                                                   CBBAT020
003800     C01 IS TOP-OF-PAGE.                                          CBBAT020
003900 INPUT-OUTPUT SECTION.                                            CBBAT020
004000 FILE-CONTROL.                                                    CBBAT020
004100     SELECT CONTROL-FILE    ASSIGN TO CTLCARD                     CBBAT020
004200         ORGANIZATION IS SEQUENTIAL                               CBBAT020
004300         FILE STATUS  IS WS-CTLCARD-STATUS.                       CBBAT020
004400     SELECT ACCT-OLD-FILE   ASSIGN TO ACCTOLD                     CBBAT020
004500         ORGANIZATION IS SEQUENTIAL                               CBBAT020
004600         FILE STATUS  IS WS-ACCTOLD-STATUS.                       CBBAT020
004700     SELECT TRAN-FILE       ASSIGN TO TRANSRT                     CBBAT020
004800         ORGANIZATION IS SEQUENTIAL                               CBBAT020
004900         FILE STATUS  IS WS-TRANSRT-STATUS.                       CBBAT020
005000     SELECT ACCT-NEW-FILE   ASSIGN TO ACCTNEW                     CBBAT020
005100         ORGANIZATION IS SEQUENTIAL                               CBBAT020
005200         FILE STATUS  IS WS-ACCTNEW-STATUS.                       CBBAT020
005300     SELECT JOURNAL-FILE    ASSIGN TO JOURNAL                     CBBAT020
005400         ORGANIZATION IS SEQUENTIAL                               CBBAT020
005500         FILE STATUS  IS WS-JOURNAL-STATUS.                       CBBAT020
005600     SELECT AUDIT-FILE      ASSIGN TO AUDITLOG                    CBBAT020
005700         ORGANIZATION IS SEQUENTIAL                               CBBAT020
005800         FILE STATUS  IS WS-AUDITLOG-STATUS.                      CBBAT020
005900     SELECT REFUSED-FILE    ASSIGN TO REFUSED                     CBBAT020
006000         ORGANIZATION IS SEQUENTIAL                               CBBAT020
006100         FILE STATUS  IS WS-REFUSED-STATUS.                       CBBAT020
006200     SELECT REPORT-FILE     ASSIGN TO POSTRPT                     CBBAT020
006300         ORGANIZATION IS SEQUENTIAL                               CBBAT020
006400         FILE STATUS  IS WS-POSTRPT-STATUS.                       CBBAT020
006500 DATA DIVISION.                                                   CBBAT020
006600 FILE SECTION.                                                    CBBAT020
006700 FD  CONTROL-FILE                                                 CBBAT020
006800     RECORDING MODE IS F                                          CBBAT020
006900     RECORD CONTAINS 80 CHARACTERS                                CBBAT020
007000     BLOCK CONTAINS 0 RECORDS.                                    CBBAT020
007100 COPY CBCTLC.                                                     CBBAT020
007200 FD  ACCT-OLD-FILE                                                CBBAT020
007300     RECORDING MODE IS F                                          CBBAT020
007400     RECORD CONTAINS 250 CHARACTERS                               CBBAT020
007500     BLOCK CONTAINS 0 RECORDS.                                    CBBAT020
007600 COPY CBACCT REPLACING ==:AC:== BY ==OM==.                        CBBAT020
007700 FD  TRAN-FILE                                                    CBBAT020
007800     RECORDING MODE IS F                                          CBBAT020
007900     RECORD CONTAINS 140 CHARACTERS                               CBBAT020
008000     BLOCK CONTAINS 0 RECORDS.                                    CBBAT020
008100 COPY CBTRAN REPLACING ==:TR:== BY ==TR==.                        CBBAT020
008200 FD  ACCT-NEW-FILE                                                CBBAT020
008300     RECORDING MODE IS F                                          CBBAT020
008400     RECORD CONTAINS 250 CHARACTERS                               CBBAT020
008500     BLOCK CONTAINS 0 RECORDS.                                    CBBAT020
008600 01  NM-RECORD                           PIC X(250).              CBBAT020
008700 FD  JOURNAL-FILE                                                 CBBAT020
008800     RECORDING MODE IS F                                          CBBAT020
008900     RECORD CONTAINS 153 CHARACTERS                               CBBAT020
009000     BLOCK CONTAINS 0 RECORDS.                                    CBBAT020
009100 01  JR-JOURNAL-RECORD.                                           CBBAT020
009200     05  JR-TRANSACTION                  PIC X(140).              CBBAT020
009300     05  JR-BALANCE-AFTER                PIC S9(11)V99            CBBAT020
009400                                 SIGN IS LEADING SEPARATE.        CBBAT020
009500 FD  AUDIT-FILE                                                   CBBAT020
009600     RECORDING MODE IS F                                          CBBAT020
009700     RECORD CONTAINS 200 CHARACTERS                               CBBAT020
009800     BLOCK CONTAINS 0 RECORDS.                                    CBBAT020
009900 COPY CBAUDT.                                                     CBBAT020
010000 FD  REFUSED-FILE                                                 CBBAT020
010100     RECORDING MODE IS F                                          CBBAT020
010200     RECORD CONTAINS 140 CHARACTERS                               CBBAT020
010300     BLOCK CONTAINS 0 RECORDS.                                    CBBAT020
010400 01  RF-RECORD                           PIC X(140).              CBBAT020
010500 FD  REPORT-FILE                                                  CBBAT020
010600     RECORDING MODE IS F                                          CBBAT020
010700     RECORD CONTAINS 132 CHARACTERS                               CBBAT020
010800     BLOCK CONTAINS 0 RECORDS.                                    CBBAT020
010900 01  RP-PRINT-LINE                       PIC X(132).              CBBAT020
011000 WORKING-STORAGE SECTION.                                         CBBAT020
011100 01  WS-PROGRAM-ID                       PIC X(08)                CBBAT020
011200                                         VALUE 'CBBAT020'.        CBBAT020
011300 COPY CBFSTA REPLACING ==:FS:== BY ==WS-CTLCARD==.                CBBAT020
011400 COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTOLD==.                CBBAT020
011500 COPY CBFSTA REPLACING ==:FS:== BY ==WS-TRANSRT==.                CBBAT020
011600 COPY CBFSTA REPLACING ==:FS:== BY ==WS-ACCTNEW==.                CBBAT020
011700 COPY CBFSTA REPLACING ==:FS:== BY ==WS-JOURNAL==.                CBBAT020
011800 COPY CBFSTA REPLACING ==:FS:== BY ==WS-AUDITLOG==.               CBBAT020
011900 COPY CBFSTA REPLACING ==:FS:== BY ==WS-REFUSED==.                CBBAT020
012000 COPY CBFSTA REPLACING ==:FS:== BY ==WS-POSTRPT==.                CBBAT020
012100 COPY CBACCT REPLACING ==:AC:== BY ==WM==.                        CBBAT020
012200 01  WS-MATCH-KEYS.                                               CBBAT020
012300     05  WS-MASTER-KEY                   PIC X(12)                CBBAT020
012400                                         VALUE LOW-VALUES.        CBBAT020
012500     05  WS-TRAN-KEY                     PIC X(12)                CBBAT020
012600                                         VALUE LOW-VALUES.        CBBAT020
012700     05  WS-CURRENT-KEY                  PIC X(12)                CBBAT020
012800                                         VALUE LOW-VALUES.        CBBAT020
012900     05  WS-LAST-MASTER-KEY              PIC X(12)                CBBAT020
013000                                         VALUE LOW-VALUES.        CBBAT020
013100 01  WS-SWITCHES.                                                 CBBAT020
013200     05  WS-POST-SWITCH                  PIC X(01) VALUE 'N'.     CBBAT020
013300         88  WS-CAN-POST                     VALUE 'Y'.           CBBAT020
013400         88  WS-CANNOT-POST                  VALUE 'N'.           CBBAT020
013500     05  WS-TOUCHED-SWITCH               PIC X(01) VALUE 'N'.     CBBAT020
013600         88  WS-ACCOUNT-TOUCHED              VALUE 'Y'.           CBBAT020
013700         88  WS-ACCOUNT-UNTOUCHED            VALUE 'N'.           CBBAT020
013800 01  WS-COUNTERS.                                                 CBBAT020
013900     05  WS-MASTER-READ                  PIC S9(07) COMP-3        CBBAT020
014000                                         VALUE +0.                CBBAT020
014100     05  WS-MASTER-WRITTEN               PIC S9(07) COMP-3        CBBAT020
014200                                         VALUE +0.                CBBAT020
014300     05  WS-TRAN-READ                    PIC S9(07) COMP-3        CBBAT020
014400                                         VALUE +0.                CBBAT020
014500     05  WS-TRAN-POSTED                  PIC S9(07) COMP-3        CBBAT020
014600                                         VALUE +0.                CBBAT020
014700     05  WS-TRAN-REFUSED                 PIC S9(07) COMP-3        CBBAT020
014800                                         VALUE +0.                CBBAT020
014900     05  WS-ACCOUNTS-TOUCHED             PIC S9(07) COMP-3        CBBAT020
015000                                         VALUE +0.                CBBAT020
015100 01  WS-AMOUNTS.                                                  CBBAT020
015200     05  WS-DEBITS-POSTED                PIC S9(13)V99 COMP-3     CBBAT020
015300                                         VALUE +0.                CBBAT020
015400     05  WS-CREDITS-POSTED               PIC S9(13)V99 COMP-3     CBBAT020
015500                                         VALUE +0.                CBBAT020
015600     05  WS-OLD-BALANCE-SUM              PIC S9(13)V99 COMP-3     CBBAT020
015700                                         VALUE +0.                CBBAT020
015800     05  WS-NEW-BALANCE-SUM              PIC S9(13)V99 COMP-3     CBBAT020
015900                                         VALUE +0.                CBBAT020
016000     05  WS-PROOF                        PIC S9(13)V99 COMP-3     CBBAT020
016100                                         VALUE +0.                CBBAT020
016200     05  WS-BALANCE-BEFORE               PIC S9(11)V99 COMP-3     CBBAT020
016300                                         VALUE +0.                CBBAT020
016400 01  WS-TYPE-TOTALS.                                              CBBAT020
016500     05  WS-CASH-COUNT                   PIC S9(07) COMP-3        CBBAT020
016600                                         VALUE +0.                CBBAT020
016700     05  WS-TRANSFER-COUNT               PIC S9(07) COMP-3        CBBAT020
016800                                         VALUE +0.                CBBAT020
016900     05  WS-CHEQUE-COUNT                 PIC S9(07) COMP-3        CBBAT020
017000                                         VALUE +0.                CBBAT020
017100     05  WS-ORDER-COUNT                  PIC S9(07) COMP-3        CBBAT020
017200                                         VALUE +0.                CBBAT020
017300     05  WS-CHARGE-COUNT                 PIC S9(07) COMP-3        CBBAT020
017400                                         VALUE +0.                CBBAT020
017500 01  WS-CLOCK.                                                    CBBAT020
017600     05  WS-CLOCK-DATE                   PIC 9(08) VALUE ZERO.    CBBAT020
017700     05  WS-CLOCK-TIME                   PIC 9(08) VALUE ZERO.    CBBAT020
017800     05  WS-CLOCK-TIME-R REDEFINES WS-CLOCK-TIME.                 CBBAT020
017900         10  WS-CLOCK-HHMMSS             PIC 9(06).               CBBAT020
018000         10  WS-CLOCK-HUNDREDTHS         PIC 9(02).               CBBAT020
018100 01  WS-EDIT-AREA.                                                CBBAT020
018200     05  WS-REFUSAL-TEXT                 PIC X(30) VALUE SPACES.  CBBAT020
018300     05  WS-BALANCE-ED                   PIC -(11)9.99.           CBBAT020
018400 01  WS-DETAIL-LINE.                                              CBBAT020
018500     05  FILLER                          PIC X(01) VALUE SPACE.   CBBAT020
018600     05  DL-BRANCH                       PIC 9(04).               CBBAT020
018700     05  FILLER                          PIC X(01) VALUE '-'.     CBBAT020
018800     05  DL-NUMBER                       PIC 9(08).               CBBAT020
018900     05  FILLER                          PIC X(02) VALUE SPACES.  CBBAT020
019000     05  DL-BATCH-NO                     PIC 9(06).               CBBAT020
019100     05  FILLER                          PIC X(01) VALUE '/'.     CBBAT020
019200     05  DL-SEQ-NO                       PIC 9(06).               CBBAT020
019300     05  FILLER                          PIC X(02) VALUE SPACES.  CBBAT020
019400     05  DL-TYPE                         PIC X(02).               CBBAT020
019500     05  FILLER                          PIC X(02) VALUE SPACES.  CBBAT020
019600     05  DL-NARRATIVE                    PIC X(24).               CBBAT020
019700     05  DL-AMOUNT                       PIC ZZZ,ZZZ,ZZ9.99.      CBBAT020
019800     05  FILLER                          PIC X(01) VALUE SPACE.   CBBAT020
019900     05  DL-DEBIT-CREDIT                 PIC X(01).               CBBAT020
020000     05  FILLER                          PIC X(02) VALUE SPACES.  CBBAT020
020100     05  DL-BALANCE                      PIC ---,---,---,--9.99.  CBBAT020
020200     05  FILLER                          PIC X(02) VALUE SPACES.  CBBAT020
020300     05  DL-REMARK                       PIC X(30).               CBBAT020
020400     05  FILLER                          PIC X(04) VALUE SPACES.  CBBAT020
020500 01  WS-COLUMN-LINE.                                              CBBAT020
020600     05  FILLER                          PIC X(50)                CBBAT020
020700         VALUE ' ACCOUNT        BATCH/SEQ      TY  NARRATIVE'.    CBBAT020
020800     05  FILLER                          PIC X(50)                CBBAT020
020900         VALUE '                AMOUNT DC             BALANCE'.   CBBAT020
021000     05  FILLER                          PIC X(32)                CBBAT020
021100         VALUE 'REMARK'.                                          CBBAT020
021200 01  WS-TOTAL-LINE.                                               CBBAT020
021300     05  FILLER                          PIC X(04) VALUE SPACES.  CBBAT020
021400     05  TL-TEXT                         PIC X(32).               CBBAT020
021500     05  TL-COUNT                        PIC ZZ,ZZZ,ZZ9           CBBAT020
021600                                         BLANK WHEN ZERO.         CBBAT020
021700     05  FILLER                          PIC X(02) VALUE SPACES.  CBBAT020
021800     05  TL-AMOUNT                PIC --,---,---,---,--9.99       CBBAT020
021900                                         BLANK WHEN ZERO.         CBBAT020
022000     05  FILLER                          PIC X(62) VALUE SPACES.  CBBAT020
022100 01  WS-HELD-LINE                        PIC X(132) VALUE SPACES. CBBAT020
022200 COPY CBRPTH.                                                     CBBAT020
022300 COPY CBDATL.                                                     CBBAT020
022400 COPY CBERRW.                                                     CBBAT020
022500 PROCEDURE DIVISION.                                              CBBAT020
022600 0000-MAIN.                                                       CBBAT020
022700     PERFORM 1000-INITIALIZE THRU 1000-EXIT.                      CBBAT020
022800     PERFORM 2000-MATCH      THRU 2000-EXIT                       CBBAT020
022900         UNTIL WS-MASTER-KEY = HIGH-VALUES                        CBBAT020
023000           AND WS-TRAN-KEY   = HIGH-VALUES.                       CBBAT020
023100     PERFORM 8000-FINISH     THRU 8000-EXIT.                      CBBAT020
023200     MOVE WS-HIGHEST-RC TO RETURN-CODE.                           CBBAT020
023300     STOP RUN.                                                    CBBAT020
023400                                                                  CBBAT020
023500 1000-INITIALIZE.                                                 CBBAT020
023600     MOVE WS-PROGRAM-ID TO WS-ERR-PROGRAM                         CBBAT020
023700                           H1-PROGRAM.                            CBBAT020
023800     ACCEPT WS-CLOCK-DATE FROM DATE YYYYMMDD.                     CBBAT020
023900     ACCEPT WS-CLOCK-TIME FROM TIME.                              CBBAT020
024000     PERFORM 1100-OPEN-FILES   THRU 1100-EXIT.                    CBBAT020
024100     PERFORM 1200-READ-CONTROL THRU 1200-EXIT.                    CBBAT020
024200     MOVE 'POSTING REPORT' TO H1-REPORT-TITLE.                    CBBAT020
024300     MOVE CC-BANK-NAME     TO H1-BANK-NAME.                       CBBAT020
024400     SET DT-EDIT-DATE TO TRUE.                                    CBBAT020
024500     MOVE CC-RUN-DATE TO DT-DATE-1.                               CBBAT020
024600     CALL 'CBSUB010' USING DT-DATE-AREA.                          CBBAT020
024700     MOVE DT-EDITED TO H1-RUN-DATE.                               CBBAT020
024800     PERFORM 7000-READ-MASTER THRU 7000-EXIT.                     CBBAT020
024900     PERFORM 7100-READ-TRAN   THRU 7100-EXIT.                     CBBAT020
025000 1000-EXIT.                                                       CBBAT020
025100     EXIT.                                                        CBBAT020
025200                                                                  CBBAT020
025300 1100-OPEN-FILES.                                                 CBBAT020
025400     MOVE '1100-OPEN-FILES' TO WS-ERR-PARAGRAPH.                  CBBAT020
025500     MOVE 'OPEN'            TO WS-ERR-OPERATION.                  CBBAT020
025600     OPEN INPUT CONTROL-FILE.                                     CBBAT020
025700     IF NOT WS-CTLCARD-OK                                         CBBAT020
025800         MOVE 'CTLCARD'         TO WS-ERR-FILE                    CBBAT020
025900         MOVE WS-CTLCARD-STATUS TO WS-ERR-STATUS                  CBBAT020
026000         GO TO 9900-FILE-ERROR                                    CBBAT020
026100     END-IF.                                                      CBBAT020
026200     OPEN INPUT ACCT-OLD-FILE.                                    CBBAT020
026300     IF NOT WS-ACCTOLD-OK                                         CBBAT020
026400         MOVE 'ACCTOLD'         TO WS-ERR-FILE                    CBBAT020
026500         MOVE WS-ACCTOLD-STATUS TO WS-ERR-STATUS                  CBBAT020
026600         GO TO 9900-FILE-ERROR                                    CBBAT020
026700     END-IF.                                                      CBBAT020
026800     OPEN INPUT TRAN-FILE.                                        CBBAT020
026900     IF NOT WS-TRANSRT-OK                                         CBBAT020
027000         MOVE 'TRANSRT'         TO WS-ERR-FILE                    CBBAT020
027100         MOVE WS-TRANSRT-STATUS TO WS-ERR-STATUS                  CBBAT020
027200         GO TO 9900-FILE-ERROR                                    CBBAT020
027300     END-IF.                                                      CBBAT020
027400     OPEN OUTPUT ACCT-NEW-FILE.                                   CBBAT020
027500     IF NOT WS-ACCTNEW-OK                                         CBBAT020
027600         MOVE 'ACCTNEW'         TO WS-ERR-FILE                    CBBAT020
027700         MOVE WS-ACCTNEW-STATUS TO WS-ERR-STATUS                  CBBAT020
027800         GO TO 9900-FILE-ERROR                                    CBBAT020
027900     END-IF.                                                      CBBAT020
028000     OPEN OUTPUT JOURNAL-FILE.                                    CBBAT020
028100     IF NOT WS-JOURNAL-OK                                         CBBAT020
028200         MOVE 'JOURNAL'         TO WS-ERR-FILE                    CBBAT020
028300         MOVE WS-JOURNAL-STATUS TO WS-ERR-STATUS                  CBBAT020
028400         GO TO 9900-FILE-ERROR                                    CBBAT020
028500     END-IF.                                                      CBBAT020
028600     OPEN OUTPUT AUDIT-FILE.                                      CBBAT020
028700     IF NOT WS-AUDITLOG-OK                                        CBBAT020
028800         MOVE 'AUDITLOG'         TO WS-ERR-FILE                   CBBAT020
028900         MOVE WS-AUDITLOG-STATUS TO WS-ERR-STATUS                 CBBAT020
029000         GO TO 9900-FILE-ERROR                                    CBBAT020
029100     END-IF.                                                      CBBAT020
029200     OPEN OUTPUT REFUSED-FILE.                                    CBBAT020
029300     IF NOT WS-REFUSED-OK                                         CBBAT020
029400         MOVE 'REFUSED'         TO WS-ERR-FILE                    CBBAT020
029500         MOVE WS-REFUSED-STATUS TO WS-ERR-STATUS                  CBBAT020
029600         GO TO 9900-FILE-ERROR                                    CBBAT020
029700     END-IF.                                                      CBBAT020
029800     OPEN OUTPUT REPORT-FILE.                                     CBBAT020
029900     IF NOT WS-POSTRPT-OK                                         CBBAT020
030000         MOVE 'POSTRPT'         TO WS-ERR-FILE                    CBBAT020
030100         MOVE WS-POSTRPT-STATUS TO WS-ERR-STATUS                  CBBAT020
030200         GO TO 9900-FILE-ERROR                                    CBBAT020
030300     END-IF.                                                      CBBAT020
030400 1100-EXIT.                                                       CBBAT020
030500     EXIT.                                                        CBBAT020
030600                                                                  CBBAT020
030700 1200-READ-CONTROL.                                               CBBAT020
030800     MOVE '1200-READ-CONTROL' TO WS-ERR-PARAGRAPH.                CBBAT020
030900     READ CONTROL-FILE                                            CBBAT020
031000         AT END                                                   CBBAT020
031100             MOVE 'CONTROL CARD MISSING' TO WS-ERR-TEXT           CBBAT020
031200             GO TO 9950-DATA-ERROR                                CBBAT020
031300     END-READ.                                                    CBBAT020
031400     IF NOT CC-VALID-CARD                                         CBBAT020
031500         MOVE 'NOT A CONTROL CARD' TO WS-ERR-TEXT                 CBBAT020
031600         MOVE CC-CARD-ID           TO WS-ERR-KEY                  CBBAT020
031700         GO TO 9950-DATA-ERROR                                    CBBAT020
031800     END-IF.                                                      CBBAT020
031900     CLOSE CONTROL-FILE.                                          CBBAT020
032000 1200-EXIT.                                                       CBBAT020
032100     EXIT.                                                        CBBAT020
032200                                                                  CBBAT020
032300*---------------------------------------------------------------* CBBAT020
032400* ONE ROUND FOR EACH KEY, THE LOWER OF MASTER AND TRANSACTION   * CBBAT020
032500*---------------------------------------------------------------* CBBAT020
032600 2000-MATCH.                                                      CBBAT020
032700     IF WS-TRAN-KEY < WS-MASTER-KEY                               CBBAT020
032800         MOVE 'NO ACCOUNT WITH THIS NUMBER' TO WS-REFUSAL-TEXT    CBBAT020
032900         PERFORM 4000-REFUSE    THRU 4000-EXIT                    CBBAT020
033000         PERFORM 7100-READ-TRAN THRU 7100-EXIT                    CBBAT020
033100         GO TO 2000-EXIT                                          CBBAT020
033200     END-IF.                                                      CBBAT020
033300     MOVE OM-ACCOUNT-RECORD TO WM-ACCOUNT-RECORD.                 CBBAT020
033400     MOVE WS-MASTER-KEY     TO WS-CURRENT-KEY.                    CBBAT020
033500     SET WS-ACCOUNT-UNTOUCHED TO TRUE.                            CBBAT020
033600     PERFORM 2100-APPLY THRU 2100-EXIT                            CBBAT020
033700         UNTIL WS-TRAN-KEY NOT = WS-CURRENT-KEY.                  CBBAT020
033800     IF WS-ACCOUNT-TOUCHED                                        CBBAT020
033900         ADD 1 TO WS-ACCOUNTS-TOUCHED                             CBBAT020
034000     END-IF.                                                      CBBAT020
034100     PERFORM 7200-WRITE-MASTER THRU 7200-EXIT.                    CBBAT020
034200     PERFORM 7000-READ-MASTER  THRU 7000-EXIT.                    CBBAT020
034300 2000-EXIT.                                                       CBBAT020
034400     EXIT.                                                        CBBAT020
034500                                                                  CBBAT020
034600 2100-APPLY.                                                      CBBAT020
034700     PERFORM 3000-CHECK-POSTING THRU 3000-EXIT.                   CBBAT020
034800     IF WS-CAN-POST                                               CBBAT020
034900         PERFORM 3100-POST  THRU 3100-EXIT                        CBBAT020
035000     ELSE                                                         CBBAT020
035100         PERFORM 4000-REFUSE THRU 4000-EXIT                       CBBAT020
035200     END-IF.                                                      CBBAT020
035300     PERFORM 7100-READ-TRAN THRU 7100-EXIT.                       CBBAT020
035400 2100-EXIT.                                                       CBBAT020
035500     EXIT.                                                        CBBAT020
035600                                                                  CBBAT020
035700 3000-CHECK-POSTING.                                              CBBAT020
035800     SET WS-CANNOT-POST TO TRUE.                                  CBBAT020
035900     IF WM-CLOSED                                                 CBBAT020
036000         MOVE 'ACCOUNT IS CLOSED' TO WS-REFUSAL-TEXT              CBBAT020
036100         GO TO 3000-EXIT                                          CBBAT020
036200     END-IF.                                                      CBBAT020
036300     IF WM-BLOCKED AND TR-DEBIT                                   CBBAT020
036400         MOVE 'ACCOUNT IS BLOCKED' TO WS-REFUSAL-TEXT             CBBAT020
036500         GO TO 3000-EXIT                                          CBBAT020
036600     END-IF.                                                      CBBAT020
036700     IF TR-CURRENCY NOT = WM-CURRENCY                             CBBAT020
036800         MOVE 'CURRENCY DOES NOT AGREE' TO WS-REFUSAL-TEXT        CBBAT020
036900         GO TO 3000-EXIT                                          CBBAT020
037000     END-IF.                                                      CBBAT020
037100     IF TR-DEBIT                                                  CBBAT020
037200         AND NOT TR-FEE                                           CBBAT020
037300         AND NOT TR-INTEREST-POSTING                              CBBAT020
037400         IF TR-AMOUNT > WM-AVAIL-BAL                              CBBAT020
037500             MOVE 'NOT SUFFICIENT FUNDS' TO WS-REFUSAL-TEXT       CBBAT020
037600             GO TO 3000-EXIT                                      CBBAT020
037700         END-IF                                                   CBBAT020
037800     END-IF.                                                      CBBAT020
037900     SET WS-CAN-POST TO TRUE.                                     CBBAT020
038000 3000-EXIT.                                                       CBBAT020
038100     EXIT.                                                        CBBAT020
038200                                                                  CBBAT020
038300 3100-POST.                                                       CBBAT020
038400     MOVE WM-LEDGER-BAL TO WS-BALANCE-BEFORE.                     CBBAT020
038500     IF TR-DEBIT                                                  CBBAT020
038600         SUBTRACT TR-AMOUNT FROM WM-LEDGER-BAL                    CBBAT020
038700         ADD 1              TO   WM-DEBIT-COUNT                   CBBAT020
038800         ADD TR-AMOUNT      TO   WM-DEBIT-TOTAL                   CBBAT020
038900                                 WS-DEBITS-POSTED                 CBBAT020
039000     ELSE                                                         CBBAT020
039100         ADD TR-AMOUNT      TO   WM-LEDGER-BAL                    CBBAT020
039200         ADD 1              TO   WM-CREDIT-COUNT                  CBBAT020
039300         ADD TR-AMOUNT      TO   WM-CREDIT-TOTAL                  CBBAT020
039400                                 WS-CREDITS-POSTED                CBBAT020
039500     END-IF.                                                      CBBAT020
039600     PERFORM 3200-AVAILABLE THRU 3200-EXIT.                       CBBAT020
039700     MOVE TR-EFFECT-DATE TO WM-LAST-MOVE-DATE.                    CBBAT020
039800     IF WM-DORMANT                                                CBBAT020
039900         SET WM-OPEN TO TRUE                                      CBBAT020
040000     END-IF.                                                      CBBAT020
040100     MOVE WS-PROGRAM-ID   TO WM-UPD-USER.                         CR11871
040200     MOVE WS-CLOCK-DATE   TO WM-UPD-DATE.                         CR11871
040300     MOVE WS-CLOCK-HHMMSS TO WM-UPD-TIME.                         CR11871
040400     SET WS-ACCOUNT-TOUCHED TO TRUE.                              CBBAT020
040500     PERFORM 3300-COUNT-TYPE    THRU 3300-EXIT.                   CBBAT020
040600     PERFORM 7300-WRITE-JOURNAL THRU 7300-EXIT.                   CBBAT020
040700     PERFORM 7400-WRITE-AUDIT   THRU 7400-EXIT.                   CBBAT020
040800     ADD 1 TO WS-TRAN-POSTED.                                     CBBAT020
040900     MOVE SPACES TO DL-REMARK.                                    CBBAT020
041000     PERFORM 5000-PRINT-DETAIL THRU 5000-EXIT.                    CBBAT020
041100 3100-EXIT.                                                       CBBAT020
041200     EXIT.                                                        CBBAT020
041300                                                                  CBBAT020
041400 3200-AVAILABLE.                                                  CBBAT020
041500     COMPUTE WM-AVAIL-BAL = WM-LEDGER-BAL                         CBBAT020
041600                          - WM-HOLD-AMT                           CBBAT020
041700                          + WM-OVERDRAFT-LIMIT                    CBBAT020
041800         ON SIZE ERROR                                            CBBAT020
041900             MOVE '3200-AVAILABLE'     TO WS-ERR-PARAGRAPH        CBBAT020
042000             MOVE 'BALANCE OVERFLOW'   TO WS-ERR-TEXT             CBBAT020
042100             MOVE WS-CURRENT-KEY       TO WS-ERR-KEY              CBBAT020
042200             GO TO 9950-DATA-ERROR                                CBBAT020
042300     END-COMPUTE.                                                 CBBAT020
042400 3200-EXIT.                                                       CBBAT020
042500     EXIT.                                                        CBBAT020
042600                                                                  CBBAT020
042700 3300-COUNT-TYPE.                                                 CBBAT020
042800     EVALUATE TRUE                                                CBBAT020
042900         WHEN TR-DEPOSIT                                          CBBAT020
043000         WHEN TR-WITHDRAWAL                                       CBBAT020
043100             ADD 1 TO WS-CASH-COUNT                               CBBAT020
043200         WHEN TR-TRANSFER                                         CBBAT020
043300             ADD 1 TO WS-TRANSFER-COUNT                           CBBAT020
043400         WHEN TR-CHEQUE                                           CBBAT020
043500             ADD 1 TO WS-CHEQUE-COUNT                             CBBAT020
043600         WHEN TR-STANDING-ORDER                                   CBBAT020
043700             ADD 1 TO WS-ORDER-COUNT                              CBBAT020
043800         WHEN TR-FEE                                              CBBAT020
043900         WHEN TR-INTEREST-POSTING                                 CBBAT020
044000             ADD 1 TO WS-CHARGE-COUNT                             CBBAT020
044100     END-EVALUATE.                                                CBBAT020
044200 3300-EXIT.                                                       CBBAT020
044300     EXIT.                                                        CBBAT020
044400                                                                  CBBAT020
044500 4000-REFUSE.                                                     CBBAT020
044600     MOVE 4 TO WS-HIGHEST-RC.                                     CBBAT020
044700     ADD 1  TO WS-TRAN-REFUSED.                                   CBBAT020
044800     WRITE RF-RECORD FROM TR-TRANSACTION-RECORD.                  CBBAT020
044900     IF NOT WS-REFUSED-OK                                         CBBAT020
045000         MOVE '4000-REFUSE'     TO WS-ERR-PARAGRAPH               CBBAT020
045100         MOVE 'WRITE'           TO WS-ERR-OPERATION               CBBAT020
045200         MOVE 'REFUSED'         TO WS-ERR-FILE                    CBBAT020
045300         MOVE WS-REFUSED-STATUS TO WS-ERR-STATUS                  CBBAT020
045400         GO TO 9900-FILE-ERROR                                    CBBAT020
045500     END-IF.                                                      CBBAT020
045600     MOVE WS-REFUSAL-TEXT TO DL-REMARK.                           CBBAT020
045700     PERFORM 5000-PRINT-DETAIL THRU 5000-EXIT.                    CBBAT020
045800 4000-EXIT.                                                       CBBAT020
045900     EXIT.                                                        CBBAT020
046000                                                                  CBBAT020
046100 5000-PRINT-DETAIL.                                               CBBAT020
046200     MOVE TR-BRANCH       TO DL-BRANCH.                           CBBAT020
046300     MOVE TR-NUMBER       TO DL-NUMBER.                           CBBAT020
046400     MOVE TR-BATCH-NO     TO DL-BATCH-NO.                         CBBAT020
046500     MOVE TR-SEQ-NO       TO DL-SEQ-NO.                           CBBAT020
046600     MOVE TR-TYPE         TO DL-TYPE.                             CBBAT020
046700     MOVE TR-NARRATIVE    TO DL-NARRATIVE.                        CBBAT020
046800     MOVE TR-AMOUNT       TO DL-AMOUNT.                           CBBAT020
046900     MOVE TR-DEBIT-CREDIT TO DL-DEBIT-CREDIT.                     CBBAT020
047000     IF WS-TRAN-KEY = WS-CURRENT-KEY                              CBBAT020
047100         MOVE WM-LEDGER-BAL TO DL-BALANCE                         CBBAT020
047200     ELSE                                                         CBBAT020
047300         MOVE ZERO          TO DL-BALANCE                         CBBAT020
047400     END-IF.                                                      CBBAT020
047500     MOVE WS-DETAIL-LINE  TO RP-PRINT-LINE.                       CBBAT020
047600     PERFORM 5900-PRINT-LINE THRU 5900-EXIT.                      CBBAT020
047700 5000-EXIT.                                                       CBBAT020
047800     EXIT.                                                        CBBAT020
047900                                                                  CBBAT020
048000 5900-PRINT-LINE.                                                 CBBAT020
048100     IF WS-LINE-COUNT NOT < WS-LINES-PER-PAGE                     CBBAT020
048200         MOVE RP-PRINT-LINE TO WS-HELD-LINE                       CBBAT020
048300         PERFORM 5950-PRINT-HEADING THRU 5950-EXIT                CBBAT020
048400         MOVE WS-HELD-LINE  TO RP-PRINT-LINE                      CBBAT020
048500     END-IF.                                                      CBBAT020
048600     WRITE RP-PRINT-LINE AFTER ADVANCING 1 LINE.                  CBBAT020
048700     IF NOT WS-POSTRPT-OK                                         CBBAT020
048800         MOVE '5900-PRINT-LINE' TO WS-ERR-PARAGRAPH               CBBAT020
048900         MOVE 'WRITE'           TO WS-ERR-OPERATION               CBBAT020
049000         MOVE 'POSTRPT'         TO WS-ERR-FILE                    CBBAT020
049100         MOVE WS-POSTRPT-STATUS TO WS-ERR-STATUS                  CBBAT020
049200         GO TO 9900-FILE-ERROR                                    CBBAT020
049300     END-IF.                                                      CBBAT020
049400     ADD 1 TO WS-LINE-COUNT.                                      CBBAT020
049500 5900-EXIT.                                                       CBBAT020
049600     EXIT.                                                        CBBAT020
049700                                                                  CBBAT020
049800 5950-PRINT-HEADING.                                              CBBAT020
049900     ADD 1 TO WS-PAGE-COUNT.                                      CBBAT020
050000     MOVE WS-PAGE-COUNT TO H1-PAGE.                               CBBAT020
050100     WRITE RP-PRINT-LINE FROM WS-HEADING-1                        CBBAT020
050200         AFTER ADVANCING TOP-OF-PAGE.                             CBBAT020
050300     WRITE RP-PRINT-LINE FROM WS-HEADING-RULE                     CBBAT020
050400         AFTER ADVANCING 1 LINE.                                  CBBAT020
050500     WRITE RP-PRINT-LINE FROM WS-COLUMN-LINE                      CBBAT020
050600         AFTER ADVANCING 1 LINE.                                  CBBAT020
050700     WRITE RP-PRINT-LINE FROM WS-BLANK-LINE                       CBBAT020
050800         AFTER ADVANCING 1 LINE.                                  CBBAT020
050900     MOVE 4 TO WS-LINE-COUNT.                                     CBBAT020
051000 5950-EXIT.                                                       CBBAT020
051100     EXIT.                                                        CBBAT020
051200                                                                  CBBAT020
051300 7000-READ-MASTER.                                                CBBAT020
051400     READ ACCT-OLD-FILE                                           CBBAT020
051500         AT END                                                   CBBAT020
051600             MOVE HIGH-VALUES TO WS-MASTER-KEY                    CBBAT020
051700             GO TO 7000-EXIT                                      CBBAT020
051800     END-READ.                                                    CBBAT020
051900     IF NOT WS-ACCTOLD-OK                                         CBBAT020
052000         MOVE '7000-READ-MASTER' TO WS-ERR-PARAGRAPH              CBBAT020
052100         MOVE 'READ'             TO WS-ERR-OPERATION              CBBAT020
052200         MOVE 'ACCTOLD'          TO WS-ERR-FILE                   CBBAT020
052300         MOVE WS-ACCTOLD-STATUS  TO WS-ERR-STATUS                 CBBAT020
052400         GO TO 9900-FILE-ERROR                                    CBBAT020
052500     END-IF.                                                      CBBAT020
052600     MOVE OM-KEY TO WS-MASTER-KEY.                                CBBAT020
052700     IF WS-MASTER-KEY NOT > WS-LAST-MASTER-KEY                    CBBAT020
052800         MOVE '7000-READ-MASTER'       TO WS-ERR-PARAGRAPH        CBBAT020
052900         MOVE 'MASTER OUT OF SEQUENCE' TO WS-ERR-TEXT             CBBAT020
053000         MOVE WS-MASTER-KEY            TO WS-ERR-KEY              CBBAT020
053100         GO TO 9950-DATA-ERROR                                    CBBAT020
053200     END-IF.                                                      CBBAT020
053300     MOVE WS-MASTER-KEY TO WS-LAST-MASTER-KEY.                    CBBAT020
053400     ADD 1 TO WS-MASTER-READ.                                     CBBAT020
053500     ADD OM-LEDGER-BAL TO WS-OLD-BALANCE-SUM.                     CBBAT020
053600 7000-EXIT.                                                       CBBAT020
053700     EXIT.                                                        CBBAT020
053800                                                                  CBBAT020
053900 7100-READ-TRAN.                                                  CBBAT020
054000     READ TRAN-FILE                                               CBBAT020
054100         AT END                                                   CBBAT020
054200             MOVE HIGH-VALUES TO WS-TRAN-KEY                      CBBAT020
054300             GO TO 7100-EXIT                                      CBBAT020
054400     END-READ.                                                    CBBAT020
054500     IF NOT WS-TRANSRT-OK                                         CBBAT020
054600         MOVE '7100-READ-TRAN'  TO WS-ERR-PARAGRAPH               CBBAT020
054700         MOVE 'READ'            TO WS-ERR-OPERATION               CBBAT020
054800         MOVE 'TRANSRT'         TO WS-ERR-FILE                    CBBAT020
054900         MOVE WS-TRANSRT-STATUS TO WS-ERR-STATUS                  CBBAT020
055000         GO TO 9900-FILE-ERROR                                    CBBAT020
055100     END-IF.                                                      CBBAT020
055200     MOVE TR-ACCT-KEY TO WS-TRAN-KEY.                             CBBAT020
055300     ADD 1 TO WS-TRAN-READ.                                       CBBAT020
055400 7100-EXIT.                                                       CBBAT020
055500     EXIT.                                                        CBBAT020
055600                                                                  CBBAT020
055700 7200-WRITE-MASTER.                                               CBBAT020
055800     WRITE NM-RECORD FROM WM-ACCOUNT-RECORD.                      CBBAT020
055900     IF NOT WS-ACCTNEW-OK                                         CBBAT020
056000         MOVE '7200-WRITE-MASTER' TO WS-ERR-PARAGRAPH             CBBAT020
056100         MOVE 'WRITE'             TO WS-ERR-OPERATION             CBBAT020
056200         MOVE 'ACCTNEW'           TO WS-ERR-FILE                  CBBAT020
056300         MOVE WS-ACCTNEW-STATUS   TO WS-ERR-STATUS                CBBAT020
056400         GO TO 9900-FILE-ERROR                                    CBBAT020
056500     END-IF.                                                      CBBAT020
056600     ADD 1 TO WS-MASTER-WRITTEN.                                  CBBAT020
056700     ADD WM-LEDGER-BAL TO WS-NEW-BALANCE-SUM.                     CBBAT020
056800 7200-EXIT.                                                       CBBAT020
056900     EXIT.                                                        CBBAT020
057000                                                                  CBBAT020
057100 7300-WRITE-JOURNAL.                                              CBBAT020
057200     MOVE TR-TRANSACTION-RECORD TO JR-TRANSACTION.                CBBAT020
057300     MOVE WM-LEDGER-BAL         TO JR-BALANCE-AFTER.              CBBAT020
057400     WRITE JR-JOURNAL-RECORD.                                     CBBAT020
057500     IF NOT WS-JOURNAL-OK                                         CBBAT020
057600         MOVE '7300-WRITE-JOURNAL' TO WS-ERR-PARAGRAPH            CBBAT020
057700         MOVE 'WRITE'              TO WS-ERR-OPERATION            CBBAT020
057800         MOVE 'JOURNAL'            TO WS-ERR-FILE                 CBBAT020
057900         MOVE WS-JOURNAL-STATUS    TO WS-ERR-STATUS               CBBAT020
058000         GO TO 9900-FILE-ERROR                                    CBBAT020
058100     END-IF.                                                      CBBAT020
058200 7300-EXIT.                                                       CBBAT020
058300     EXIT.                                                        CBBAT020
058400                                                                  CBBAT020
058500 7400-WRITE-AUDIT.                                                CBBAT020
058600     INITIALIZE AU-AUDIT-RECORD.                                  CBBAT020
058700     MOVE WS-CLOCK-DATE     TO AU-DATE.                           CBBAT020
058800     MOVE WS-CLOCK-TIME     TO AU-TIME.                           CBBAT020
058900     MOVE WS-PROGRAM-ID     TO AU-PROGRAM.                        CBBAT020
059000     MOVE TR-USER           TO AU-USER.                           CBBAT020
059100     SET  AU-POSTED         TO TRUE.                              CBBAT020
059200     MOVE TR-ACCT-KEY       TO AU-ACCOUNT.                        CBBAT020
059300     MOVE TR-AMOUNT         TO AU-AMOUNT.                         CBBAT020
059400     MOVE WS-BALANCE-BEFORE TO WS-BALANCE-ED.                     CBBAT020
059500     MOVE WS-BALANCE-ED     TO AU-BEFORE.                         CBBAT020
059600     MOVE WM-LEDGER-BAL     TO WS-BALANCE-ED.                     CBBAT020
059700     MOVE WS-BALANCE-ED     TO AU-AFTER.                          CBBAT020
059800     WRITE AU-AUDIT-RECORD.                                       CBBAT020
059900     IF NOT WS-AUDITLOG-OK                                        CBBAT020
060000         MOVE '7400-WRITE-AUDIT' TO WS-ERR-PARAGRAPH              CBBAT020
060100         MOVE 'WRITE'            TO WS-ERR-OPERATION              CBBAT020
060200         MOVE 'AUDITLOG'         TO WS-ERR-FILE                   CBBAT020
060300         MOVE WS-AUDITLOG-STATUS TO WS-ERR-STATUS                 CBBAT020
060400         GO TO 9900-FILE-ERROR                                    CBBAT020
060500     END-IF.                                                      CBBAT020
060600 7400-EXIT.                                                       CBBAT020
060700     EXIT.                                                        CBBAT020
060800                                                                  CBBAT020
060900 8000-FINISH.                                                     CBBAT020
061000     MOVE SPACES TO RP-PRINT-LINE.                                CBBAT020
061100     PERFORM 5900-PRINT-LINE THRU 5900-EXIT.                      CBBAT020
061200     MOVE ZERO                   TO TL-AMOUNT.                    CBBAT020
061300     MOVE 'ACCOUNTS READ'        TO TL-TEXT.                      CBBAT020
061400     MOVE WS-MASTER-READ         TO TL-COUNT.                     CBBAT020
061500     MOVE WS-OLD-BALANCE-SUM     TO TL-AMOUNT.                    CBBAT020
061600     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
061700     MOVE 'ACCOUNTS WRITTEN'     TO TL-TEXT.                      CBBAT020
061800     MOVE WS-MASTER-WRITTEN      TO TL-COUNT.                     CBBAT020
061900     MOVE WS-NEW-BALANCE-SUM     TO TL-AMOUNT.                    CBBAT020
062000     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
062100     MOVE ZERO                   TO TL-AMOUNT.                    CBBAT020
062200     MOVE 'ACCOUNTS TOUCHED'     TO TL-TEXT.                      CBBAT020
062300     MOVE WS-ACCOUNTS-TOUCHED    TO TL-COUNT.                     CBBAT020
062400     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
062500     MOVE 'TRANSACTIONS READ'    TO TL-TEXT.                      CBBAT020
062600     MOVE WS-TRAN-READ           TO TL-COUNT.                     CBBAT020
062700     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
062800     MOVE 'TRANSACTIONS POSTED'  TO TL-TEXT.                      CBBAT020
062900     MOVE WS-TRAN-POSTED         TO TL-COUNT.                     CBBAT020
063000     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
063100     MOVE '  CASH'               TO TL-TEXT.                      CBBAT020
063200     MOVE WS-CASH-COUNT          TO TL-COUNT.                     CBBAT020
063300     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
063400     MOVE '  TRANSFERS'          TO TL-TEXT.                      CBBAT020
063500     MOVE WS-TRANSFER-COUNT      TO TL-COUNT.                     CBBAT020
063600     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
063700     MOVE '  CHEQUES'            TO TL-TEXT.                      CBBAT020
063800     MOVE WS-CHEQUE-COUNT        TO TL-COUNT.                     CBBAT020
063900     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
064000     MOVE '  STANDING ORDERS'    TO TL-TEXT.                      CBBAT020
064100     MOVE WS-ORDER-COUNT         TO TL-COUNT.                     CBBAT020
064200     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
064300     MOVE '  FEES AND INTEREST'  TO TL-TEXT.                      CBBAT020
064400     MOVE WS-CHARGE-COUNT        TO TL-COUNT.                     CBBAT020
064500     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
064600     MOVE 'TRANSACTIONS REFUSED' TO TL-TEXT.                      CBBAT020
064700     MOVE WS-TRAN-REFUSED        TO TL-COUNT.                     CBBAT020
064800     PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT.                     CBBAT020
064900     COMPUTE WS-PROOF = WS-OLD-BALANCE-SUM                        CBBAT020
065000                      + WS-CREDITS-POSTED                         CBBAT020
065100                      - WS-DEBITS-POSTED                          CBBAT020
065200                      - WS-NEW-BALANCE-SUM                        CBBAT020
065300         ON SIZE ERROR                                            CBBAT020
065400             MOVE 'PROOF TOTAL OVERFLOW' TO WS-ERR-TEXT           CBBAT020
065500             GO TO 9950-DATA-ERROR                                CBBAT020
065600     END-COMPUTE.                                                 CBBAT020
065700     IF WS-PROOF NOT = ZERO                                       CBBAT020
065800         MOVE 'OUT OF BALANCE BY'   TO TL-TEXT                    CBBAT020
065900         MOVE ZERO                  TO TL-COUNT                   CBBAT020
066000         MOVE WS-PROOF              TO TL-AMOUNT                  CBBAT020
066100         PERFORM 8100-PRINT-TOTAL THRU 8100-EXIT                  CBBAT020
066200         MOVE 8 TO WS-HIGHEST-RC                                  CBBAT020
066300     END-IF.                                                      CBBAT020
066400     CLOSE ACCT-OLD-FILE                                          CBBAT020
066500           TRAN-FILE                                              CBBAT020
066600           ACCT-NEW-FILE                                          CBBAT020
066700           JOURNAL-FILE                                           CBBAT020
066800           AUDIT-FILE                                             CBBAT020
066900           REFUSED-FILE                                           CBBAT020
067000           REPORT-FILE.                                           CBBAT020
067100     DISPLAY 'CBBAT020 ACCOUNTS ' WS-MASTER-WRITTEN               CBBAT020
067200             ' POSTED '           WS-TRAN-POSTED                  CBBAT020
067300             ' REFUSED '          WS-TRAN-REFUSED.                CBBAT020
067400 8000-EXIT.                                                       CBBAT020
067500     EXIT.                                                        CBBAT020
067600                                                                  CBBAT020
067700 8100-PRINT-TOTAL.                                                CBBAT020
067800     MOVE WS-TOTAL-LINE TO RP-PRINT-LINE.                         CBBAT020
067900     PERFORM 5900-PRINT-LINE THRU 5900-EXIT.                      CBBAT020
068000 8100-EXIT.                                                       CBBAT020
068100     EXIT.                                                        CBBAT020
068200                                                                  CBBAT020
068300 COPY CBERRP.                                                     CBBAT020

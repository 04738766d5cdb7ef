      *****************************************************************
      * DCLGEN TABLE(ALDB.TXN_HIST)
      *        LIBRARY(CB.PROD.COPYLIB(DCLTXNH))
      *        LANGUAGE(COBOL) STRUCTURE(DCLTXN-HIST)
      *        NAMES(HT-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.TXN_HIST TABLE
           ( BRANCH                         SMALLINT NOT NULL,
             ACCT_NO                        DECIMAL(8,0) NOT NULL,
             POST_STAMP                     TIMESTAMP NOT NULL,
             EFFECT_DATE                    DATE NOT NULL,
             BATCH_NO                       INTEGER NOT NULL,
             SEQ_NO                         INTEGER NOT NULL,
             TXN_TYPE                       CHAR(2) NOT NULL,
             DEBIT_CREDIT                   CHAR(1) NOT NULL,
             AMOUNT                         DECIMAL(11,2) NOT NULL,
             NARRATIVE                      CHAR(30) NOT NULL,
             BALANCE_AFTER                  DECIMAL(13,2),
             USER_ID                        CHAR(8) NOT NULL
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.TXN_HIST
      *****************************************************************
       01  DCLTXN-HIST.
      *                       BRANCH
           10 HT-BRANCH                    PIC S9(4) COMP.
      *                       ACCT_NO
           10 HT-ACCT-NO                   PIC S9(8) COMP-3.
      *                       POST_STAMP
           10 HT-POST-STAMP                PIC X(26).
      *                       EFFECT_DATE
           10 HT-EFFECT-DATE               PIC X(10).
      *                       BATCH_NO
           10 HT-BATCH-NO                  PIC S9(9) COMP.
      *                       SEQ_NO
           10 HT-SEQ-NO                    PIC S9(9) COMP.
      *                       TXN_TYPE
           10 HT-TXN-TYPE                  PIC X(2).
      *                       DEBIT_CREDIT
           10 HT-DEBIT-CREDIT              PIC X(1).
      *                       AMOUNT
           10 HT-AMOUNT                    PIC S9(9)V9(2) COMP-3.
      *                       NARRATIVE
           10 HT-NARRATIVE                 PIC X(30).
      *                       BALANCE_AFTER
           10 HT-BALANCE-AFTER             PIC S9(11)V9(2) COMP-3.
      *                       USER_ID
           10 HT-USER-ID                   PIC X(8).
      *****************************************************************
      * INDICATOR VARIABLES
      *****************************************************************
       01  IND-TXN-HIST.
           10 HT-BALANCE-AFTER-IND         PIC S9(4) COMP.
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 12
      *****************************************************************

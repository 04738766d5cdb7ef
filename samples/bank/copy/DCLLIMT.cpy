      *****************************************************************
      * DCLGEN TABLE(ALDB.ACCT_LIMIT)
      *        LIBRARY(CB.PROD.COPYLIB(DCLLIMT))
      *        LANGUAGE(COBOL) STRUCTURE(DCLACCT-LIMIT)
      *        NAMES(HM-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.ACCT_LIMIT TABLE
           ( BRANCH                         SMALLINT NOT NULL,
             ACCT_NO                        DECIMAL(8,0) NOT NULL,
             DAILY_CASH                     DECIMAL(9,2) NOT NULL,
             DAILY_TRANSFER                 DECIMAL(11,2) NOT NULL,
             USED_TODAY                     DECIMAL(11,2) NOT NULL,
             USED_DATE                      DATE,
             LAST_REVIEW                    DATE,
             NEXT_REVIEW                    DATE,
             UPD_USER                       CHAR(8) NOT NULL,
             UPD_STAMP                      TIMESTAMP NOT NULL
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.ACCT_LIMIT
      *****************************************************************
       01  DCLACCT-LIMIT.
      *                       BRANCH
           10 HM-BRANCH                    PIC S9(4) COMP.
      *                       ACCT_NO
           10 HM-ACCT-NO                   PIC S9(8) COMP-3.
      *                       DAILY_CASH
           10 HM-DAILY-CASH                PIC S9(7)V9(2) COMP-3.
      *                       DAILY_TRANSFER
           10 HM-DAILY-TRANSFER            PIC S9(9)V9(2) COMP-3.
      *                       USED_TODAY
           10 HM-USED-TODAY                PIC S9(9)V9(2) COMP-3.
      *                       USED_DATE
           10 HM-USED-DATE                 PIC X(10).
      *                       LAST_REVIEW
           10 HM-LAST-REVIEW               PIC X(10).
      *                       NEXT_REVIEW
           10 HM-NEXT-REVIEW               PIC X(10).
      *                       UPD_USER
           10 HM-UPD-USER                  PIC X(8).
      *                       UPD_STAMP
           10 HM-UPD-STAMP                 PIC X(26).
      *****************************************************************
      * INDICATOR VARIABLES
      *****************************************************************
       01  IND-ACCT-LIMIT.
           10 HM-USED-DATE-IND             PIC S9(4) COMP.
           10 HM-LAST-REVIEW-IND           PIC S9(4) COMP.
           10 HM-NEXT-REVIEW-IND           PIC S9(4) COMP.
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 10
      *****************************************************************

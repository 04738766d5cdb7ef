      *****************************************************************
      * DCLGEN TABLE(ALDB.BRANCH)
      *        LIBRARY(CB.PROD.COPYLIB(DCLBRCH))
      *        LANGUAGE(COBOL) STRUCTURE(DCLBRANCH)
      *        NAMES(HB-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.BRANCH TABLE
           ( BRANCH                         SMALLINT NOT NULL,
             BRANCH_NAME                    CHAR(30) NOT NULL,
             REGION                         CHAR(3) NOT NULL,
             NEXT_ACCT_SEQ                  INTEGER NOT NULL,
             OPEN_FLAG                      CHAR(1) NOT NULL
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.BRANCH
      *****************************************************************
       01  DCLBRANCH.
      *                       BRANCH
           10 HB-BRANCH                    PIC S9(4) COMP.
      *                       BRANCH_NAME
           10 HB-BRANCH-NAME               PIC X(30).
      *                       REGION
           10 HB-REGION                    PIC X(3).
      *                       NEXT_ACCT_SEQ
           10 HB-NEXT-ACCT-SEQ             PIC S9(9) COMP.
      *                       OPEN_FLAG
           10 HB-OPEN-FLAG                 PIC X(1).
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 5
      *****************************************************************

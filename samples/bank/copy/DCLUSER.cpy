      *****************************************************************
      * DCLGEN TABLE(ALDB.APP_USER)
      *        LIBRARY(CB.PROD.COPYLIB(DCLUSER))
      *        LANGUAGE(COBOL) STRUCTURE(DCLAPP-USER)
      *        NAMES(HU-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.APP_USER TABLE
           ( USER_ID                        CHAR(8) NOT NULL,
             USER_NAME                      CHAR(30) NOT NULL,
             BRANCH                         SMALLINT NOT NULL,
             USER_LEVEL                     SMALLINT NOT NULL,
             ACTIVE                         CHAR(1) NOT NULL,
             LAST_SIGNON                    TIMESTAMP
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.APP_USER
      *****************************************************************
       01  DCLAPP-USER.
      *                       USER_ID
           10 HU-USER-ID                   PIC X(8).
      *                       USER_NAME
           10 HU-USER-NAME                 PIC X(30).
      *                       BRANCH
           10 HU-BRANCH                    PIC S9(4) COMP.
      *                       USER_LEVEL
           10 HU-USER-LEVEL                PIC S9(4) COMP.
      *                       ACTIVE
           10 HU-ACTIVE                    PIC X(1).
      *                       LAST_SIGNON
           10 HU-LAST-SIGNON               PIC X(26).
      *****************************************************************
      * INDICATOR VARIABLES
      *****************************************************************
       01  IND-APP-USER.
           10 HU-LAST-SIGNON-IND           PIC S9(4) COMP.
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 6
      *****************************************************************

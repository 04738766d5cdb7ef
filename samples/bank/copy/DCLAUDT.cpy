      *****************************************************************
      * DCLGEN TABLE(ALDB.AUDIT_TRAIL)
      *        LIBRARY(CB.PROD.COPYLIB(DCLAUDT))
      *        LANGUAGE(COBOL) STRUCTURE(DCLAUDIT-TRAIL)
      *        NAMES(HA-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.AUDIT_TRAIL TABLE
           ( AUDIT_STAMP                    TIMESTAMP NOT NULL,
             PROGRAM_ID                     CHAR(8) NOT NULL,
             USER_ID                        CHAR(8) NOT NULL,
             TERMINAL                       CHAR(4) NOT NULL,
             ACTION                         CHAR(3) NOT NULL,
             BRANCH                         SMALLINT NOT NULL,
             ACCT_NO                        DECIMAL(8,0) NOT NULL,
             AMOUNT                         DECIMAL(13,2),
             BEFORE_IMAGE                   VARCHAR(50),
             AFTER_IMAGE                    VARCHAR(50)
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.AUDIT_TRAIL
      *****************************************************************
       01  DCLAUDIT-TRAIL.
      *                       AUDIT_STAMP
           10 HA-AUDIT-STAMP               PIC X(26).
      *                       PROGRAM_ID
           10 HA-PROGRAM-ID                PIC X(8).
      *                       USER_ID
           10 HA-USER-ID                   PIC X(8).
      *                       TERMINAL
           10 HA-TERMINAL                  PIC X(4).
      *                       ACTION
           10 HA-ACTION                    PIC X(3).
      *                       BRANCH
           10 HA-BRANCH                    PIC S9(4) COMP.
      *                       ACCT_NO
           10 HA-ACCT-NO                   PIC S9(8) COMP-3.
      *                       AMOUNT
           10 HA-AMOUNT                    PIC S9(11)V9(2) COMP-3.
      *                       BEFORE_IMAGE
           10 HA-BEFORE-IMAGE.
              49 HA-BEFORE-IMAGE-LEN       PIC S9(4) COMP.
              49 HA-BEFORE-IMAGE-TEXT      PIC X(50).
      *                       AFTER_IMAGE
           10 HA-AFTER-IMAGE.
              49 HA-AFTER-IMAGE-LEN        PIC S9(4) COMP.
              49 HA-AFTER-IMAGE-TEXT       PIC X(50).
      *****************************************************************
      * INDICATOR VARIABLES
      *****************************************************************
       01  IND-AUDIT-TRAIL.
           10 HA-AMOUNT-IND                PIC S9(4) COMP.
           10 HA-BEFORE-IMAGE-IND          PIC S9(4) COMP.
           10 HA-AFTER-IMAGE-IND           PIC S9(4) COMP.
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 10
      *****************************************************************

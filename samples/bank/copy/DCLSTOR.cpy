      *****************************************************************
      * DCLGEN TABLE(ALDB.STAND_ORDER)
      *        LIBRARY(CB.PROD.COPYLIB(DCLSTOR))
      *        LANGUAGE(COBOL) STRUCTURE(DCLSTAND-ORDER)
      *        NAMES(HS-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.STAND_ORDER TABLE
           ( ORDER_NO                       INTEGER NOT NULL,
             FROM_BRANCH                    SMALLINT NOT NULL,
             FROM_ACCT                      DECIMAL(8,0) NOT NULL,
             TO_BRANCH                      SMALLINT NOT NULL,
             TO_ACCT                        DECIMAL(8,0) NOT NULL,
             AMOUNT                         DECIMAL(11,2) NOT NULL,
             FREQUENCY                      CHAR(1) NOT NULL,
             START_DATE                     DATE NOT NULL,
             NEXT_DATE                      DATE NOT NULL,
             END_DATE                       DATE,
             STATUS                         CHAR(1) NOT NULL,
             REFERENCE                      CHAR(18),
             PAID_COUNT                     SMALLINT NOT NULL,
             UNPAID_COUNT                   SMALLINT NOT NULL
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.STAND_ORDER
      *****************************************************************
       01  DCLSTAND-ORDER.
      *                       ORDER_NO
           10 HS-ORDER-NO                  PIC S9(9) COMP.
      *                       FROM_BRANCH
           10 HS-FROM-BRANCH               PIC S9(4) COMP.
      *                       FROM_ACCT
           10 HS-FROM-ACCT                 PIC S9(8) COMP-3.
      *                       TO_BRANCH
           10 HS-TO-BRANCH                 PIC S9(4) COMP.
      *                       TO_ACCT
           10 HS-TO-ACCT                   PIC S9(8) COMP-3.
      *                       AMOUNT
           10 HS-AMOUNT                    PIC S9(9)V9(2) COMP-3.
      *                       FREQUENCY
           10 HS-FREQUENCY                 PIC X(1).
      *                       START_DATE
           10 HS-START-DATE                PIC X(10).
      *                       NEXT_DATE
           10 HS-NEXT-DATE                 PIC X(10).
      *                       END_DATE
           10 HS-END-DATE                  PIC X(10).
      *                       STATUS
           10 HS-STATUS                    PIC X(1).
      *                       REFERENCE
           10 HS-REFERENCE                 PIC X(18).
      *                       PAID_COUNT
           10 HS-PAID-COUNT                PIC S9(4) COMP.
      *                       UNPAID_COUNT
           10 HS-UNPAID-COUNT              PIC S9(4) COMP.
      *****************************************************************
      * INDICATOR VARIABLES
      *****************************************************************
       01  IND-STAND-ORDER.
           10 HS-END-DATE-IND              PIC S9(4) COMP.
           10 HS-REFERENCE-IND             PIC S9(4) COMP.
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 14
      *****************************************************************

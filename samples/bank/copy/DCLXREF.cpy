      *****************************************************************
      * DCLGEN TABLE(ALDB.ACCT_XREF)
      *        LIBRARY(CB.PROD.COPYLIB(DCLXREF))
      *        LANGUAGE(COBOL) STRUCTURE(DCLACCT-XREF)
      *        NAMES(HX-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.ACCT_XREF TABLE
           ( BRANCH                         SMALLINT NOT NULL,
             ACCT_NO                        DECIMAL(8,0) NOT NULL,
             CUST_NO                        DECIMAL(8,0) NOT NULL,
             PRODUCT_CODE                   CHAR(3) NOT NULL,
             ACCT_TITLE                     CHAR(30) NOT NULL,
             STATUS                         CHAR(1) NOT NULL,
             OPEN_DATE                      DATE NOT NULL,
             CLOSE_DATE                     DATE
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.ACCT_XREF
      *****************************************************************
       01  DCLACCT-XREF.
      *                       BRANCH
           10 HX-BRANCH                    PIC S9(4) COMP.
      *                       ACCT_NO
           10 HX-ACCT-NO                   PIC S9(8) COMP-3.
      *                       CUST_NO
           10 HX-CUST-NO                   PIC S9(8) COMP-3.
      *                       PRODUCT_CODE
           10 HX-PRODUCT-CODE              PIC X(3).
      *                       ACCT_TITLE
           10 HX-ACCT-TITLE                PIC X(30).
      *                       STATUS
           10 HX-STATUS                    PIC X(1).
      *                       OPEN_DATE
           10 HX-OPEN-DATE                 PIC X(10).
      *                       CLOSE_DATE
           10 HX-CLOSE-DATE                PIC X(10).
      *****************************************************************
      * INDICATOR VARIABLES
      *****************************************************************
       01  IND-ACCT-XREF.
           10 HX-CLOSE-DATE-IND            PIC S9(4) COMP.
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 8
      *****************************************************************

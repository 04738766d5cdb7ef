      *****************************************************************
      * DCLGEN TABLE(ALDB.LOAN_QUOTE)
      *        LIBRARY(CB.PROD.COPYLIB(DCLLQUO))
      *        LANGUAGE(COBOL) STRUCTURE(DCLLOAN-QUOTE)
      *        NAMES(HL-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.LOAN_QUOTE TABLE
           ( QUOTE_NO                       INTEGER NOT NULL,
             CUST_NO                        DECIMAL(8,0) NOT NULL,
             PURPOSE                        CHAR(2) NOT NULL,
             PRINCIPAL                      DECIMAL(11,2) NOT NULL,
             TERM_MONTHS                    SMALLINT NOT NULL,
             ANNUAL_RATE                    DECIMAL(7,4) NOT NULL,
             INSTALMENT                     DECIMAL(9,2) NOT NULL,
             QUOTE_DATE                     DATE NOT NULL,
             VALID_UNTIL                    DATE NOT NULL,
             USER_ID                        CHAR(8) NOT NULL
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.LOAN_QUOTE
      *****************************************************************
       01  DCLLOAN-QUOTE.
      *                       QUOTE_NO
           10 HL-QUOTE-NO                  PIC S9(9) COMP.
      *                       CUST_NO
           10 HL-CUST-NO                   PIC S9(8) COMP-3.
      *                       PURPOSE
           10 HL-PURPOSE                   PIC X(2).
      *                       PRINCIPAL
           10 HL-PRINCIPAL                 PIC S9(9)V9(2) COMP-3.
      *                       TERM_MONTHS
           10 HL-TERM-MONTHS               PIC S9(4) COMP.
      *                       ANNUAL_RATE
           10 HL-ANNUAL-RATE               PIC S9(3)V9(4) COMP-3.
      *                       INSTALMENT
           10 HL-INSTALMENT                PIC S9(7)V9(2) COMP-3.
      *                       QUOTE_DATE
           10 HL-QUOTE-DATE                PIC X(10).
      *                       VALID_UNTIL
           10 HL-VALID-UNTIL               PIC X(10).
      *                       USER_ID
           10 HL-USER-ID                   PIC X(8).
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 10
      *****************************************************************

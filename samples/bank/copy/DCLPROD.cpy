      *****************************************************************
      * DCLGEN TABLE(ALDB.PRODUCT)
      *        LIBRARY(CB.PROD.COPYLIB(DCLPROD))
      *        LANGUAGE(COBOL) STRUCTURE(DCLPRODUCT)
      *        NAMES(HP-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.PRODUCT TABLE
           ( PRODUCT_CODE                   CHAR(3) NOT NULL,
             DESCRIPTION                    CHAR(30) NOT NULL,
             MIN_OPENING                    DECIMAL(9,2) NOT NULL,
             MAX_OVERDRAFT                  DECIMAL(9,2) NOT NULL,
             CREDIT_RATE                    DECIMAL(7,4) NOT NULL,
             DEBIT_RATE                     DECIMAL(7,4) NOT NULL,
             ON_SALE                        CHAR(1) NOT NULL
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.PRODUCT
      *****************************************************************
       01  DCLPRODUCT.
      *                       PRODUCT_CODE
           10 HP-PRODUCT-CODE              PIC X(3).
      *                       DESCRIPTION
           10 HP-DESCRIPTION               PIC X(30).
      *                       MIN_OPENING
           10 HP-MIN-OPENING               PIC S9(7)V9(2) COMP-3.
      *                       MAX_OVERDRAFT
           10 HP-MAX-OVERDRAFT             PIC S9(7)V9(2) COMP-3.
      *                       CREDIT_RATE
           10 HP-CREDIT-RATE               PIC S9(3)V9(4) COMP-3.
      *                       DEBIT_RATE
           10 HP-DEBIT-RATE                PIC S9(3)V9(4) COMP-3.
      *                       ON_SALE
           10 HP-ON-SALE                   PIC X(1).
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 7
      *****************************************************************

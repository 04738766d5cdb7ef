      *****************************************************************
      * DCLGEN TABLE(ALDB.CUSTOMER)
      *        LIBRARY(CB.PROD.COPYLIB(DCLCUST))
      *        LANGUAGE(COBOL) STRUCTURE(DCLCUSTOMER)
      *        NAMES(HC-) COLSUFFIX(YES) APOST
      * ... IS THE DCLGEN COMMAND THAT MADE THIS DECLARATION
      *****************************************************************
           EXEC SQL DECLARE ALDB.CUSTOMER TABLE
           ( CUST_NO                        DECIMAL(8,0) NOT NULL,
             CUST_TYPE                      CHAR(1) NOT NULL,
             TITLE                          CHAR(6) NOT NULL,
             FORENAME                       CHAR(20) NOT NULL,
             SURNAME                        CHAR(30) NOT NULL,
             ADDRESS_1                      CHAR(30) NOT NULL,
             ADDRESS_2                      CHAR(30) NOT NULL,
             ADDRESS_3                      CHAR(30),
             ADDRESS_4                      CHAR(30),
             POSTCODE                       CHAR(8) NOT NULL,
             BIRTH_DATE                     DATE,
             PHONE                          CHAR(16),
             HOME_BRANCH                    SMALLINT NOT NULL,
             STATUS                         CHAR(1) NOT NULL,
             SINCE_DATE                     DATE NOT NULL,
             RISK_GRADE                     CHAR(1) NOT NULL
           ) END-EXEC.
      *****************************************************************
      * COBOL DECLARATION FOR TABLE ALDB.CUSTOMER
      *****************************************************************
       01  DCLCUSTOMER.
      *                       CUST_NO
           10 HC-CUST-NO                   PIC S9(8) COMP-3.
      *                       CUST_TYPE
           10 HC-CUST-TYPE                 PIC X(1).
      *                       TITLE
           10 HC-TITLE                     PIC X(6).
      *                       FORENAME
           10 HC-FORENAME                  PIC X(20).
      *                       SURNAME
           10 HC-SURNAME                   PIC X(30).
      *                       ADDRESS_1
           10 HC-ADDRESS-1                 PIC X(30).
      *                       ADDRESS_2
           10 HC-ADDRESS-2                 PIC X(30).
      *                       ADDRESS_3
           10 HC-ADDRESS-3                 PIC X(30).
      *                       ADDRESS_4
           10 HC-ADDRESS-4                 PIC X(30).
      *                       POSTCODE
           10 HC-POSTCODE                  PIC X(8).
      *                       BIRTH_DATE
           10 HC-BIRTH-DATE                PIC X(10).
      *                       PHONE
           10 HC-PHONE                     PIC X(16).
      *                       HOME_BRANCH
           10 HC-HOME-BRANCH               PIC S9(4) COMP.
      *                       STATUS
           10 HC-STATUS                    PIC X(1).
      *                       SINCE_DATE
           10 HC-SINCE-DATE                PIC X(10).
      *                       RISK_GRADE
           10 HC-RISK-GRADE                PIC X(1).
      *****************************************************************
      * INDICATOR VARIABLES
      *****************************************************************
       01  IND-CUSTOMER.
           10 HC-ADDRESS-3-IND             PIC S9(4) COMP.
           10 HC-ADDRESS-4-IND             PIC S9(4) COMP.
           10 HC-BIRTH-DATE-IND            PIC S9(4) COMP.
           10 HC-PHONE-IND                 PIC S9(4) COMP.
      *****************************************************************
      * THE NUMBER OF COLUMNS DESCRIBED BY THIS DECLARATION IS 16
      *****************************************************************

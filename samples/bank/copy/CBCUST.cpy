      *---------------------------------------------------------------*
      * CBCUST    CUSTOMER EXTRACT RECORD                  LENGTH 300 *
      *           WRITTEN BY CBBAT110 FROM TABLE CUSTOMER             *
      *---------------------------------------------------------------*
       01  CU-CUSTOMER-RECORD.
           05  CU-CUSTOMER-NO                  PIC 9(08).
           05  CU-CUSTOMER-TYPE                PIC X(01).
               88  CU-PERSONAL                     VALUE 'P'.
               88  CU-BUSINESS                     VALUE 'B'.
           05  CU-NAME.
               10  CU-TITLE                    PIC X(06).
               10  CU-FORENAME                 PIC X(20).
               10  CU-SURNAME                  PIC X(30).
           05  CU-BUSINESS-NAME REDEFINES CU-NAME
                                               PIC X(56).
           05  CU-ADDRESS.
               10  CU-ADDRESS-LINE             PIC X(30) OCCURS 4 TIMES.
               10  CU-POSTCODE                 PIC X(08).
           05  CU-BIRTH-DATE                   PIC 9(08).
           05  CU-PHONE                        PIC X(16).
           05  CU-HOME-BRANCH                  PIC 9(04).
           05  CU-STATUS                       PIC X(01).
               88  CU-ACTIVE                       VALUE 'A'.
               88  CU-DECEASED                     VALUE 'X'.
               88  CU-LEFT                         VALUE 'L'.
           05  CU-SINCE-DATE                   PIC 9(08).
           05  CU-RISK-GRADE                   PIC X(01).
               88  CU-RISK-LOW                     VALUE 'A' 'B'.
               88  CU-RISK-MEDIUM                  VALUE 'C'.
               88  CU-RISK-HIGH                    VALUE 'D' 'E'.
           05  CU-ACCOUNT-COUNT                PIC 9(02).
           05  CU-TOTAL-BALANCE                PIC S9(13)V99   COMP-3.
           05  FILLER                          PIC X(59).

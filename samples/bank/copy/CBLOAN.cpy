      *---------------------------------------------------------------*
      * CBLOAN    LOAN MASTER RECORD                       LENGTH 160 *
      *---------------------------------------------------------------*
       01  LN-LOAN-RECORD.
           05  LN-LOAN-NO                      PIC 9(08).
           05  LN-ACCOUNT.
               10  LN-BRANCH                   PIC 9(04).
               10  LN-NUMBER                   PIC 9(08).
           05  LN-CUSTOMER-NO                  PIC 9(08).
           05  LN-PURPOSE                      PIC X(02).
               88  LN-HOME                         VALUE 'HM'.
               88  LN-CAR                          VALUE 'CR'.
               88  LN-PERSONAL                     VALUE 'PL'.
           05  LN-STATUS                       PIC X(01).
               88  LN-ACTIVE                       VALUE 'A'.
               88  LN-IN-ARREARS                   VALUE 'R'.
               88  LN-REPAID                       VALUE 'P'.
               88  LN-WRITTEN-OFF                  VALUE 'W'.
           05  LN-START-DATE                   PIC 9(08).
           05  LN-NEXT-DUE-DATE                PIC 9(08).
           05  LN-TERM-MONTHS                  PIC 9(03).
           05  LN-PAID-MONTHS                  PIC 9(03).
           05  LN-PRINCIPAL                    PIC S9(09)V99.
           05  LN-OUTSTANDING                  PIC S9(09)V99.
           05  LN-ANNUAL-RATE                  PIC S9(03)V9(4).
           05  LN-INSTALMENT                   PIC S9(07)V99.
           05  LN-ARREARS-AMT                  PIC S9(07)V99.
           05  LN-ARREARS-DAYS                 PIC 9(03).
           05  FILLER                          PIC X(57).

      *---------------------------------------------------------------*
      * CBSTOR    STANDING ORDER RECORD                    LENGTH 150 *
      *           SEQUENTIAL EXTRACT IN ORDER OF PAYING ACCOUNT       *
      *---------------------------------------------------------------*
       01  SO-ORDER-RECORD.
           05  SO-ORDER-NO                     PIC 9(08).
           05  SO-FROM-ACCOUNT.
               10  SO-FROM-BRANCH              PIC 9(04).
               10  SO-FROM-NUMBER              PIC 9(08).
           05  SO-TO-ACCOUNT.
               10  SO-TO-BRANCH                PIC 9(04).
               10  SO-TO-NUMBER                PIC 9(08).
           05  SO-AMOUNT                       PIC 9(09)V99.
           05  SO-FREQUENCY                    PIC X(01).
               88  SO-WEEKLY                       VALUE 'W'.
               88  SO-MONTHLY                      VALUE 'M'.
               88  SO-QUARTERLY                    VALUE 'Q'.
               88  SO-YEARLY                       VALUE 'Y'.
           05  SO-START-DATE                   PIC 9(08).
           05  SO-NEXT-DATE                    PIC 9(08).
           05  SO-END-DATE                     PIC 9(08).
           05  SO-STATUS                       PIC X(01).
               88  SO-ACTIVE                       VALUE 'A'.
               88  SO-SUSPENDED                    VALUE 'S'.
               88  SO-ENDED                        VALUE 'E'.
           05  SO-REFERENCE                    PIC X(18).
           05  SO-PAID-COUNT                   PIC 9(05).
           05  SO-UNPAID-COUNT                 PIC 9(03).
           05  FILLER                          PIC X(55).

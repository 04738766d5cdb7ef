      *---------------------------------------------------------------*
      * CBCOMM    COMMUNICATION AREA OF THE ONLINE SYSTEM  LENGTH 300 *
      *           PASSED BY RETURN TRANSID AND BY XCTL                *
      *---------------------------------------------------------------*
       01  CA-COMMAREA.
           05  CA-FROM-TRANID                  PIC X(04).
           05  CA-FROM-PROGRAM                 PIC X(08).
           05  CA-STATE                        PIC X(01).
               88  CA-FIRST-TIME                   VALUE ' ' '0'.
               88  CA-KEY-EXPECTED                 VALUE '1'.
               88  CA-DETAIL-SHOWN                 VALUE '2'.
               88  CA-CONFIRM-EXPECTED             VALUE '3'.
           05  CA-USER-ID                      PIC X(08).
           05  CA-USER-BRANCH                  PIC 9(04).
           05  CA-USER-LEVEL                   PIC 9(01).
               88  CA-CLERK                        VALUE 1.
               88  CA-SUPERVISOR                   VALUE 2 3.
           05  CA-FUNCTION                     PIC X(01).
               88  CA-FN-ENQUIRE                   VALUE 'E'.
               88  CA-FN-OPEN                      VALUE 'O'.
               88  CA-FN-AMEND                     VALUE 'A'.
               88  CA-FN-CLOSE                     VALUE 'C'.
           05  CA-ACCOUNT.
               10  CA-BRANCH                   PIC 9(04).
               10  CA-NUMBER                   PIC 9(08).
           05  CA-CUSTOMER-NO                  PIC 9(08).
           05  CA-MESSAGE                      PIC X(60).
           05  CA-CONTEXT                      PIC X(180).
           05  CA-PAGING REDEFINES CA-CONTEXT.
               10  CA-PAGE-NO                  PIC 9(03).
               10  CA-FIRST-KEY                PIC X(26).
               10  CA-LAST-KEY                 PIC X(26).
               10  CA-MORE-PAGES               PIC X(01).
                   88  CA-MORE                     VALUE 'Y'.
               10  FILLER                      PIC X(124).
           05  CA-MAINTENANCE REDEFINES CA-CONTEXT.
               10  CA-UPD-DATE                 PIC 9(08).
               10  CA-UPD-TIME                 PIC 9(06).
               10  CA-NEW-AMOUNT               PIC S9(09)V99 COMP-3.
               10  CA-NEW-TITLE                PIC X(30).
               10  CA-NEW-PRODUCT              PIC X(03).
               10  CA-NEW-STATUS               PIC X(01).
               10  CA-NEW-FREQ                 PIC X(01).
               10  FILLER                      PIC X(125).
           05  CA-TRANSFER REDEFINES CA-CONTEXT.
               10  CA-TO-BRANCH                PIC 9(04).
               10  CA-TO-NUMBER                PIC 9(08).
               10  CA-TF-AMOUNT                PIC S9(09)V99 COMP-3.
               10  CA-TF-REFERENCE             PIC X(18).
               10  FILLER                      PIC X(144).
           05  FILLER                          PIC X(13).

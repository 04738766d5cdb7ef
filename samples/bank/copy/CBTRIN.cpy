      *---------------------------------------------------------------*
      * CBTRIN    TRANSACTION INPUT CARD AS KEYED          LENGTH 80  *
      *           ALL FIELDS ARE DISPLAY, AMOUNT IN PENCE             *
      *---------------------------------------------------------------*
       01  TI-INPUT-RECORD.
           05  TI-RECORD-TYPE                  PIC X(01).
               88  TI-HEADER                       VALUE 'H'.
               88  TI-DETAIL                       VALUE 'D'.
               88  TI-TRAILER                      VALUE 'T'.
           05  TI-DETAIL-DATA.
               10  TI-BRANCH                   PIC X(04).
               10  TI-ACCOUNT                  PIC X(08).
               10  TI-TYPE                     PIC X(02).
               10  TI-DEBIT-CREDIT             PIC X(01).
               10  TI-AMOUNT                   PIC X(11).
               10  TI-AMOUNT-N REDEFINES TI-AMOUNT
                                               PIC 9(09)V99.
               10  TI-EFFECT-DATE              PIC X(08).
               10  TI-SOURCE                   PIC X(03).
               10  TI-TO-BRANCH                PIC X(04).
               10  TI-TO-ACCOUNT               PIC X(08).
               10  TI-CHEQUE-NO                PIC X(06).
               10  TI-NARRATIVE                PIC X(24).
           05  TI-HEADER-DATA REDEFINES TI-DETAIL-DATA.
               10  TI-BATCH-NO                 PIC 9(06).
               10  TI-BATCH-DATE               PIC 9(08).
               10  TI-BATCH-BRANCH             PIC 9(04).
               10  FILLER                      PIC X(61).
           05  TI-TRAILER-DATA REDEFINES TI-DETAIL-DATA.
               10  TI-DETAIL-COUNT             PIC 9(06).
               10  TI-HASH-TOTAL               PIC 9(11)V99.
               10  FILLER                      PIC X(60).

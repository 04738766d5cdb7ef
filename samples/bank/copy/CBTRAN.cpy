      *---------------------------------------------------------------*
      * CBTRAN    TRANSACTION RECORD                       LENGTH 140 *
      *           COPY CBTRAN REPLACING ==:TR:== BY ==XX==.           *
      *---------------------------------------------------------------*
      * 1994-03-11  RH   FIRST VERSION                                *
      * 2001-09-03  JLT  CHEQUE DETAIL REDEFINITION                   *
      * 2012-05-30  MKS  STANDING ORDER DETAIL REDEFINITION           *
      *---------------------------------------------------------------*
       01  :TR:-TRANSACTION-RECORD.
           05  :TR:-ACCT-KEY.
               10  :TR:-BRANCH                 PIC 9(04).
               10  :TR:-NUMBER                 PIC 9(08).
           05  :TR:-ID.
               10  :TR:-BATCH-NO               PIC 9(06).
               10  :TR:-SEQ-NO                 PIC 9(06).
           05  :TR:-TYPE                       PIC X(02).
               88  :TR:-DEPOSIT                    VALUE 'DP'.
               88  :TR:-WITHDRAWAL                 VALUE 'WD'.
               88  :TR:-TRANSFER                   VALUE 'TF'.
               88  :TR:-CHEQUE                     VALUE 'CQ'.
               88  :TR:-STANDING-ORDER             VALUE 'SO'.
               88  :TR:-FEE                        VALUE 'FE'.
               88  :TR:-INTEREST-POSTING           VALUE 'IN'.
               88  :TR:-LOAN-REPAYMENT             VALUE 'LR'.
               88  :TR:-VALID-TYPE                 VALUE 'DP' 'WD' 'TF'
                                                         'CQ' 'SO' 'FE'
                                                         'IN' 'LR'.
           05  :TR:-DEBIT-CREDIT               PIC X(01).
               88  :TR:-DEBIT                      VALUE 'D'.
               88  :TR:-CREDIT                     VALUE 'C'.
           05  :TR:-AMOUNT                     PIC S9(09)V99   COMP-3.
           05  :TR:-CURRENCY                   PIC X(03).
           05  :TR:-EFFECT-DATE                PIC 9(08).
           05  :TR:-SOURCE                     PIC X(03).
               88  :TR:-FROM-ONLINE                VALUE 'ONL'.
               88  :TR:-FROM-BATCH                 VALUE 'BAT'.
               88  :TR:-FROM-ATM                   VALUE 'ATM'.
               88  :TR:-FROM-BRANCH                VALUE 'BRN'.
           05  :TR:-NARRATIVE                  PIC X(30).
           05  :TR:-DETAIL                     PIC X(40).
           05  :TR:-TRANSFER-DETAIL REDEFINES :TR:-DETAIL.
               10  :TR:-TO-BRANCH              PIC 9(04).
               10  :TR:-TO-NUMBER              PIC 9(08).
               10  :TR:-TO-REFERENCE           PIC X(18).
               10  FILLER                      PIC X(10).
           05  :TR:-CHEQUE-DETAIL REDEFINES :TR:-DETAIL.
               10  :TR:-CHEQUE-NO              PIC 9(06).
               10  :TR:-CHEQUE-SORT-CODE       PIC 9(06).
               10  :TR:-CHEQUE-PAYEE           PIC X(28).
           05  :TR:-SO-DETAIL REDEFINES :TR:-DETAIL.
               10  :TR:-SO-ORDER-NO            PIC 9(08).
               10  :TR:-SO-TO-BRANCH           PIC 9(04).
               10  :TR:-SO-TO-NUMBER           PIC 9(08).
               10  FILLER                      PIC X(20).
           05  :TR:-USER                       PIC X(08).
           05  FILLER                          PIC X(15).

      *---------------------------------------------------------------*
      * CBACCT    ACCOUNT MASTER RECORD                    LENGTH 250 *
      *           COPY CBACCT REPLACING ==:AC:== BY ==XX==.           *
      *           KEY IS BRANCH + ACCOUNT NUMBER                      *
      *---------------------------------------------------------------*
      * 1994-03-11  RH   FIRST VERSION                                *
      * 1998-06-02  RH   DATES WIDENED TO FOUR DIGIT YEAR             *
      * 2007-10-19  MKS  OVERDRAFT LIMIT AND DEBIT RATE ADDED         *
      * 2016-02-24  DPA  LAST UPDATE STAMP FOR THE ONLINE SYSTEM      *
      *---------------------------------------------------------------*
       01  :AC:-ACCOUNT-RECORD.
           05  :AC:-KEY.
               10  :AC:-BRANCH                 PIC 9(04).
               10  :AC:-NUMBER                 PIC 9(08).
           05  :AC:-CUSTOMER-NO                PIC 9(08).
           05  :AC:-PRODUCT-CODE               PIC X(03).
               88  :AC:-CURRENT-ACCOUNT            VALUE 'CUR'.
               88  :AC:-SAVINGS-ACCOUNT            VALUE 'SAV'.
               88  :AC:-DEPOSIT-ACCOUNT            VALUE 'DEP'.
               88  :AC:-LOAN-ACCOUNT               VALUE 'LON'.
               88  :AC:-VALID-PRODUCT              VALUE 'CUR' 'SAV'
                                                         'DEP' 'LON'.
           05  :AC:-STATUS                     PIC X(01).
               88  :AC:-OPEN                       VALUE 'O'.
               88  :AC:-DORMANT                    VALUE 'D'.
               88  :AC:-BLOCKED                    VALUE 'B'.
               88  :AC:-CLOSED                     VALUE 'C'.
           05  :AC:-CURRENCY                   PIC X(03).
           05  :AC:-TITLE                      PIC X(30).
           05  :AC:-DATES.
               10  :AC:-OPEN-DATE              PIC 9(08).
               10  :AC:-OPEN-DATE-R REDEFINES :AC:-OPEN-DATE.
                   15  :AC:-OPEN-YYYY          PIC 9(04).
                   15  :AC:-OPEN-MM            PIC 9(02).
                   15  :AC:-OPEN-DD            PIC 9(02).
               10  :AC:-CLOSE-DATE             PIC 9(08).
               10  :AC:-LAST-MOVE-DATE         PIC 9(08).
               10  :AC:-LAST-STMT-DATE         PIC 9(08).
               10  :AC:-LAST-ACCRUAL-DATE      PIC 9(08).
           05  :AC:-BALANCES.
               10  :AC:-LEDGER-BAL             PIC S9(11)V99   COMP-3.
               10  :AC:-AVAIL-BAL              PIC S9(11)V99   COMP-3.
               10  :AC:-HOLD-AMT               PIC S9(09)V99   COMP-3.
               10  :AC:-OVERDRAFT-LIMIT        PIC S9(09)V99   COMP-3.
               10  :AC:-STMT-BAL               PIC S9(11)V99   COMP-3.
           05  :AC:-INTEREST.
               10  :AC:-CREDIT-RATE            PIC S9(03)V9(4) COMP-3.
               10  :AC:-DEBIT-RATE             PIC S9(03)V9(4) COMP-3.
               10  :AC:-ACCRUED-INT            PIC S9(09)V9(6) COMP-3.
           05  :AC:-ACTIVITY.
               10  :AC:-DEBIT-COUNT            PIC S9(05)      COMP-3.
               10  :AC:-CREDIT-COUNT           PIC S9(05)      COMP-3.
               10  :AC:-DEBIT-TOTAL            PIC S9(11)V99   COMP-3.
               10  :AC:-CREDIT-TOTAL           PIC S9(11)V99   COMP-3.
           05  :AC:-STMT-FREQ                  PIC X(01).
               88  :AC:-STMT-MONTHLY               VALUE 'M'.
               88  :AC:-STMT-QUARTERLY             VALUE 'Q'.
               88  :AC:-STMT-YEARLY                VALUE 'Y'.
               88  :AC:-STMT-NONE                  VALUE 'N'.
           05  :AC:-STMT-NUMBER                PIC 9(04).
           05  :AC:-LAST-UPDATE.
               10  :AC:-UPD-USER               PIC X(08).
               10  :AC:-UPD-DATE               PIC 9(08).
               10  :AC:-UPD-TIME               PIC 9(06).
           05  FILLER                          PIC X(57).

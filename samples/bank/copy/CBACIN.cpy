      *---------------------------------------------------------------*
      * CBACIN    ACCOUNT CONVERSION CARD                  LENGTH 80  *
      *           INPUT OF THE INITIAL LOAD CBBAT005                  *
      *---------------------------------------------------------------*
       01  AI-ACCOUNT-CARD.
           05  AI-BRANCH                       PIC 9(04).
           05  AI-NUMBER                       PIC 9(08).
           05  AI-CUSTOMER-NO                  PIC 9(08).
           05  AI-PRODUCT-CODE                 PIC X(03).
           05  AI-STATUS                       PIC X(01).
           05  AI-OPEN-DATE                    PIC 9(08).
           05  AI-SIGN                         PIC X(01).
           05  AI-BALANCE                      PIC 9(09)V99.
           05  AI-OVERDRAFT-LIMIT              PIC 9(07)V99.
           05  AI-STMT-FREQ                    PIC X(01).
           05  AI-TITLE                        PIC X(26).

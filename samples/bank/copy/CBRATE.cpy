      *---------------------------------------------------------------*
      * CBRATE    INTEREST RATE CARD AND RATE TABLE                   *
      *           ONE CARD FOR EACH PRODUCT AND BALANCE TIER          *
      *---------------------------------------------------------------*
       01  RT-RATE-CARD.
           05  RT-PRODUCT-CODE                 PIC X(03).
           05  RT-TIER-FROM                    PIC 9(09)V99.
           05  RT-CREDIT-RATE                  PIC 9(03)V9(4).
           05  RT-DEBIT-RATE                   PIC 9(03)V9(4).
           05  RT-EFFECTIVE-DATE               PIC 9(08).
           05  FILLER                          PIC X(44).

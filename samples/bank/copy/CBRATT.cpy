      *---------------------------------------------------------------*
      * CBRATT    INTEREST RATES HELD IN STORAGE, TIERS ASCENDING     *
      *---------------------------------------------------------------*
       01  WS-RATE-COUNT                       PIC S9(04) COMP VALUE 0.
       01  WS-RATE-MAX                         PIC S9(04) COMP VALUE 60.
       01  WS-RATE-TABLE.
           05  WS-RATE-ENTRY   OCCURS 0 TO 60 TIMES
                               DEPENDING ON WS-RATE-COUNT
                               INDEXED BY RX-RATE.
               10  WS-RATE-PRODUCT             PIC X(03).
               10  WS-RATE-FROM                PIC S9(09)V99   COMP-3.
               10  WS-RATE-CREDIT              PIC S9(03)V9(4) COMP-3.
               10  WS-RATE-DEBIT               PIC S9(03)V9(4) COMP-3.

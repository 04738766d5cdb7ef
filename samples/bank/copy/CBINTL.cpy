      *---------------------------------------------------------------*
      * CBINTL    INTERFACE OF THE INTEREST ROUTINE CBSUB020          *
      *---------------------------------------------------------------*
       01  IT-INTEREST-AREA.
           05  IT-FUNCTION                     PIC X(04).
               88  IT-SIMPLE                       VALUE 'SIMP'.
               88  IT-COMPOUND                     VALUE 'COMP'.
               88  IT-INSTALMENT                   VALUE 'INST'.
           05  IT-BALANCE                      PIC S9(11)V99   COMP-3.
           05  IT-ANNUAL-RATE                  PIC S9(03)V9(4) COMP-3.
           05  IT-DAYS                         PIC S9(05)      COMP-3.
           05  IT-MONTHS                       PIC S9(03)      COMP-3.
           05  IT-DAY-BASIS                    PIC S9(03)      COMP-3.
           05  IT-INTEREST                     PIC S9(09)V9(6) COMP-3.
           05  IT-PAYMENT                      PIC S9(09)V99   COMP-3.
           05  IT-RETURN-CODE                  PIC 9(02).
               88  IT-OK                           VALUE 00.
               88  IT-BAD-RATE                     VALUE 10.
               88  IT-BAD-TERM                     VALUE 11.
               88  IT-OVERFLOW                     VALUE 20.
               88  IT-BAD-FUNCTION                 VALUE 90.

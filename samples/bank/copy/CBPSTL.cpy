      *---------------------------------------------------------------*
      * CBPSTL    INTERFACE OF THE POSTING SERVICE CBONL090           *
      *           ONE OR TWO LEGS ARE POSTED IN ONE UNIT OF WORK      *
      *---------------------------------------------------------------*
       01  PS-POSTING-AREA.
           05  PS-FUNCTION                     PIC X(04).
               88  PS-POST-ONE                     VALUE 'POST'.
               88  PS-POST-TRANSFER                VALUE 'TRAN'.
               88  PS-CHECK-ONLY                   VALUE 'CHEK'.
           05  PS-USER-ID                      PIC X(08).
           05  PS-TYPE                         PIC X(02).
           05  PS-AMOUNT                       PIC S9(09)V99 COMP-3.
           05  PS-NARRATIVE                    PIC X(30).
           05  PS-LEG                          OCCURS 2 TIMES
                                               INDEXED BY PX-LEG.
               10  PS-ACCT-KEY.
                   15  PS-BRANCH               PIC 9(04).
                   15  PS-NUMBER               PIC 9(08).
               10  PS-DEBIT-CREDIT             PIC X(01).
               10  PS-NEW-BALANCE              PIC S9(11)V99 COMP-3.
           05  PS-RETURN-CODE                  PIC 9(02).
               88  PS-OK                           VALUE 00.
               88  PS-NO-ACCOUNT                   VALUE 10.
               88  PS-NOT-OPEN                     VALUE 11.
               88  PS-NO-FUNDS                     VALUE 12.
               88  PS-OVER-LIMIT                   VALUE 13.
               88  PS-FAILED                       VALUE 90.
           05  PS-MESSAGE                      PIC X(50).

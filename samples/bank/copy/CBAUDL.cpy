      *---------------------------------------------------------------*
      * CBAUDL    INTERFACE OF THE AUDIT WRITER CBSUB050              *
      *---------------------------------------------------------------*
       01  AL-AUDIT-AREA.
           05  AL-PROGRAM                      PIC X(08).
           05  AL-USER-ID                      PIC X(08).
           05  AL-TERMINAL                     PIC X(04).
           05  AL-ACTION                       PIC X(03).
           05  AL-ACCOUNT.
               10  AL-BRANCH                   PIC 9(04).
               10  AL-NUMBER                   PIC 9(08).
           05  AL-AMOUNT                       PIC S9(11)V99 COMP-3.
           05  AL-BEFORE                       PIC X(50).
           05  AL-AFTER                        PIC X(50).
           05  AL-RETURN-CODE                  PIC 9(02).
               88  AL-OK                           VALUE 00.
               88  AL-FAILED                       VALUE 90.

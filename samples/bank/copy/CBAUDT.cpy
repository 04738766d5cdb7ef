      *---------------------------------------------------------------*
      * CBAUDT    AUDIT TRAIL RECORD                       LENGTH 200 *
      *---------------------------------------------------------------*
       01  AU-AUDIT-RECORD.
           05  AU-STAMP.
               10  AU-DATE                     PIC 9(08).
               10  AU-TIME                     PIC 9(08).
           05  AU-PROGRAM                      PIC X(08).
           05  AU-USER                         PIC X(08).
           05  AU-TERMINAL                     PIC X(04).
           05  AU-ACTION                       PIC X(03).
               88  AU-ADDED                        VALUE 'ADD'.
               88  AU-CHANGED                      VALUE 'CHG'.
               88  AU-DELETED                      VALUE 'DEL'.
               88  AU-POSTED                       VALUE 'PST'.
               88  AU-REFUSED                      VALUE 'REF'.
           05  AU-ACCOUNT.
               10  AU-BRANCH                   PIC 9(04).
               10  AU-NUMBER                   PIC 9(08).
           05  AU-AMOUNT                       PIC S9(11)V99   COMP-3.
           05  AU-BEFORE                       PIC X(50).
           05  AU-AFTER                        PIC X(50).
           05  FILLER                          PIC X(42).

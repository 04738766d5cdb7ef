      *---------------------------------------------------------------*
      * CBREJT    REJECTED TRANSACTION                     LENGTH 133 *
      *---------------------------------------------------------------*
       01  RJ-REJECT-RECORD.
           05  RJ-PROGRAM                      PIC X(08).
           05  RJ-RUN-DATE                     PIC 9(08).
           05  RJ-REASON-CODE                  PIC 9(03).
           05  RJ-REASON-TEXT                  PIC X(30).
           05  RJ-INPUT-IMAGE                  PIC X(80).
           05  FILLER                          PIC X(04).

      *---------------------------------------------------------------*
      * CBCTLC    CONTROL CARD OF THE DAILY RUN            LENGTH 80  *
      *---------------------------------------------------------------*
       01  CC-CONTROL-CARD.
           05  CC-CARD-ID                      PIC X(04).
               88  CC-VALID-CARD                   VALUE 'CTL1'.
           05  CC-RUN-DATE                     PIC 9(08).
           05  CC-RUN-DATE-R REDEFINES CC-RUN-DATE.
               10  CC-RUN-YYYY                 PIC 9(04).
               10  CC-RUN-MM                   PIC 9(02).
               10  CC-RUN-DD                   PIC 9(02).
           05  CC-NEXT-RUN-DATE                PIC 9(08).
           05  CC-RUN-TYPE                     PIC X(01).
               88  CC-DAILY-RUN                    VALUE 'D'.
               88  CC-MONTH-END-RUN                VALUE 'M'.
               88  CC-YEAR-END-RUN                 VALUE 'Y'.
           05  CC-RESTART                      PIC X(01).
               88  CC-RESTARTED                    VALUE 'R'.
           05  CC-BANK-NAME                    PIC X(30).
           05  FILLER                          PIC X(28).

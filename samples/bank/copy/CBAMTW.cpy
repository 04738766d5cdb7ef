      *---------------------------------------------------------------*
      * CBAMTW    AMOUNT AS KEYED ON A SCREEN, WORKING STORAGE        *
      *           GOES WITH PROCEDURE COPYBOOK CBAMTP                 *
      *---------------------------------------------------------------*
       01  WS-AMOUNT-WORK.
           05  WS-AMT-KEYED                    PIC X(15) VALUE SPACES.
           05  WS-AMT-WHOLE            PIC X(12) JUSTIFIED RIGHT.
           05  WS-AMT-CENTS                    PIC X(02) VALUE SPACES.
           05  WS-AMT-POINTS                   PIC S9(04) COMP VALUE 0.
           05  WS-AMT-LENGTH                   PIC S9(04) COMP VALUE 0.
           05  WS-AMT-VALUE-X.
               10  WS-AMT-INTEGER              PIC 9(12).
               10  WS-AMT-DECIMAL              PIC 9(02).
           05  WS-AMT-VALUE REDEFINES WS-AMT-VALUE-X
                                               PIC 9(12)V99.
           05  WS-AMT-SWITCH                   PIC X(01) VALUE 'N'.
               88  WS-AMT-VALID                    VALUE 'Y'.
               88  WS-AMT-INVALID                  VALUE 'N'.

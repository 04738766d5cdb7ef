      *---------------------------------------------------------------*
      * CBCICW    WORKING STORAGE OF EVERY ONLINE PROGRAM             *
      *           GOES WITH PROCEDURE COPYBOOK CBCICP                 *
      *---------------------------------------------------------------*
       01  WS-CICS-AREA.
           05  WS-RESP                         PIC S9(08) COMP VALUE 0.
           05  WS-RESP2                        PIC S9(08) COMP VALUE 0.
           05  WS-ABSTIME                      PIC S9(15) COMP-3
                                               VALUE 0.
           05  WS-TODAY                        PIC 9(08) VALUE 0.
           05  WS-TODAY-X REDEFINES WS-TODAY   PIC X(08).
           05  WS-NOW                          PIC 9(06) VALUE 0.
           05  WS-NOW-X REDEFINES WS-NOW       PIC X(06).
           05  WS-TODAY-ED                     PIC X(10) VALUE SPACES.
           05  WS-NOW-ED                       PIC X(08) VALUE SPACES.
       01  WS-CICS-ERROR.
           05  WS-CE-PROGRAM                   PIC X(08) VALUE SPACES.
           05  WS-CE-PARAGRAPH                 PIC X(30) VALUE SPACES.
           05  WS-CE-COMMAND                   PIC X(16) VALUE SPACES.
           05  WS-CE-RESOURCE                  PIC X(08) VALUE SPACES.
           05  WS-CE-RESP                      PIC ZZZZ9.
           05  WS-CE-RESP2                     PIC ZZZZ9.
           05  WS-CE-SQLCODE                   PIC -(05)9.
           05  WS-CE-ABCODE                    PIC X(04) VALUE 'CBXX'.
       01  WS-ERROR-SCREEN.
           05  FILLER                          PIC X(20)
               VALUE 'TRANSACTION STOPPED '.
           05  WS-ES-PROGRAM                   PIC X(08) VALUE SPACES.
           05  FILLER                          PIC X(01) VALUE SPACE.
           05  WS-ES-PARAGRAPH                 PIC X(30) VALUE SPACES.
           05  FILLER                          PIC X(01) VALUE SPACE.
           05  WS-ES-COMMAND                   PIC X(16) VALUE SPACES.
           05  FILLER                          PIC X(06) VALUE ' RESP '.
           05  WS-ES-RESP                      PIC X(05) VALUE SPACES.
           05  FILLER                          PIC X(09)
               VALUE ' SQLCODE '.
           05  WS-ES-SQLCODE                   PIC X(06) VALUE SPACES.

      *---------------------------------------------------------------*
      * CBERRW    ERROR HANDLING WORKING STORAGE, BATCH               *
      *           GOES WITH PROCEDURE COPYBOOK CBERRP                 *
      *---------------------------------------------------------------*
       01  WS-ERROR-AREA.
           05  WS-ERR-PROGRAM                  PIC X(08) VALUE SPACES.
           05  WS-ERR-PARAGRAPH                PIC X(30) VALUE SPACES.
           05  WS-ERR-OPERATION                PIC X(08) VALUE SPACES.
           05  WS-ERR-FILE                     PIC X(08) VALUE SPACES.
           05  WS-ERR-STATUS                   PIC X(02) VALUE SPACES.
           05  WS-ERR-KEY                      PIC X(20) VALUE SPACES.
           05  WS-ERR-TEXT                     PIC X(50) VALUE SPACES.
       01  WS-ABEND-CODE                   PIC S9(04) COMP VALUE +16.
       01  WS-HIGHEST-RC                   PIC S9(04) COMP VALUE +0.

      *---------------------------------------------------------------*
      * CBSQLW    SQL ERROR WORKING STORAGE                           *
      *           GOES WITH PROCEDURE COPYBOOK CBSQLP                 *
      *---------------------------------------------------------------*
       01  WS-SQL-AREA.
           05  WS-SQL-STATEMENT                PIC X(20) VALUE SPACES.
           05  WS-SQL-TABLE                    PIC X(18) VALUE SPACES.
           05  WS-SQL-CODE-ED                  PIC -(09)9.
           05  WS-SQL-LINE                     PIC S9(04) COMP VALUE 0.
       01  WS-SQL-CODES.
           05  WS-SQL-OK                       PIC S9(09) COMP VALUE +0.
           05  WS-SQL-NOT-FOUND                PIC S9(09) COMP
                                               VALUE +100.
           05  WS-SQL-DUPLICATE                PIC S9(09) COMP
                                               VALUE -803.
           05  WS-SQL-DEADLOCK                 PIC S9(09) COMP
                                               VALUE -911.
           05  WS-SQL-TIMEOUT                  PIC S9(09) COMP
                                               VALUE -913.
       01  WS-DSNTIAR-AREA.
           05  WS-DSNTIAR-LENGTH               PIC S9(04) COMP
                                               VALUE +960.
           05  WS-DSNTIAR-LINE                 PIC X(120)
                                               OCCURS 8 TIMES.
       01  WS-DSNTIAR-WIDTH                    PIC S9(09) COMP
                                               VALUE +120.

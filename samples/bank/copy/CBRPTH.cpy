      *---------------------------------------------------------------*
      * CBRPTH    REPORT HEADINGS AND PAGE CONTROL                    *
      *---------------------------------------------------------------*
       01  WS-PAGE-CONTROL.
           05  WS-LINE-COUNT                   PIC S9(03) COMP-3
                                               VALUE +99.
           05  WS-LINES-PER-PAGE               PIC S9(03) COMP-3
                                               VALUE +56.
           05  WS-PAGE-COUNT                   PIC S9(05) COMP-3
                                               VALUE +0.
       01  WS-HEADING-1.
           05  FILLER                          PIC X(01) VALUE SPACE.
           05  H1-PROGRAM                      PIC X(08) VALUE SPACES.
           05  FILLER                          PIC X(11) VALUE SPACES.
           05  H1-BANK-NAME                    PIC X(30) VALUE SPACES.
           05  FILLER                          PIC X(02) VALUE SPACES.
           05  H1-REPORT-TITLE                 PIC X(40) VALUE SPACES.
           05  FILLER                          PIC X(05) VALUE SPACES.
           05  H1-RUN-DATE                     PIC X(11) VALUE SPACES.
           05  FILLER                      PIC X(07) VALUE '  PAGE '.
           05  H1-PAGE                         PIC ZZ,ZZ9.
           05  FILLER                          PIC X(11) VALUE SPACES.
       01  WS-HEADING-RULE.
           05  FILLER                          PIC X(01) VALUE SPACE.
           05  FILLER                          PIC X(131) VALUE ALL '-'.
       01  WS-BLANK-LINE                       PIC X(132) VALUE SPACES.

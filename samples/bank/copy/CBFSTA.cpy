      *---------------------------------------------------------------*
      * CBFSTA    FILE STATUS WITH ITS CONDITIONS                     *
      *           COPY CBFSTA REPLACING ==:FS:== BY ==WS-XXXXXX==.    *
      *---------------------------------------------------------------*
       01  :FS:-STATUS                         PIC X(02) VALUE '00'.
           88  :FS:-OK                             VALUE '00' '97'.
           88  :FS:-EOF                            VALUE '10'.
           88  :FS:-DUPLICATE                      VALUE '22'.
           88  :FS:-NOT-FOUND                      VALUE '23'.
           88  :FS:-MISSING                        VALUE '05' '35'.

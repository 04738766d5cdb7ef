      *---------------------------------------------------------------*
      * DFHBMSCA  FIELD ATTRIBUTES. STAND-IN FOR TOOLS OUTSIDE CICS,  *
      *           THE COPYBOOK OF CICS ITSELF COMES FIRST IN SYSLIB   *
      *---------------------------------------------------------------*
       01  DFHBMSCA.
           05  DFHBMUNP                        PIC X(01) VALUE ' '.
           05  DFHBMUNN                        PIC X(01) VALUE '&'.
           05  DFHBMPRO                        PIC X(01) VALUE '-'.
           05  DFHBMASK                        PIC X(01) VALUE '0'.
           05  DFHBMBRY                        PIC X(01) VALUE 'H'.
           05  DFHBMDAR                        PIC X(01) VALUE '<'.
           05  DFHBMFSE                        PIC X(01) VALUE 'A'.
           05  DFHBMPRF                        PIC X(01) VALUE '/'.
           05  DFHBMASF                        PIC X(01) VALUE '1'.
           05  DFHBMASB                        PIC X(01) VALUE '8'.
           05  DFHUNIMD                        PIC X(01) VALUE 'I'.

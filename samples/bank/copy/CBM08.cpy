      *---------------------------------------------------------------*
      * CBM08     SYMBOLIC MAP OF MAPSET CBM08S  LIMIT MAINTENANCE    *
      *---------------------------------------------------------------*
       01  CBM08MI.
           05  FILLER                  PIC X(12).
           05  DATEL               PIC S9(04) COMP.
           05  DATEF               PIC X(01).
           05  FILLER REDEFINES DATEF.
               10  DATEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  DATEI               PIC X(10).
           05  PROGL               PIC S9(04) COMP.
           05  PROGF               PIC X(01).
           05  FILLER REDEFINES PROGF.
               10  PROGA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  PROGI               PIC X(08).
           05  TIMEL               PIC S9(04) COMP.
           05  TIMEF               PIC X(01).
           05  FILLER REDEFINES TIMEF.
               10  TIMEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  TIMEI               PIC X(08).
           05  BRCHL               PIC S9(04) COMP.
           05  BRCHF               PIC X(01).
           05  FILLER REDEFINES BRCHF.
               10  BRCHA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  BRCHI               PIC X(04).
           05  ACCTL               PIC S9(04) COMP.
           05  ACCTF               PIC X(01).
           05  FILLER REDEFINES ACCTF.
               10  ACCTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  ACCTI               PIC X(08).
           05  NAMEL               PIC S9(04) COMP.
           05  NAMEF               PIC X(01).
           05  FILLER REDEFINES NAMEF.
               10  NAMEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  NAMEI               PIC X(30).
           05  DCSHL               PIC S9(04) COMP.
           05  DCSHF               PIC X(01).
           05  FILLER REDEFINES DCSHF.
               10  DCSHA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  DCSHI               PIC X(15).
           05  DTRFL               PIC S9(04) COMP.
           05  DTRFF               PIC X(01).
           05  FILLER REDEFINES DTRFF.
               10  DTRFA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  DTRFI               PIC X(15).
           05  OVDRL               PIC S9(04) COMP.
           05  OVDRF               PIC X(01).
           05  FILLER REDEFINES OVDRF.
               10  OVDRA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  OVDRI               PIC X(15).
           05  USEDL               PIC S9(04) COMP.
           05  USEDF               PIC X(01).
           05  FILLER REDEFINES USEDF.
               10  USEDA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  USEDI               PIC X(18).
           05  REVDL               PIC S9(04) COMP.
           05  REVDF               PIC X(01).
           05  FILLER REDEFINES REVDF.
               10  REVDA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  REVDI               PIC X(10).
           05  NXTDL               PIC S9(04) COMP.
           05  NXTDF               PIC X(01).
           05  FILLER REDEFINES NXTDF.
               10  NXTDA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  NXTDI               PIC X(08).
           05  MSGL                PIC S9(04) COMP.
           05  MSGF                PIC X(01).
           05  FILLER REDEFINES MSGF.
               10  MSGA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  MSGI                PIC X(60).
       01  CBM08MO REDEFINES CBM08MI.
           05  FILLER                  PIC X(12).
           05  FILLER                  PIC X(03).
           05  DATEC               PIC X(01).
           05  DATEH               PIC X(01).
           05  DATEO               PIC X(10).
           05  FILLER                  PIC X(03).
           05  PROGC               PIC X(01).
           05  PROGH               PIC X(01).
           05  PROGO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  TIMEC               PIC X(01).
           05  TIMEH               PIC X(01).
           05  TIMEO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  BRCHC               PIC X(01).
           05  BRCHH               PIC X(01).
           05  BRCHO               PIC X(04).
           05  FILLER                  PIC X(03).
           05  ACCTC               PIC X(01).
           05  ACCTH               PIC X(01).
           05  ACCTO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  NAMEC               PIC X(01).
           05  NAMEH               PIC X(01).
           05  NAMEO               PIC X(30).
           05  FILLER                  PIC X(03).
           05  DCSHC               PIC X(01).
           05  DCSHH               PIC X(01).
           05  DCSHO               PIC X(15).
           05  FILLER                  PIC X(03).
           05  DTRFC               PIC X(01).
           05  DTRFH               PIC X(01).
           05  DTRFO               PIC X(15).
           05  FILLER                  PIC X(03).
           05  OVDRC               PIC X(01).
           05  OVDRH               PIC X(01).
           05  OVDRO               PIC X(15).
           05  FILLER                  PIC X(03).
           05  USEDC               PIC X(01).
           05  USEDH               PIC X(01).
           05  USEDO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  REVDC               PIC X(01).
           05  REVDH               PIC X(01).
           05  REVDO               PIC X(10).
           05  FILLER                  PIC X(03).
           05  NXTDC               PIC X(01).
           05  NXTDH               PIC X(01).
           05  NXTDO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  MSGC                PIC X(01).
           05  MSGH                PIC X(01).
           05  MSGO                PIC X(60).

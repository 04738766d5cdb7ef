      *---------------------------------------------------------------*
      * CBM01     SYMBOLIC MAP OF MAPSET CBM01S  MAIN MENU            *
      *---------------------------------------------------------------*
       01  CBM01MI.
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
           05  OPTL                PIC S9(04) COMP.
           05  OPTF                PIC X(01).
           05  FILLER REDEFINES OPTF.
               10  OPTA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  OPTI                PIC X(01).
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
           05  CUSTL               PIC S9(04) COMP.
           05  CUSTF               PIC X(01).
           05  FILLER REDEFINES CUSTF.
               10  CUSTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  CUSTI               PIC X(08).
           05  USERL               PIC S9(04) COMP.
           05  USERF               PIC X(01).
           05  FILLER REDEFINES USERF.
               10  USERA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  USERI               PIC X(08).
           05  UBRL                PIC S9(04) COMP.
           05  UBRF                PIC X(01).
           05  FILLER REDEFINES UBRF.
               10  UBRA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  UBRI                PIC X(04).
           05  MSGL                PIC S9(04) COMP.
           05  MSGF                PIC X(01).
           05  FILLER REDEFINES MSGF.
               10  MSGA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  MSGI                PIC X(60).
       01  CBM01MO REDEFINES CBM01MI.
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
           05  OPTC                PIC X(01).
           05  OPTH                PIC X(01).
           05  OPTO                PIC X(01).
           05  FILLER                  PIC X(03).
           05  BRCHC               PIC X(01).
           05  BRCHH               PIC X(01).
           05  BRCHO               PIC X(04).
           05  FILLER                  PIC X(03).
           05  ACCTC               PIC X(01).
           05  ACCTH               PIC X(01).
           05  ACCTO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  CUSTC               PIC X(01).
           05  CUSTH               PIC X(01).
           05  CUSTO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  USERC               PIC X(01).
           05  USERH               PIC X(01).
           05  USERO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  UBRC                PIC X(01).
           05  UBRH                PIC X(01).
           05  UBRO                PIC X(04).
           05  FILLER                  PIC X(03).
           05  MSGC                PIC X(01).
           05  MSGH                PIC X(01).
           05  MSGO                PIC X(60).

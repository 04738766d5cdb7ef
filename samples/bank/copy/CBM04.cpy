      *---------------------------------------------------------------*
      * CBM04     SYMBOLIC MAP OF MAPSET CBM04S  FUNDS TRANSFER       *
      *---------------------------------------------------------------*
       01  CBM04MI.
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
           05  FBRL                PIC S9(04) COMP.
           05  FBRF                PIC X(01).
           05  FILLER REDEFINES FBRF.
               10  FBRA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  FBRI                PIC X(04).
           05  FACL                PIC S9(04) COMP.
           05  FACF                PIC X(01).
           05  FILLER REDEFINES FACF.
               10  FACA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  FACI                PIC X(08).
           05  FNAML               PIC S9(04) COMP.
           05  FNAMF               PIC X(01).
           05  FILLER REDEFINES FNAMF.
               10  FNAMA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  FNAMI               PIC X(30).
           05  FBALL               PIC S9(04) COMP.
           05  FBALF               PIC X(01).
           05  FILLER REDEFINES FBALF.
               10  FBALA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  FBALI               PIC X(18).
           05  TBRL                PIC S9(04) COMP.
           05  TBRF                PIC X(01).
           05  FILLER REDEFINES TBRF.
               10  TBRA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  TBRI                PIC X(04).
           05  TACL                PIC S9(04) COMP.
           05  TACF                PIC X(01).
           05  FILLER REDEFINES TACF.
               10  TACA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  TACI                PIC X(08).
           05  TNAML               PIC S9(04) COMP.
           05  TNAMF               PIC X(01).
           05  FILLER REDEFINES TNAMF.
               10  TNAMA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  TNAMI               PIC X(30).
           05  AMTL                PIC S9(04) COMP.
           05  AMTF                PIC X(01).
           05  FILLER REDEFINES AMTF.
               10  AMTA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  AMTI                PIC X(15).
           05  REFL                PIC S9(04) COMP.
           05  REFF                PIC X(01).
           05  FILLER REDEFINES REFF.
               10  REFA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  REFI                PIC X(18).
           05  NBALL               PIC S9(04) COMP.
           05  NBALF               PIC X(01).
           05  FILLER REDEFINES NBALF.
               10  NBALA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  NBALI               PIC X(18).
           05  MSGL                PIC S9(04) COMP.
           05  MSGF                PIC X(01).
           05  FILLER REDEFINES MSGF.
               10  MSGA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  MSGI                PIC X(60).
       01  CBM04MO REDEFINES CBM04MI.
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
           05  FBRC                PIC X(01).
           05  FBRH                PIC X(01).
           05  FBRO                PIC X(04).
           05  FILLER                  PIC X(03).
           05  FACC                PIC X(01).
           05  FACH                PIC X(01).
           05  FACO                PIC X(08).
           05  FILLER                  PIC X(03).
           05  FNAMC               PIC X(01).
           05  FNAMH               PIC X(01).
           05  FNAMO               PIC X(30).
           05  FILLER                  PIC X(03).
           05  FBALC               PIC X(01).
           05  FBALH               PIC X(01).
           05  FBALO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  TBRC                PIC X(01).
           05  TBRH                PIC X(01).
           05  TBRO                PIC X(04).
           05  FILLER                  PIC X(03).
           05  TACC                PIC X(01).
           05  TACH                PIC X(01).
           05  TACO                PIC X(08).
           05  FILLER                  PIC X(03).
           05  TNAMC               PIC X(01).
           05  TNAMH               PIC X(01).
           05  TNAMO               PIC X(30).
           05  FILLER                  PIC X(03).
           05  AMTC                PIC X(01).
           05  AMTH                PIC X(01).
           05  AMTO                PIC X(15).
           05  FILLER                  PIC X(03).
           05  REFC                PIC X(01).
           05  REFH                PIC X(01).
           05  REFO                PIC X(18).
           05  FILLER                  PIC X(03).
           05  NBALC               PIC X(01).
           05  NBALH               PIC X(01).
           05  NBALO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  MSGC                PIC X(01).
           05  MSGH                PIC X(01).
           05  MSGO                PIC X(60).

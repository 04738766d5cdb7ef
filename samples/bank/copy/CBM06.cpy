      *---------------------------------------------------------------*
      * CBM06     SYMBOLIC MAP OF MAPSET CBM06S  STANDING ORDERS      *
      *---------------------------------------------------------------*
       01  CBM06MI.
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
           05  FUNCL               PIC S9(04) COMP.
           05  FUNCF               PIC X(01).
           05  FILLER REDEFINES FUNCF.
               10  FUNCA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  FUNCI               PIC X(01).
           05  ORDNL               PIC S9(04) COMP.
           05  ORDNF               PIC X(01).
           05  FILLER REDEFINES ORDNF.
               10  ORDNA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  ORDNI               PIC X(08).
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
           05  AMTL                PIC S9(04) COMP.
           05  AMTF                PIC X(01).
           05  FILLER REDEFINES AMTF.
               10  AMTA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  AMTI                PIC X(15).
           05  FREQL               PIC S9(04) COMP.
           05  FREQF               PIC X(01).
           05  FILLER REDEFINES FREQF.
               10  FREQA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  FREQI               PIC X(01).
           05  SDATL               PIC S9(04) COMP.
           05  SDATF               PIC X(01).
           05  FILLER REDEFINES SDATF.
               10  SDATA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  SDATI               PIC X(08).
           05  NDATL               PIC S9(04) COMP.
           05  NDATF               PIC X(01).
           05  FILLER REDEFINES NDATF.
               10  NDATA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  NDATI               PIC X(08).
           05  EDATL               PIC S9(04) COMP.
           05  EDATF               PIC X(01).
           05  FILLER REDEFINES EDATF.
               10  EDATA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  EDATI               PIC X(08).
           05  REFL                PIC S9(04) COMP.
           05  REFF                PIC X(01).
           05  FILLER REDEFINES REFF.
               10  REFA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  REFI                PIC X(18).
           05  STATL               PIC S9(04) COMP.
           05  STATF               PIC X(01).
           05  FILLER REDEFINES STATF.
               10  STATA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  STATI               PIC X(01).
           05  PCNTL               PIC S9(04) COMP.
           05  PCNTF               PIC X(01).
           05  FILLER REDEFINES PCNTF.
               10  PCNTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  PCNTI               PIC X(05).
           05  MSGL                PIC S9(04) COMP.
           05  MSGF                PIC X(01).
           05  FILLER REDEFINES MSGF.
               10  MSGA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  MSGI                PIC X(60).
       01  CBM06MO REDEFINES CBM06MI.
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
           05  FUNCC               PIC X(01).
           05  FUNCH               PIC X(01).
           05  FUNCO               PIC X(01).
           05  FILLER                  PIC X(03).
           05  ORDNC               PIC X(01).
           05  ORDNH               PIC X(01).
           05  ORDNO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  FBRC                PIC X(01).
           05  FBRH                PIC X(01).
           05  FBRO                PIC X(04).
           05  FILLER                  PIC X(03).
           05  FACC                PIC X(01).
           05  FACH                PIC X(01).
           05  FACO                PIC X(08).
           05  FILLER                  PIC X(03).
           05  TBRC                PIC X(01).
           05  TBRH                PIC X(01).
           05  TBRO                PIC X(04).
           05  FILLER                  PIC X(03).
           05  TACC                PIC X(01).
           05  TACH                PIC X(01).
           05  TACO                PIC X(08).
           05  FILLER                  PIC X(03).
           05  AMTC                PIC X(01).
           05  AMTH                PIC X(01).
           05  AMTO                PIC X(15).
           05  FILLER                  PIC X(03).
           05  FREQC               PIC X(01).
           05  FREQH               PIC X(01).
           05  FREQO               PIC X(01).
           05  FILLER                  PIC X(03).
           05  SDATC               PIC X(01).
           05  SDATH               PIC X(01).
           05  SDATO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  NDATC               PIC X(01).
           05  NDATH               PIC X(01).
           05  NDATO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  EDATC               PIC X(01).
           05  EDATH               PIC X(01).
           05  EDATO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  REFC                PIC X(01).
           05  REFH                PIC X(01).
           05  REFO                PIC X(18).
           05  FILLER                  PIC X(03).
           05  STATC               PIC X(01).
           05  STATH               PIC X(01).
           05  STATO               PIC X(01).
           05  FILLER                  PIC X(03).
           05  PCNTC               PIC X(01).
           05  PCNTH               PIC X(01).
           05  PCNTO               PIC X(05).
           05  FILLER                  PIC X(03).
           05  MSGC                PIC X(01).
           05  MSGH                PIC X(01).
           05  MSGO                PIC X(60).

      *---------------------------------------------------------------*
      * CBM03     SYMBOLIC MAP OF MAPSET CBM03S  CUSTOMER ENQUIRY     *
      *---------------------------------------------------------------*
       01  CBM03MI.
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
           05  CUSTL               PIC S9(04) COMP.
           05  CUSTF               PIC X(01).
           05  FILLER REDEFINES CUSTF.
               10  CUSTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  CUSTI               PIC X(08).
           05  SURNL               PIC S9(04) COMP.
           05  SURNF               PIC X(01).
           05  FILLER REDEFINES SURNF.
               10  SURNA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  SURNI               PIC X(30).
           05  NAMEL               PIC S9(04) COMP.
           05  NAMEF               PIC X(01).
           05  FILLER REDEFINES NAMEF.
               10  NAMEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  NAMEI               PIC X(56).
           05  ADR1L               PIC S9(04) COMP.
           05  ADR1F               PIC X(01).
           05  FILLER REDEFINES ADR1F.
               10  ADR1A           PIC X(01).
           05  FILLER                  PIC X(02).
           05  ADR1I               PIC X(60).
           05  ADR2L               PIC S9(04) COMP.
           05  ADR2F               PIC X(01).
           05  FILLER REDEFINES ADR2F.
               10  ADR2A           PIC X(01).
           05  FILLER                  PIC X(02).
           05  ADR2I               PIC X(60).
           05  PHONL               PIC S9(04) COMP.
           05  PHONF               PIC X(01).
           05  FILLER REDEFINES PHONF.
               10  PHONA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  PHONI               PIC X(16).
           05  RISKL               PIC S9(04) COMP.
           05  RISKF               PIC X(01).
           05  FILLER REDEFINES RISKF.
               10  RISKA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  RISKI               PIC X(01).
           05  SINCL               PIC S9(04) COMP.
           05  SINCF               PIC X(01).
           05  FILLER REDEFINES SINCF.
               10  SINCA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  SINCI               PIC X(10).
           05  S01L                PIC S9(04) COMP.
           05  S01F                PIC X(01).
           05  FILLER REDEFINES S01F.
               10  S01A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S01I                PIC X(01).
           05  L01L                PIC S9(04) COMP.
           05  L01F                PIC X(01).
           05  FILLER REDEFINES L01F.
               10  L01A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L01I                PIC X(72).
           05  S02L                PIC S9(04) COMP.
           05  S02F                PIC X(01).
           05  FILLER REDEFINES S02F.
               10  S02A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S02I                PIC X(01).
           05  L02L                PIC S9(04) COMP.
           05  L02F                PIC X(01).
           05  FILLER REDEFINES L02F.
               10  L02A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L02I                PIC X(72).
           05  S03L                PIC S9(04) COMP.
           05  S03F                PIC X(01).
           05  FILLER REDEFINES S03F.
               10  S03A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S03I                PIC X(01).
           05  L03L                PIC S9(04) COMP.
           05  L03F                PIC X(01).
           05  FILLER REDEFINES L03F.
               10  L03A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L03I                PIC X(72).
           05  S04L                PIC S9(04) COMP.
           05  S04F                PIC X(01).
           05  FILLER REDEFINES S04F.
               10  S04A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S04I                PIC X(01).
           05  L04L                PIC S9(04) COMP.
           05  L04F                PIC X(01).
           05  FILLER REDEFINES L04F.
               10  L04A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L04I                PIC X(72).
           05  S05L                PIC S9(04) COMP.
           05  S05F                PIC X(01).
           05  FILLER REDEFINES S05F.
               10  S05A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S05I                PIC X(01).
           05  L05L                PIC S9(04) COMP.
           05  L05F                PIC X(01).
           05  FILLER REDEFINES L05F.
               10  L05A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L05I                PIC X(72).
           05  S06L                PIC S9(04) COMP.
           05  S06F                PIC X(01).
           05  FILLER REDEFINES S06F.
               10  S06A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S06I                PIC X(01).
           05  L06L                PIC S9(04) COMP.
           05  L06F                PIC X(01).
           05  FILLER REDEFINES L06F.
               10  L06A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L06I                PIC X(72).
           05  S07L                PIC S9(04) COMP.
           05  S07F                PIC X(01).
           05  FILLER REDEFINES S07F.
               10  S07A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S07I                PIC X(01).
           05  L07L                PIC S9(04) COMP.
           05  L07F                PIC X(01).
           05  FILLER REDEFINES L07F.
               10  L07A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L07I                PIC X(72).
           05  S08L                PIC S9(04) COMP.
           05  S08F                PIC X(01).
           05  FILLER REDEFINES S08F.
               10  S08A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S08I                PIC X(01).
           05  L08L                PIC S9(04) COMP.
           05  L08F                PIC X(01).
           05  FILLER REDEFINES L08F.
               10  L08A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L08I                PIC X(72).
           05  S09L                PIC S9(04) COMP.
           05  S09F                PIC X(01).
           05  FILLER REDEFINES S09F.
               10  S09A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S09I                PIC X(01).
           05  L09L                PIC S9(04) COMP.
           05  L09F                PIC X(01).
           05  FILLER REDEFINES L09F.
               10  L09A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L09I                PIC X(72).
           05  S10L                PIC S9(04) COMP.
           05  S10F                PIC X(01).
           05  FILLER REDEFINES S10F.
               10  S10A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  S10I                PIC X(01).
           05  L10L                PIC S9(04) COMP.
           05  L10F                PIC X(01).
           05  FILLER REDEFINES L10F.
               10  L10A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L10I                PIC X(72).
           05  PAGEL               PIC S9(04) COMP.
           05  PAGEF               PIC X(01).
           05  FILLER REDEFINES PAGEF.
               10  PAGEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  PAGEI               PIC X(03).
           05  TOTLL               PIC S9(04) COMP.
           05  TOTLF               PIC X(01).
           05  FILLER REDEFINES TOTLF.
               10  TOTLA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  TOTLI               PIC X(18).
           05  MSGL                PIC S9(04) COMP.
           05  MSGF                PIC X(01).
           05  FILLER REDEFINES MSGF.
               10  MSGA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  MSGI                PIC X(60).
       01  CBM03MO REDEFINES CBM03MI.
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
           05  CUSTC               PIC X(01).
           05  CUSTH               PIC X(01).
           05  CUSTO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  SURNC               PIC X(01).
           05  SURNH               PIC X(01).
           05  SURNO               PIC X(30).
           05  FILLER                  PIC X(03).
           05  NAMEC               PIC X(01).
           05  NAMEH               PIC X(01).
           05  NAMEO               PIC X(56).
           05  FILLER                  PIC X(03).
           05  ADR1C               PIC X(01).
           05  ADR1H               PIC X(01).
           05  ADR1O               PIC X(60).
           05  FILLER                  PIC X(03).
           05  ADR2C               PIC X(01).
           05  ADR2H               PIC X(01).
           05  ADR2O               PIC X(60).
           05  FILLER                  PIC X(03).
           05  PHONC               PIC X(01).
           05  PHONH               PIC X(01).
           05  PHONO               PIC X(16).
           05  FILLER                  PIC X(03).
           05  RISKC               PIC X(01).
           05  RISKH               PIC X(01).
           05  RISKO               PIC X(01).
           05  FILLER                  PIC X(03).
           05  SINCC               PIC X(01).
           05  SINCH               PIC X(01).
           05  SINCO               PIC X(10).
           05  FILLER                  PIC X(03).
           05  S01C                PIC X(01).
           05  S01H                PIC X(01).
           05  S01O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L01C                PIC X(01).
           05  L01H                PIC X(01).
           05  L01O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S02C                PIC X(01).
           05  S02H                PIC X(01).
           05  S02O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L02C                PIC X(01).
           05  L02H                PIC X(01).
           05  L02O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S03C                PIC X(01).
           05  S03H                PIC X(01).
           05  S03O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L03C                PIC X(01).
           05  L03H                PIC X(01).
           05  L03O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S04C                PIC X(01).
           05  S04H                PIC X(01).
           05  S04O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L04C                PIC X(01).
           05  L04H                PIC X(01).
           05  L04O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S05C                PIC X(01).
           05  S05H                PIC X(01).
           05  S05O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L05C                PIC X(01).
           05  L05H                PIC X(01).
           05  L05O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S06C                PIC X(01).
           05  S06H                PIC X(01).
           05  S06O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L06C                PIC X(01).
           05  L06H                PIC X(01).
           05  L06O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S07C                PIC X(01).
           05  S07H                PIC X(01).
           05  S07O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L07C                PIC X(01).
           05  L07H                PIC X(01).
           05  L07O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S08C                PIC X(01).
           05  S08H                PIC X(01).
           05  S08O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L08C                PIC X(01).
           05  L08H                PIC X(01).
           05  L08O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S09C                PIC X(01).
           05  S09H                PIC X(01).
           05  S09O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L09C                PIC X(01).
           05  L09H                PIC X(01).
           05  L09O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  S10C                PIC X(01).
           05  S10H                PIC X(01).
           05  S10O                PIC X(01).
           05  FILLER                  PIC X(03).
           05  L10C                PIC X(01).
           05  L10H                PIC X(01).
           05  L10O                PIC X(72).
           05  FILLER                  PIC X(03).
           05  PAGEC               PIC X(01).
           05  PAGEH               PIC X(01).
           05  PAGEO               PIC X(03).
           05  FILLER                  PIC X(03).
           05  TOTLC               PIC X(01).
           05  TOTLH               PIC X(01).
           05  TOTLO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  MSGC                PIC X(01).
           05  MSGH                PIC X(01).
           05  MSGO                PIC X(60).

      *---------------------------------------------------------------*
      * CBM07     SYMBOLIC MAP OF MAPSET CBM07S  LOAN QUOTATION       *
      *---------------------------------------------------------------*
       01  CBM07MI.
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
           05  NAMEL               PIC S9(04) COMP.
           05  NAMEF               PIC X(01).
           05  FILLER REDEFINES NAMEF.
               10  NAMEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  NAMEI               PIC X(40).
           05  PURPL               PIC S9(04) COMP.
           05  PURPF               PIC X(01).
           05  FILLER REDEFINES PURPF.
               10  PURPA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  PURPI               PIC X(02).
           05  AMTL                PIC S9(04) COMP.
           05  AMTF                PIC X(01).
           05  FILLER REDEFINES AMTF.
               10  AMTA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  AMTI                PIC X(15).
           05  TERML               PIC S9(04) COMP.
           05  TERMF               PIC X(01).
           05  FILLER REDEFINES TERMF.
               10  TERMA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  TERMI               PIC X(03).
           05  RATEL               PIC S9(04) COMP.
           05  RATEF               PIC X(01).
           05  FILLER REDEFINES RATEF.
               10  RATEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  RATEI               PIC X(08).
           05  INSTL               PIC S9(04) COMP.
           05  INSTF               PIC X(01).
           05  FILLER REDEFINES INSTF.
               10  INSTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  INSTI               PIC X(14).
           05  TOTLL               PIC S9(04) COMP.
           05  TOTLF               PIC X(01).
           05  FILLER REDEFINES TOTLF.
               10  TOTLA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  TOTLI               PIC X(18).
           05  GRADL               PIC S9(04) COMP.
           05  GRADF               PIC X(01).
           05  FILLER REDEFINES GRADF.
               10  GRADA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  GRADI               PIC X(01).
           05  L01L                PIC S9(04) COMP.
           05  L01F                PIC X(01).
           05  FILLER REDEFINES L01F.
               10  L01A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L01I                PIC X(70).
           05  L02L                PIC S9(04) COMP.
           05  L02F                PIC X(01).
           05  FILLER REDEFINES L02F.
               10  L02A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L02I                PIC X(70).
           05  L03L                PIC S9(04) COMP.
           05  L03F                PIC X(01).
           05  FILLER REDEFINES L03F.
               10  L03A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L03I                PIC X(70).
           05  L04L                PIC S9(04) COMP.
           05  L04F                PIC X(01).
           05  FILLER REDEFINES L04F.
               10  L04A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L04I                PIC X(70).
           05  L05L                PIC S9(04) COMP.
           05  L05F                PIC X(01).
           05  FILLER REDEFINES L05F.
               10  L05A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L05I                PIC X(70).
           05  L06L                PIC S9(04) COMP.
           05  L06F                PIC X(01).
           05  FILLER REDEFINES L06F.
               10  L06A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L06I                PIC X(70).
           05  L07L                PIC S9(04) COMP.
           05  L07F                PIC X(01).
           05  FILLER REDEFINES L07F.
               10  L07A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L07I                PIC X(70).
           05  L08L                PIC S9(04) COMP.
           05  L08F                PIC X(01).
           05  FILLER REDEFINES L08F.
               10  L08A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L08I                PIC X(70).
           05  L09L                PIC S9(04) COMP.
           05  L09F                PIC X(01).
           05  FILLER REDEFINES L09F.
               10  L09A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L09I                PIC X(70).
           05  MSGL                PIC S9(04) COMP.
           05  MSGF                PIC X(01).
           05  FILLER REDEFINES MSGF.
               10  MSGA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  MSGI                PIC X(60).
       01  CBM07MO REDEFINES CBM07MI.
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
           05  NAMEC               PIC X(01).
           05  NAMEH               PIC X(01).
           05  NAMEO               PIC X(40).
           05  FILLER                  PIC X(03).
           05  PURPC               PIC X(01).
           05  PURPH               PIC X(01).
           05  PURPO               PIC X(02).
           05  FILLER                  PIC X(03).
           05  AMTC                PIC X(01).
           05  AMTH                PIC X(01).
           05  AMTO                PIC X(15).
           05  FILLER                  PIC X(03).
           05  TERMC               PIC X(01).
           05  TERMH               PIC X(01).
           05  TERMO               PIC X(03).
           05  FILLER                  PIC X(03).
           05  RATEC               PIC X(01).
           05  RATEH               PIC X(01).
           05  RATEO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  INSTC               PIC X(01).
           05  INSTH               PIC X(01).
           05  INSTO               PIC X(14).
           05  FILLER                  PIC X(03).
           05  TOTLC               PIC X(01).
           05  TOTLH               PIC X(01).
           05  TOTLO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  GRADC               PIC X(01).
           05  GRADH               PIC X(01).
           05  GRADO               PIC X(01).
           05  FILLER                  PIC X(03).
           05  L01C                PIC X(01).
           05  L01H                PIC X(01).
           05  L01O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  L02C                PIC X(01).
           05  L02H                PIC X(01).
           05  L02O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  L03C                PIC X(01).
           05  L03H                PIC X(01).
           05  L03O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  L04C                PIC X(01).
           05  L04H                PIC X(01).
           05  L04O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  L05C                PIC X(01).
           05  L05H                PIC X(01).
           05  L05O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  L06C                PIC X(01).
           05  L06H                PIC X(01).
           05  L06O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  L07C                PIC X(01).
           05  L07H                PIC X(01).
           05  L07O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  L08C                PIC X(01).
           05  L08H                PIC X(01).
           05  L08O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  L09C                PIC X(01).
           05  L09H                PIC X(01).
           05  L09O                PIC X(70).
           05  FILLER                  PIC X(03).
           05  MSGC                PIC X(01).
           05  MSGH                PIC X(01).
           05  MSGO                PIC X(60).

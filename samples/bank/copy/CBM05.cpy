      *---------------------------------------------------------------*
      * CBM05     SYMBOLIC MAP OF MAPSET CBM05S  TRANSACTION HISTORY  *
      *---------------------------------------------------------------*
       01  CBM05MI.
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
           05  FDATL               PIC S9(04) COMP.
           05  FDATF               PIC X(01).
           05  FILLER REDEFINES FDATF.
               10  FDATA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  FDATI               PIC X(08).
           05  TDATL               PIC S9(04) COMP.
           05  TDATF               PIC X(01).
           05  FILLER REDEFINES TDATF.
               10  TDATA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  TDATI               PIC X(08).
           05  L01L                PIC S9(04) COMP.
           05  L01F                PIC X(01).
           05  FILLER REDEFINES L01F.
               10  L01A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L01I                PIC X(78).
           05  L02L                PIC S9(04) COMP.
           05  L02F                PIC X(01).
           05  FILLER REDEFINES L02F.
               10  L02A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L02I                PIC X(78).
           05  L03L                PIC S9(04) COMP.
           05  L03F                PIC X(01).
           05  FILLER REDEFINES L03F.
               10  L03A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L03I                PIC X(78).
           05  L04L                PIC S9(04) COMP.
           05  L04F                PIC X(01).
           05  FILLER REDEFINES L04F.
               10  L04A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L04I                PIC X(78).
           05  L05L                PIC S9(04) COMP.
           05  L05F                PIC X(01).
           05  FILLER REDEFINES L05F.
               10  L05A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L05I                PIC X(78).
           05  L06L                PIC S9(04) COMP.
           05  L06F                PIC X(01).
           05  FILLER REDEFINES L06F.
               10  L06A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L06I                PIC X(78).
           05  L07L                PIC S9(04) COMP.
           05  L07F                PIC X(01).
           05  FILLER REDEFINES L07F.
               10  L07A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L07I                PIC X(78).
           05  L08L                PIC S9(04) COMP.
           05  L08F                PIC X(01).
           05  FILLER REDEFINES L08F.
               10  L08A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L08I                PIC X(78).
           05  L09L                PIC S9(04) COMP.
           05  L09F                PIC X(01).
           05  FILLER REDEFINES L09F.
               10  L09A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L09I                PIC X(78).
           05  L10L                PIC S9(04) COMP.
           05  L10F                PIC X(01).
           05  FILLER REDEFINES L10F.
               10  L10A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L10I                PIC X(78).
           05  L11L                PIC S9(04) COMP.
           05  L11F                PIC X(01).
           05  FILLER REDEFINES L11F.
               10  L11A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L11I                PIC X(78).
           05  L12L                PIC S9(04) COMP.
           05  L12F                PIC X(01).
           05  FILLER REDEFINES L12F.
               10  L12A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L12I                PIC X(78).
           05  L13L                PIC S9(04) COMP.
           05  L13F                PIC X(01).
           05  FILLER REDEFINES L13F.
               10  L13A            PIC X(01).
           05  FILLER                  PIC X(02).
           05  L13I                PIC X(78).
           05  PAGEL               PIC S9(04) COMP.
           05  PAGEF               PIC X(01).
           05  FILLER REDEFINES PAGEF.
               10  PAGEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  PAGEI               PIC X(03).
           05  MSGL                PIC S9(04) COMP.
           05  MSGF                PIC X(01).
           05  FILLER REDEFINES MSGF.
               10  MSGA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  MSGI                PIC X(60).
       01  CBM05MO REDEFINES CBM05MI.
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
           05  FDATC               PIC X(01).
           05  FDATH               PIC X(01).
           05  FDATO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  TDATC               PIC X(01).
           05  TDATH               PIC X(01).
           05  TDATO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  L01C                PIC X(01).
           05  L01H                PIC X(01).
           05  L01O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L02C                PIC X(01).
           05  L02H                PIC X(01).
           05  L02O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L03C                PIC X(01).
           05  L03H                PIC X(01).
           05  L03O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L04C                PIC X(01).
           05  L04H                PIC X(01).
           05  L04O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L05C                PIC X(01).
           05  L05H                PIC X(01).
           05  L05O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L06C                PIC X(01).
           05  L06H                PIC X(01).
           05  L06O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L07C                PIC X(01).
           05  L07H                PIC X(01).
           05  L07O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L08C                PIC X(01).
           05  L08H                PIC X(01).
           05  L08O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L09C                PIC X(01).
           05  L09H                PIC X(01).
           05  L09O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L10C                PIC X(01).
           05  L10H                PIC X(01).
           05  L10O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L11C                PIC X(01).
           05  L11H                PIC X(01).
           05  L11O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L12C                PIC X(01).
           05  L12H                PIC X(01).
           05  L12O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  L13C                PIC X(01).
           05  L13H                PIC X(01).
           05  L13O                PIC X(78).
           05  FILLER                  PIC X(03).
           05  PAGEC               PIC X(01).
           05  PAGEH               PIC X(01).
           05  PAGEO               PIC X(03).
           05  FILLER                  PIC X(03).
           05  MSGC                PIC X(01).
           05  MSGH                PIC X(01).
           05  MSGO                PIC X(60).

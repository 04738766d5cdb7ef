      *---------------------------------------------------------------*
      * CBM02     SYMBOLIC MAP OF MAPSET CBM02S  ACCOUNT MAINTENANCE  *
      *---------------------------------------------------------------*
       01  CBM02MI.
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
           05  NAMEL               PIC S9(04) COMP.
           05  NAMEF               PIC X(01).
           05  FILLER REDEFINES NAMEF.
               10  NAMEA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  NAMEI               PIC X(40).
           05  TITLL               PIC S9(04) COMP.
           05  TITLF               PIC X(01).
           05  FILLER REDEFINES TITLF.
               10  TITLA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  TITLI               PIC X(30).
           05  PRODL               PIC S9(04) COMP.
           05  PRODF               PIC X(01).
           05  FILLER REDEFINES PRODF.
               10  PRODA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  PRODI               PIC X(03).
           05  PDSCL               PIC S9(04) COMP.
           05  PDSCF               PIC X(01).
           05  FILLER REDEFINES PDSCF.
               10  PDSCA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  PDSCI               PIC X(30).
           05  CURRL               PIC S9(04) COMP.
           05  CURRF               PIC X(01).
           05  FILLER REDEFINES CURRF.
               10  CURRA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  CURRI               PIC X(03).
           05  STATL               PIC S9(04) COMP.
           05  STATF               PIC X(01).
           05  FILLER REDEFINES STATF.
               10  STATA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  STATI               PIC X(01).
           05  SDSCL               PIC S9(04) COMP.
           05  SDSCF               PIC X(01).
           05  FILLER REDEFINES SDSCF.
               10  SDSCA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  SDSCI               PIC X(12).
           05  OVDRL               PIC S9(04) COMP.
           05  OVDRF               PIC X(01).
           05  FILLER REDEFINES OVDRF.
               10  OVDRA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  OVDRI               PIC X(15).
           05  FREQL               PIC S9(04) COMP.
           05  FREQF               PIC X(01).
           05  FILLER REDEFINES FREQF.
               10  FREQA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  FREQI               PIC X(01).
           05  LBALL               PIC S9(04) COMP.
           05  LBALF               PIC X(01).
           05  FILLER REDEFINES LBALF.
               10  LBALA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  LBALI               PIC X(18).
           05  ABALL               PIC S9(04) COMP.
           05  ABALF               PIC X(01).
           05  FILLER REDEFINES ABALF.
               10  ABALA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  ABALI               PIC X(18).
           05  HOLDL               PIC S9(04) COMP.
           05  HOLDF               PIC X(01).
           05  FILLER REDEFINES HOLDF.
               10  HOLDA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  HOLDI               PIC X(18).
           05  AINTL               PIC S9(04) COMP.
           05  AINTF               PIC X(01).
           05  FILLER REDEFINES AINTF.
               10  AINTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  AINTI               PIC X(18).
           05  OPDTL               PIC S9(04) COMP.
           05  OPDTF               PIC X(01).
           05  FILLER REDEFINES OPDTF.
               10  OPDTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  OPDTI               PIC X(10).
           05  CLDTL               PIC S9(04) COMP.
           05  CLDTF               PIC X(01).
           05  FILLER REDEFINES CLDTF.
               10  CLDTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  CLDTI               PIC X(10).
           05  MVDTL               PIC S9(04) COMP.
           05  MVDTF               PIC X(01).
           05  FILLER REDEFINES MVDTF.
               10  MVDTA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  MVDTI               PIC X(10).
           05  STNOL               PIC S9(04) COMP.
           05  STNOF               PIC X(01).
           05  FILLER REDEFINES STNOF.
               10  STNOA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  STNOI               PIC X(04).
           05  UPDUL               PIC S9(04) COMP.
           05  UPDUF               PIC X(01).
           05  FILLER REDEFINES UPDUF.
               10  UPDUA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  UPDUI               PIC X(08).
           05  UPDDL               PIC S9(04) COMP.
           05  UPDDF               PIC X(01).
           05  FILLER REDEFINES UPDDF.
               10  UPDDA           PIC X(01).
           05  FILLER                  PIC X(02).
           05  UPDDI               PIC X(10).
           05  MSGL                PIC S9(04) COMP.
           05  MSGF                PIC X(01).
           05  FILLER REDEFINES MSGF.
               10  MSGA            PIC X(01).
           05  FILLER                  PIC X(02).
           05  MSGI                PIC X(60).
       01  CBM02MO REDEFINES CBM02MI.
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
           05  NAMEC               PIC X(01).
           05  NAMEH               PIC X(01).
           05  NAMEO               PIC X(40).
           05  FILLER                  PIC X(03).
           05  TITLC               PIC X(01).
           05  TITLH               PIC X(01).
           05  TITLO               PIC X(30).
           05  FILLER                  PIC X(03).
           05  PRODC               PIC X(01).
           05  PRODH               PIC X(01).
           05  PRODO               PIC X(03).
           05  FILLER                  PIC X(03).
           05  PDSCC               PIC X(01).
           05  PDSCH               PIC X(01).
           05  PDSCO               PIC X(30).
           05  FILLER                  PIC X(03).
           05  CURRC               PIC X(01).
           05  CURRH               PIC X(01).
           05  CURRO               PIC X(03).
           05  FILLER                  PIC X(03).
           05  STATC               PIC X(01).
           05  STATH               PIC X(01).
           05  STATO               PIC X(01).
           05  FILLER                  PIC X(03).
           05  SDSCC               PIC X(01).
           05  SDSCH               PIC X(01).
           05  SDSCO               PIC X(12).
           05  FILLER                  PIC X(03).
           05  OVDRC               PIC X(01).
           05  OVDRH               PIC X(01).
           05  OVDRO               PIC X(15).
           05  FILLER                  PIC X(03).
           05  FREQC               PIC X(01).
           05  FREQH               PIC X(01).
           05  FREQO               PIC X(01).
           05  FILLER                  PIC X(03).
           05  LBALC               PIC X(01).
           05  LBALH               PIC X(01).
           05  LBALO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  ABALC               PIC X(01).
           05  ABALH               PIC X(01).
           05  ABALO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  HOLDC               PIC X(01).
           05  HOLDH               PIC X(01).
           05  HOLDO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  AINTC               PIC X(01).
           05  AINTH               PIC X(01).
           05  AINTO               PIC X(18).
           05  FILLER                  PIC X(03).
           05  OPDTC               PIC X(01).
           05  OPDTH               PIC X(01).
           05  OPDTO               PIC X(10).
           05  FILLER                  PIC X(03).
           05  CLDTC               PIC X(01).
           05  CLDTH               PIC X(01).
           05  CLDTO               PIC X(10).
           05  FILLER                  PIC X(03).
           05  MVDTC               PIC X(01).
           05  MVDTH               PIC X(01).
           05  MVDTO               PIC X(10).
           05  FILLER                  PIC X(03).
           05  STNOC               PIC X(01).
           05  STNOH               PIC X(01).
           05  STNOO               PIC X(04).
           05  FILLER                  PIC X(03).
           05  UPDUC               PIC X(01).
           05  UPDUH               PIC X(01).
           05  UPDUO               PIC X(08).
           05  FILLER                  PIC X(03).
           05  UPDDC               PIC X(01).
           05  UPDDH               PIC X(01).
           05  UPDDO               PIC X(10).
           05  FILLER                  PIC X(03).
           05  MSGC                PIC X(01).
           05  MSGH                PIC X(01).
           05  MSGO                PIC X(60).

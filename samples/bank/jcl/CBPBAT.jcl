//CBPBAT   PROC PGM=,RC=4,HLQ='CB.PROD'
//*--------------------------------------------------------------*
//* CBPBAT    ONE BATCH PROGRAM OF THE BANK WITHOUT DB2          *
//*           PGM   PROGRAM                                      *
//*           RC    HIGHEST RETURN CODE THAT LETS THE JOB GO ON  *
//*--------------------------------------------------------------*
//RUN      EXEC PGM=&PGM,REGION=64M,COND=(&RC,LT)
//STEPLIB  DD DISP=SHR,DSN=&HLQ..LOADLIB
//CTLCARD  DD DISP=SHR,DSN=&HLQ..CONTROL(CBCTL)
//SYSOUT   DD SYSOUT=*
//SYSUDUMP DD SYSOUT=D
//         PEND

       IDENTIFICATION DIVISION.
       PROGRAM-ID. RECORDS.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT ORDERS ASSIGN TO ORDERDD.
       DATA DIVISION.
       FILE SECTION.
       FD  ORDERS.
       01  ORDER-HEADER.
           05  ORDER-ID           PIC 9(8).
           05  ORDER-AMOUNT       PIC S9(7)V99 COMP-3.
       01  ORDER-LINE.
           05  LINE-ID            PIC 9(8).
           05  LINE-TEXT          PIC X(40).
       WORKING-STORAGE SECTION.
       78  MAX-LINES              VALUE 5.
       77  LINE-COUNT             PIC 99 COMP.
       01  WORK-RECORD.
           05  WORK-CODE          PIC X.
           05  COMP-TABLE OCCURS 10 TIMES.
               10  COMP-TYPE      PIC X.
               10  COMP-PAY       PIC S9(4)V99 COMP SYNC.
               10  COMP-HOURS     PIC S9(3) COMP SYNC.
               10  COMP-NAME      PIC X(5).
       01  FIELD-A.
           05  FIELD-B            PIC X(5).
           05  FIELD-C.
               10  FIELD-D        COMP-2 SYNC.
               10  FIELD-E        PIC X.
       01  INVOICE.
           05  CUSTOMER           PIC X(20).
           05  CUSTOMER-PARTS REDEFINES CUSTOMER.
               10  FIRST-NAME     PIC X(8).
               10  LAST-NAME      PIC X(12).
               66  WHOLE-NAME RENAMES FIRST-NAME THRU LAST-NAME.
       01  BASKET.
           05  KIND               PIC X.
               88  IS-RUSH        VALUE "R" "S" THRU "U".
           05  BASKET-LINE OCCURS 1 TO MAX-LINES TIMES
                   DEPENDING ON LINE-COUNT INDEXED BY LINE-IX.
               10  QUANTITY       PIC S9(5) COMP-3.
               10  PRICE          PIC ZZ,ZZ9.99CR.
           05  REMARK             PIC X(MAX-LINES).
           05  REMARK-TWICE REDEFINES REMARK PIC X(3).
           05  BALANCE            PIC S9(5)V99 SIGN LEADING SEPARATE.
           05  TITLE-N            PIC N(10).
       01  BROKEN.
           05  FINE               PIC X(3).
           05  NO-PICTURE.
           05  BEHIND             PIC X(4).
       01  POINTERS.
           05  P1                 POINTER.
           05  P2                 PROCEDURE-POINTER.
           05  IX                 INDEX.
           05  F1                 COMP-1.

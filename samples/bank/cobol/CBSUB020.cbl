       IDENTIFICATION DIVISION.
       PROGRAM-ID.    CBSUB020.
       AUTHOR.        R HOLLIS.
       INSTALLATION.  ALDERBROOK BANK.
       DATE-WRITTEN.  02 MAY 1994.
      *****************************************************************
      * CBSUB020   INTEREST ROUTINE                                   *
      *                                                               *
      * INTERFACE IS COPYBOOK CBINTL.                                 *
      *   SIMP  SIMPLE INTEREST FOR A NUMBER OF DAYS                  *
      *   COMP  INTEREST COMPOUNDED DAILY FOR A NUMBER OF DAYS        *
      *   INST  LEVEL MONTHLY INSTALMENT OF A LOAN                    *
      * NO FILE AND NO TABLE IS TOUCHED, BATCH AND ONLINE USE IT.     *
      *****************************************************************
      * 1994-05-02  RH   FIRST VERSION                                *
      * 1999-11-15  RH   DAY BASIS 360 OR 365 FROM THE CALLER         *
      * 2010-08-04  MKS  INSTALMENT FUNCTION ADDED                    *
      * 2018-01-22  DPA  ZERO RATE LOANS                              *
      *****************************************************************
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SOURCE-COMPUTER. IBM-370.
       OBJECT-COMPUTER. IBM-370.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-WORK-AREA.
           05  WS-DAILY-RATE                   PIC S9(01)V9(14) COMP-3.
           05  WS-MONTHLY-RATE                 PIC S9(01)V9(14) COMP-3.
           05  WS-GROWTH                       PIC S9(05)V9(13) COMP-3.
           05  WS-DISCOUNT                     PIC S9(01)V9(16) COMP-3.
           05  WS-BALANCE-WORK                 PIC S9(11)V9(06) COMP-3.
           05  WS-DAY-COUNT                    PIC S9(05)       COMP-3.
           05  WS-MONTH-COUNT                  PIC S9(03)       COMP-3.
       01  WS-LIMITS.
           05  WS-MAX-RATE                     PIC S9(03)V9(4)  COMP-3
                                               VALUE +60.0000.
           05  WS-MAX-TERM                     PIC S9(03)       COMP-3
                                               VALUE +480.
       LINKAGE SECTION.
       COPY CBINTL.
       PROCEDURE DIVISION USING IT-INTEREST-AREA.
       0000-MAIN.
           PERFORM 1000-CHECK-INPUT THRU 1000-EXIT.
           IF NOT IT-OK
               GOBACK
           END-IF.
           EVALUATE TRUE
               WHEN IT-SIMPLE
                   PERFORM 2000-SIMPLE-INTEREST THRU 2000-EXIT
               WHEN IT-COMPOUND
                   PERFORM 3000-COMPOUND-INTEREST THRU 3000-EXIT
               WHEN IT-INSTALMENT
                   PERFORM 4000-INSTALMENT THRU 4000-EXIT
               WHEN OTHER
                   SET IT-BAD-FUNCTION TO TRUE
           END-EVALUATE.
           GOBACK.

       1000-CHECK-INPUT.
           SET IT-OK TO TRUE.
           MOVE ZERO TO IT-INTEREST
                        IT-PAYMENT.
           IF IT-ANNUAL-RATE < ZERO OR IT-ANNUAL-RATE > WS-MAX-RATE
               SET IT-BAD-RATE TO TRUE
               GO TO 1000-EXIT
           END-IF.
           IF IT-INSTALMENT
               IF IT-MONTHS < 1 OR IT-MONTHS > WS-MAX-TERM
                   SET IT-BAD-TERM TO TRUE
               END-IF
           ELSE
               IF IT-DAYS < ZERO
                   SET IT-BAD-TERM TO TRUE
               END-IF
               IF IT-DAY-BASIS NOT = 360 AND IT-DAY-BASIS NOT = 365
                   MOVE 365 TO IT-DAY-BASIS
               END-IF
           END-IF.
       1000-EXIT.
           EXIT.

       2000-SIMPLE-INTEREST.
           COMPUTE IT-INTEREST ROUNDED =
                   IT-BALANCE * IT-ANNUAL-RATE * IT-DAYS
                   / (100 * IT-DAY-BASIS)
               ON SIZE ERROR
                   SET IT-OVERFLOW TO TRUE
           END-COMPUTE.
       2000-EXIT.
           EXIT.

       3000-COMPOUND-INTEREST.
           COMPUTE WS-DAILY-RATE = IT-ANNUAL-RATE
                                 / (100 * IT-DAY-BASIS).
           MOVE IT-BALANCE TO WS-BALANCE-WORK.
           PERFORM 3100-COMPOUND-DAY THRU 3100-EXIT
               VARYING WS-DAY-COUNT FROM 1 BY 1
               UNTIL WS-DAY-COUNT > IT-DAYS.
           COMPUTE IT-INTEREST = WS-BALANCE-WORK - IT-BALANCE.
       3000-EXIT.
           EXIT.

       3100-COMPOUND-DAY.
           COMPUTE WS-BALANCE-WORK ROUNDED =
                   WS-BALANCE-WORK * (1 + WS-DAILY-RATE)
               ON SIZE ERROR
                   SET IT-OVERFLOW TO TRUE
                   MOVE IT-DAYS TO WS-DAY-COUNT
           END-COMPUTE.
       3100-EXIT.
           EXIT.

      *---------------------------------------------------------------*
      * PAYMENT = PRINCIPAL * RATE / (1 - (1 + RATE) ** -MONTHS)      *
      * WITH THE MONTHLY RATE, BY REPEATED MULTIPLICATION             *
      *---------------------------------------------------------------*
       4000-INSTALMENT.
           IF IT-ANNUAL-RATE = ZERO
               COMPUTE IT-PAYMENT ROUNDED = IT-BALANCE / IT-MONTHS
                   ON SIZE ERROR
                       SET IT-OVERFLOW TO TRUE
               END-COMPUTE
               GO TO 4000-EXIT
           END-IF.
           COMPUTE WS-MONTHLY-RATE ROUNDED = IT-ANNUAL-RATE / 1200.
           MOVE 1 TO WS-GROWTH.
           PERFORM 4100-GROW-MONTH THRU 4100-EXIT
               VARYING WS-MONTH-COUNT FROM 1 BY 1
               UNTIL WS-MONTH-COUNT > IT-MONTHS
                  OR IT-OVERFLOW.
           IF IT-OVERFLOW
               GO TO 4000-EXIT
           END-IF.
           COMPUTE WS-DISCOUNT ROUNDED = 1 - (1 / WS-GROWTH).
           COMPUTE IT-PAYMENT ROUNDED =
                   IT-BALANCE * WS-MONTHLY-RATE / WS-DISCOUNT
               ON SIZE ERROR
                   SET IT-OVERFLOW TO TRUE
           END-COMPUTE.
           COMPUTE IT-INTEREST ROUNDED =
                   IT-PAYMENT * IT-MONTHS - IT-BALANCE
               ON SIZE ERROR
                   SET IT-OVERFLOW TO TRUE
           END-COMPUTE.
       4000-EXIT.
           EXIT.

       4100-GROW-MONTH.
           COMPUTE WS-GROWTH ROUNDED = WS-GROWTH
                                     * (1 + WS-MONTHLY-RATE)
               ON SIZE ERROR
                   SET IT-OVERFLOW TO TRUE
           END-COMPUTE.
       4100-EXIT.
           EXIT.

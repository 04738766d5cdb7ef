       IDENTIFICATION DIVISION.                                         CBSUB010
       PROGRAM-ID.    CBSUB010.                                         CBSUB010
       AUTHOR.        R HOLLIS.                                         CBSUB010
       INSTALLATION.  ALDERBROOK BANK.                                  CBSUB010
       DATE-WRITTEN.  20 MARCH 1994.                                    CBSUB010
      ***************************************************************** CBSUB010
      * CBSUB010   DATE ROUTINE                                       * CBSUB010
      *                                                               * CBSUB010
      * INTERFACE IS COPYBOOK CBDATL. DATES ARE YYYYMMDD.             * CBSUB010
      *   VALD  VALIDATE DATE-1                                       * CBSUB010
      *   ADDD  DATE-2 = DATE-1 + NUMBER OF DAYS                      * CBSUB010
      *   ADDM  DATE-2 = DATE-1 + NUMBER OF MONTHS, LAST DAY KEPT     * CBSUB010
      *   DIFF  NUMBER = DAYS FROM DATE-1 TO DATE-2                   * CBSUB010
      *   DAYW  WEEKDAY OF DATE-1, 1 = MONDAY                         * CBSUB010
      *   EOMN  DATE-2 = LAST DAY OF THE MONTH OF DATE-1              * CBSUB010
      *   WORK  DATE-2 = NEXT WORKING DAY ON OR AFTER DATE-1          * CBSUB010
      *   EDIT  EDITED = DATE-1 AS DD MMM YYYY                        * CBSUB010
      ***************************************************************** CBSUB010
      * 1994-03-20  RH   FIRST VERSION                                * CBSUB010
      * 1998-06-02  RH   FOUR DIGIT YEARS                             * CBSUB010
      * 2005-02-11  JLT  INTRINSIC FUNCTIONS REPLACE JULIAN TABLES    * CBSUB010
      * 2013-12-02  MKS  FIXED HOLIDAYS IN THE WORKING DAY FUNCTION   * CBSUB010
      ***************************************************************** CBSUB010
       ENVIRONMENT DIVISION.                                            CBSUB010
       CONFIGURATION SECTION.                                           CBSUB010
       SOURCE-COMPUTER. IBM-370.                                        CBSUB010
       OBJECT-COMPUTER. IBM-370.                                        CBSUB010
       DATA DIVISION.                                                   CBSUB010
       WORKING-STORAGE SECTION.                                         CBSUB010
       01  WS-MONTH-VALUES.                                             CBSUB010
           05  FILLER                          PIC X(05) VALUE '31JAN'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '28FEB'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '31MAR'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '30APR'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '31MAY'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '30JUN'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '31JUL'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '31AUG'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '30SEP'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '31OCT'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '30NOV'. CBSUB010
           05  FILLER                          PIC X(05) VALUE '31DEC'. CBSUB010
       01  WS-MONTH-TABLE REDEFINES WS-MONTH-VALUES.                    CBSUB010
           05  WS-MONTH-ENTRY                  OCCURS 12 TIMES.         CBSUB010
               10  WS-MONTH-DAYS               PIC 9(02).               CBSUB010
               10  WS-MONTH-NAME               PIC X(03).               CBSUB010
       01  WS-HOLIDAY-VALUES.                                           CBSUB010
           05  FILLER                          PIC 9(04) VALUE 0101.    CBSUB010
           05  FILLER                          PIC 9(04) VALUE 0501.    CBSUB010
           05  FILLER                          PIC 9(04) VALUE 1225.    CBSUB010
           05  FILLER                          PIC 9(04) VALUE 1226.    CBSUB010
       01  WS-HOLIDAY-TABLE REDEFINES WS-HOLIDAY-VALUES.                CBSUB010
           05  WS-HOLIDAY                      PIC 9(04)                CBSUB010
                                               OCCURS 4 TIMES           CBSUB010
                                               INDEXED BY HX-DAY.       CBSUB010
       01  WS-WORK-AREA.                                                CBSUB010
           05  WS-CHECK-DATE                   PIC 9(08).               CBSUB010
           05  WS-CHECK-DATE-R REDEFINES WS-CHECK-DATE.                 CBSUB010
               10  WS-CHECK-YYYY               PIC 9(04).               CBSUB010
               10  WS-CHECK-MMDD               PIC 9(04).               CBSUB010
               10  WS-CHECK-MMDD-R REDEFINES WS-CHECK-MMDD.             CBSUB010
                   15  WS-CHECK-MM             PIC 9(02).               CBSUB010
                   15  WS-CHECK-DD             PIC 9(02).               CBSUB010
           05  WS-DAYS-IN-MONTH                PIC 9(02).               CBSUB010
           05  WS-INTEGER-1                    PIC S9(09) COMP.         CBSUB010
           05  WS-INTEGER-2                    PIC S9(09) COMP.         CBSUB010
           05  WS-MONTHS                       PIC S9(07) COMP-3.       CBSUB010
           05  WS-QUOTIENT                     PIC S9(07) COMP-3.       CBSUB010
           05  WS-REMAINDER                    PIC S9(07) COMP-3.       CBSUB010
       01  WS-SWITCHES.                                                 CBSUB010
           05  WS-LEAP-SWITCH                  PIC X(01) VALUE 'N'.     CBSUB010
               88  WS-LEAP-YEAR                    VALUE 'Y'.           CBSUB010
               88  WS-COMMON-YEAR                  VALUE 'N'.           CBSUB010
           05  WS-WORKDAY-SWITCH               PIC X(01) VALUE 'N'.     CBSUB010
               88  WS-WORKDAY-FOUND                VALUE 'Y'.           CBSUB010
               88  WS-WORKDAY-NOT-FOUND            VALUE 'N'.           CBSUB010
       LINKAGE SECTION.                                                 CBSUB010
       COPY CBDATL.                                                     CBSUB010
       PROCEDURE DIVISION USING DT-DATE-AREA.                           CBSUB010
       0000-MAIN.                                                       CBSUB010
           SET DT-OK TO TRUE.                                           CBSUB010
           MOVE DT-DATE-1 TO WS-CHECK-DATE.                             CBSUB010
           PERFORM 1000-VALIDATE THRU 1000-EXIT.                        CBSUB010
           IF NOT DT-OK                                                 CBSUB010
               GO TO 0000-RETURN                                        CBSUB010
           END-IF.                                                      CBSUB010
           EVALUATE TRUE                                                CBSUB010
               WHEN DT-VALIDATE                                         CBSUB010
                   CONTINUE                                             CBSUB010
               WHEN DT-ADD-DAYS                                         CBSUB010
                   PERFORM 2000-ADD-DAYS THRU 2000-EXIT                 CBSUB010
               WHEN DT-ADD-MONTHS                                       CBSUB010
                   PERFORM 3000-ADD-MONTHS THRU 3000-EXIT               CBSUB010
               WHEN DT-DIFFERENCE                                       CBSUB010
                   PERFORM 4000-DIFFERENCE THRU 4000-EXIT               CBSUB010
               WHEN DT-DAY-OF-WEEK                                      CBSUB010
                   PERFORM 5000-WEEKDAY THRU 5000-EXIT                  CBSUB010
               WHEN DT-END-OF-MONTH                                     CBSUB010
                   MOVE DT-DATE-1 TO DT-DATE-2                          CBSUB010
                   MOVE WS-DAYS-IN-MONTH TO DT-DD-2                     CBSUB010
               WHEN DT-NEXT-WORKDAY                                     CBSUB010
                   PERFORM 6000-NEXT-WORKDAY THRU 6000-EXIT             CBSUB010
               WHEN DT-EDIT-DATE                                        CBSUB010
                   PERFORM 7000-EDIT-DATE THRU 7000-EXIT                CBSUB010
               WHEN OTHER                                               CBSUB010
                   SET DT-BAD-FUNCTION TO TRUE                          CBSUB010
           END-EVALUATE.                                                CBSUB010
       0000-RETURN.                                                     CBSUB010
           GOBACK.                                                      CBSUB010
                                                                        CBSUB010
      *---------------------------------------------------------------* CBSUB010
      * WS-CHECK-DATE IS A DATE OF THE CALENDAR, 1900 TO 2199         * CBSUB010
      *---------------------------------------------------------------* CBSUB010
       1000-VALIDATE.                                                   CBSUB010
           IF WS-CHECK-DATE NOT NUMERIC                                 CBSUB010
               SET DT-BAD-YEAR TO TRUE                                  CBSUB010
               GO TO 1000-EXIT                                          CBSUB010
           END-IF.                                                      CBSUB010
           IF WS-CHECK-YYYY < 1900 OR WS-CHECK-YYYY > 2199              CBSUB010
               SET DT-BAD-YEAR TO TRUE                                  CBSUB010
               GO TO 1000-EXIT                                          CBSUB010
           END-IF.                                                      CBSUB010
           IF WS-CHECK-MM < 1 OR WS-CHECK-MM > 12                       CBSUB010
               SET DT-BAD-MONTH TO TRUE                                 CBSUB010
               GO TO 1000-EXIT                                          CBSUB010
           END-IF.                                                      CBSUB010
           PERFORM 1100-LEAP-YEAR THRU 1100-EXIT.                       CBSUB010
           MOVE WS-MONTH-DAYS (WS-CHECK-MM) TO WS-DAYS-IN-MONTH.        CBSUB010
           IF WS-CHECK-MM = 2 AND WS-LEAP-YEAR                          CBSUB010
               ADD 1 TO WS-DAYS-IN-MONTH                                CBSUB010
           END-IF.                                                      CBSUB010
           IF WS-CHECK-DD < 1 OR WS-CHECK-DD > WS-DAYS-IN-MONTH         CBSUB010
               SET DT-BAD-DAY TO TRUE                                   CBSUB010
           END-IF.                                                      CBSUB010
       1000-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010
                                                                        CBSUB010
       1100-LEAP-YEAR.                                                  CBSUB010
           SET WS-COMMON-YEAR TO TRUE.                                  CBSUB010
           DIVIDE WS-CHECK-YYYY BY 4 GIVING WS-QUOTIENT                 CBSUB010
               REMAINDER WS-REMAINDER.                                  CBSUB010
           IF WS-REMAINDER NOT = ZERO                                   CBSUB010
               GO TO 1100-EXIT                                          CBSUB010
           END-IF.                                                      CBSUB010
           SET WS-LEAP-YEAR TO TRUE.                                    CBSUB010
           DIVIDE WS-CHECK-YYYY BY 100 GIVING WS-QUOTIENT               CBSUB010
               REMAINDER WS-REMAINDER.                                  CBSUB010
           IF WS-REMAINDER NOT = ZERO                                   CBSUB010
               GO TO 1100-EXIT                                          CBSUB010
           END-IF.                                                      CBSUB010
           DIVIDE WS-CHECK-YYYY BY 400 GIVING WS-QUOTIENT               CBSUB010
               REMAINDER WS-REMAINDER.                                  CBSUB010
           IF WS-REMAINDER NOT = ZERO                                   CBSUB010
               SET WS-COMMON-YEAR TO TRUE                               CBSUB010
           END-IF.                                                      CBSUB010
       1100-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010
                                                                        CBSUB010
       2000-ADD-DAYS.                                                   CBSUB010
           COMPUTE WS-INTEGER-1 = FUNCTION INTEGER-OF-DATE (DT-DATE-1)  CBSUB010
                                + DT-NUMBER.                            CBSUB010
           COMPUTE DT-DATE-2 =                                          CBSUB010
                   FUNCTION DATE-OF-INTEGER (WS-INTEGER-1).             CBSUB010
       2000-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010
                                                                        CBSUB010
       3000-ADD-MONTHS.                                                 CBSUB010
           COMPUTE WS-MONTHS = DT-YYYY-1 * 12 + DT-MM-1 - 1             CBSUB010
                             + DT-NUMBER.                               CBSUB010
           DIVIDE WS-MONTHS BY 12 GIVING WS-CHECK-YYYY                  CBSUB010
               REMAINDER WS-REMAINDER.                                  CBSUB010
           ADD 1 WS-REMAINDER GIVING WS-CHECK-MM.                       CBSUB010
           MOVE 1 TO WS-CHECK-DD.                                       CBSUB010
           PERFORM 1000-VALIDATE THRU 1000-EXIT.                        CBSUB010
           IF NOT DT-OK                                                 CBSUB010
               GO TO 3000-EXIT                                          CBSUB010
           END-IF.                                                      CBSUB010
           MOVE WS-CHECK-DATE TO DT-DATE-2.                             CBSUB010
           IF DT-DD-1 > WS-DAYS-IN-MONTH                                CBSUB010
               MOVE WS-DAYS-IN-MONTH TO DT-DD-2                         CBSUB010
           ELSE                                                         CBSUB010
               MOVE DT-DD-1 TO DT-DD-2                                  CBSUB010
           END-IF.                                                      CBSUB010
       3000-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010
                                                                        CBSUB010
       4000-DIFFERENCE.                                                 CBSUB010
           MOVE DT-DATE-2 TO WS-CHECK-DATE.                             CBSUB010
           PERFORM 1000-VALIDATE THRU 1000-EXIT.                        CBSUB010
           IF NOT DT-OK                                                 CBSUB010
               GO TO 4000-EXIT                                          CBSUB010
           END-IF.                                                      CBSUB010
           COMPUTE WS-INTEGER-1 = FUNCTION INTEGER-OF-DATE (DT-DATE-1). CBSUB010
           COMPUTE WS-INTEGER-2 = FUNCTION INTEGER-OF-DATE (DT-DATE-2). CBSUB010
           SUBTRACT WS-INTEGER-1 FROM WS-INTEGER-2 GIVING DT-NUMBER.    CBSUB010
       4000-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010
                                                                        CBSUB010
      *---------------------------------------------------------------* CBSUB010
      * DAY 1 OF THE INTEGER CALENDAR, 1 JANUARY 1601, WAS A MONDAY   * CBSUB010
      *---------------------------------------------------------------* CBSUB010
       5000-WEEKDAY.                                                    CBSUB010
           COMPUTE WS-INTEGER-1 =                                       CBSUB010
                   FUNCTION INTEGER-OF-DATE (WS-CHECK-DATE) - 1.        CBSUB010
           DIVIDE WS-INTEGER-1 BY 7 GIVING WS-QUOTIENT                  CBSUB010
               REMAINDER WS-REMAINDER.                                  CBSUB010
           ADD 1 WS-REMAINDER GIVING DT-WEEKDAY.                        CBSUB010
       5000-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010
                                                                        CBSUB010
       6000-NEXT-WORKDAY.                                               CBSUB010
           SET WS-WORKDAY-NOT-FOUND TO TRUE.                            CBSUB010
           PERFORM 6100-TRY-DAY THRU 6100-EXIT                          CBSUB010
               UNTIL WS-WORKDAY-FOUND.                                  CBSUB010
           MOVE WS-CHECK-DATE TO DT-DATE-2.                             CBSUB010
       6000-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010
                                                                        CBSUB010
       6100-TRY-DAY.                                                    CBSUB010
           PERFORM 5000-WEEKDAY THRU 5000-EXIT.                         CBSUB010
           IF DT-WEEKDAY < 6                                            CBSUB010
               SET HX-DAY TO 1                                          CBSUB010
               SEARCH WS-HOLIDAY                                        CBSUB010
                   AT END                                               CBSUB010
                       SET WS-WORKDAY-FOUND TO TRUE                     CBSUB010
                   WHEN WS-HOLIDAY (HX-DAY) = WS-CHECK-MMDD             CBSUB010
                       CONTINUE                                         CBSUB010
               END-SEARCH                                               CBSUB010
           END-IF.                                                      CBSUB010
           IF WS-WORKDAY-NOT-FOUND                                      CBSUB010
               COMPUTE WS-INTEGER-2 =                                   CBSUB010
                       FUNCTION INTEGER-OF-DATE (WS-CHECK-DATE) + 1     CBSUB010
               COMPUTE WS-CHECK-DATE =                                  CBSUB010
                       FUNCTION DATE-OF-INTEGER (WS-INTEGER-2)          CBSUB010
           END-IF.                                                      CBSUB010
       6100-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010
                                                                        CBSUB010
       7000-EDIT-DATE.                                                  CBSUB010
           MOVE SPACES TO DT-EDITED.                                    CBSUB010
           STRING DT-DD-1                 DELIMITED BY SIZE             CBSUB010
                  SPACE                   DELIMITED BY SIZE             CBSUB010
                  WS-MONTH-NAME (DT-MM-1) DELIMITED BY SIZE             CBSUB010
                  SPACE                   DELIMITED BY SIZE             CBSUB010
                  DT-YYYY-1               DELIMITED BY SIZE             CBSUB010
               INTO DT-EDITED                                           CBSUB010
           END-STRING.                                                  CBSUB010
       7000-EXIT.                                                       CBSUB010
           EXIT.                                                        CBSUB010

      *---------------------------------------------------------------*
      * CBDATL    INTERFACE OF THE DATE ROUTINE CBSUB010              *
      *---------------------------------------------------------------*
       01  DT-DATE-AREA.
           05  DT-FUNCTION                     PIC X(04).
               88  DT-VALIDATE                     VALUE 'VALD'.
               88  DT-ADD-DAYS                     VALUE 'ADDD'.
               88  DT-ADD-MONTHS                   VALUE 'ADDM'.
               88  DT-DIFFERENCE                   VALUE 'DIFF'.
               88  DT-DAY-OF-WEEK                  VALUE 'DAYW'.
               88  DT-END-OF-MONTH                 VALUE 'EOMN'.
               88  DT-NEXT-WORKDAY                 VALUE 'WORK'.
               88  DT-EDIT-DATE                    VALUE 'EDIT'.
           05  DT-DATE-1                       PIC 9(08).
           05  DT-DATE-1-R REDEFINES DT-DATE-1.
               10  DT-YYYY-1                   PIC 9(04).
               10  DT-MM-1                     PIC 9(02).
               10  DT-DD-1                     PIC 9(02).
           05  DT-DATE-2                       PIC 9(08).
           05  DT-DATE-2-R REDEFINES DT-DATE-2.
               10  DT-YYYY-2                   PIC 9(04).
               10  DT-MM-2                     PIC 9(02).
               10  DT-DD-2                     PIC 9(02).
           05  DT-NUMBER                       PIC S9(07) COMP-3.
           05  DT-WEEKDAY                      PIC 9(01).
           05  DT-EDITED                       PIC X(11).
           05  DT-RETURN-CODE                  PIC 9(02).
               88  DT-OK                           VALUE 00.
               88  DT-BAD-YEAR                     VALUE 10.
               88  DT-BAD-MONTH                    VALUE 11.
               88  DT-BAD-DAY                      VALUE 12.
               88  DT-BAD-FUNCTION                 VALUE 90.

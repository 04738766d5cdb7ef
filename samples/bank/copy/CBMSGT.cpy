      *---------------------------------------------------------------*
      * CBMSGT    MESSAGES OF THE ONLINE SYSTEM                       *
      *           SUBSCRIPT IS THE MESSAGE NUMBER                     *
      *---------------------------------------------------------------*
       01  WS-MESSAGE-VALUES.
           05  FILLER  PIC X(50) VALUE
               'ENTER ACCOUNT AND PRESS ENTER'.
           05  FILLER  PIC X(50) VALUE
               'KEY NOT ACTIVE ON THIS SCREEN'.
           05  FILLER  PIC X(50) VALUE
               'BRANCH MUST BE NUMERIC'.
           05  FILLER  PIC X(50) VALUE
               'ACCOUNT NUMBER MUST BE NUMERIC'.
           05  FILLER  PIC X(50) VALUE
               'ACCOUNT NUMBER HAS A WRONG CHECK DIGIT'.
           05  FILLER  PIC X(50) VALUE
               'ACCOUNT DOES NOT EXIST'.
           05  FILLER  PIC X(50) VALUE
               'ACCOUNT ALREADY EXISTS'.
           05  FILLER  PIC X(50) VALUE
               'ACCOUNT IS CLOSED'.
           05  FILLER  PIC X(50) VALUE
               'CUSTOMER DOES NOT EXIST'.
           05  FILLER  PIC X(50) VALUE
               'AMOUNT IS NOT VALID'.
           05  FILLER  PIC X(50) VALUE
               'CORRECT THE HIGHLIGHTED FIELDS'.
           05  FILLER  PIC X(50) VALUE
               'PRESS PF5 TO CONFIRM, PF12 TO CANCEL'.
           05  FILLER  PIC X(50) VALUE
               'UPDATE COMPLETED'.
           05  FILLER  PIC X(50) VALUE
               'RECORD CHANGED BY ANOTHER USER, ENTER AGAIN'.
           05  FILLER  PIC X(50) VALUE
               'NO MORE PAGES IN THIS DIRECTION'.
           05  FILLER  PIC X(50) VALUE
               'YOU ARE NOT AUTHORISED FOR THIS FUNCTION'.
           05  FILLER  PIC X(50) VALUE
               'BALANCE IS NOT ZERO, ACCOUNT CANNOT BE CLOSED'.
           05  FILLER  PIC X(50) VALUE
               'AVAILABLE BALANCE IS NOT SUFFICIENT'.
           05  FILLER  PIC X(50) VALUE
               'DATE IS NOT VALID'.
           05  FILLER  PIC X(50) VALUE
               'REQUEST CANCELLED, NOTHING WAS CHANGED'.
       01  WS-MESSAGE-TABLE REDEFINES WS-MESSAGE-VALUES.
           05  WS-MESSAGE-TEXT                 PIC X(50)
                                               OCCURS 20 TIMES.
       01  WS-MESSAGE-NUMBERS.
           05  MSG-ENTER-KEY                   PIC S9(04) COMP VALUE 1.
           05  MSG-BAD-KEY                     PIC S9(04) COMP VALUE 2.
           05  MSG-BRANCH-NUMERIC              PIC S9(04) COMP VALUE 3.
           05  MSG-ACCOUNT-NUMERIC             PIC S9(04) COMP VALUE 4.
           05  MSG-CHECK-DIGIT                 PIC S9(04) COMP VALUE 5.
           05  MSG-NO-ACCOUNT                  PIC S9(04) COMP VALUE 6.
           05  MSG-ACCOUNT-EXISTS              PIC S9(04) COMP VALUE 7.
           05  MSG-ACCOUNT-CLOSED              PIC S9(04) COMP VALUE 8.
           05  MSG-NO-CUSTOMER                 PIC S9(04) COMP VALUE 9.
           05  MSG-BAD-AMOUNT                  PIC S9(04) COMP VALUE 10.
           05  MSG-CORRECT-FIELDS              PIC S9(04) COMP VALUE 11.
           05  MSG-CONFIRM                     PIC S9(04) COMP VALUE 12.
           05  MSG-UPDATED                     PIC S9(04) COMP VALUE 13.
           05  MSG-CHANGED-BY-OTHER            PIC S9(04) COMP VALUE 14.
           05  MSG-NO-MORE-PAGES               PIC S9(04) COMP VALUE 15.
           05  MSG-NOT-AUTHORISED              PIC S9(04) COMP VALUE 16.
           05  MSG-BALANCE-NOT-ZERO            PIC S9(04) COMP VALUE 17.
           05  MSG-NO-FUNDS                    PIC S9(04) COMP VALUE 18.
           05  MSG-BAD-DATE                    PIC S9(04) COMP VALUE 19.
           05  MSG-CANCELLED                   PIC S9(04) COMP VALUE 20.

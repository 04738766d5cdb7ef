       IDENTIFICATION DIVISION.
       PROGRAM-ID. MENU.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FIXED-NAME             PIC X(8) VALUE "AUDIT".
       01  NEXT-NAME              PIC X(8) VALUE "UNUSED".
           88  IS-BILLING         VALUE "BILLING".
       01  OTHER-NAME             PIC X(8).
       01  READ-NAME              PIC X(8) VALUE "START".
       01  ROUTE.
           05  ROUTE-NAME         PIC X(8) VALUE "ROUTED".
           05  ROUTE-KEY          PIC X.
       PROCEDURE DIVISION.
       MAIN-LINE.
           CALL "LITERAL".
           CALL FIXED-NAME.
           IF ROUTE-KEY = "1"
               MOVE "REPORTS" TO NEXT-NAME
           ELSE
               SET IS-BILLING TO TRUE
           END-IF.
           CALL NEXT-NAME.
           PERFORM CHOOSE.
           CALL OTHER-NAME.
           ACCEPT READ-NAME.
           CALL READ-NAME.
           CALL ROUTE-NAME.
           GOBACK.
       CHOOSE.
           MOVE "ONE" TO OTHER-NAME.
           IF ROUTE-KEY = "2"
               MOVE NEXT-NAME TO OTHER-NAME
           END-IF.
       OLD-CHOICE.
           MOVE "NEVER" TO OTHER-NAME.

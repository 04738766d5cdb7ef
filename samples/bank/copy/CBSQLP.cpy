      *---------------------------------------------------------------*
      * CBSQLP    SQL ERROR PROCEDURE, BATCH                          *
      *           FORMATS SQLCA WITH DSNTIAR, ROLLS BACK, ABENDS      *
      *           NEEDS CBERRW AND CBERRP AS WELL                     *
      *---------------------------------------------------------------*
       9800-SQL-ERROR.
           MOVE SQLCODE TO WS-SQL-CODE-ED.
           DISPLAY '*** ' WS-ERR-PROGRAM ' SQL ERROR'.
           DISPLAY '    STATEMENT : ' WS-SQL-STATEMENT.
           DISPLAY '    TABLE     : ' WS-SQL-TABLE.
           DISPLAY '    SQLCODE   : ' WS-SQL-CODE-ED.
           CALL 'DSNTIAR' USING SQLCA
                                WS-DSNTIAR-AREA
                                WS-DSNTIAR-WIDTH.
           IF RETURN-CODE = ZERO
               PERFORM 9810-SHOW-LINE
                   VARYING WS-SQL-LINE FROM 1 BY 1
                   UNTIL WS-SQL-LINE > 8
           END-IF.
           EXEC SQL
               ROLLBACK
           END-EXEC.
           MOVE 'UNEXPECTED SQLCODE' TO WS-ERR-TEXT.
           GO TO 9999-ABEND.
       9800-EXIT.
           EXIT.

       9810-SHOW-LINE.
           IF WS-DSNTIAR-LINE (WS-SQL-LINE) NOT = SPACES
               DISPLAY '    ' WS-DSNTIAR-LINE (WS-SQL-LINE)
           END-IF.

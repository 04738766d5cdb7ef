      *---------------------------------------------------------------*
      * CBAMTP    AMOUNT AS KEYED INTO A NUMBER, PROCEDURE            *
      *           ACCEPTS 1234, 1234.5 AND 1234.50                    *
      *---------------------------------------------------------------*
       9200-EDIT-AMOUNT.
           SET WS-AMT-INVALID TO TRUE.
           MOVE ZERO TO WS-AMT-POINTS
                        WS-AMT-VALUE.
           INSPECT WS-AMT-KEYED REPLACING ALL LOW-VALUE BY SPACE
                                          ALL '_'       BY SPACE.
           IF WS-AMT-KEYED = SPACES
               GO TO 9200-EXIT
           END-IF.
           INSPECT WS-AMT-KEYED TALLYING WS-AMT-POINTS FOR ALL '.'.
           IF WS-AMT-POINTS > 1
               GO TO 9200-EXIT
           END-IF.
           MOVE SPACES TO WS-AMT-WHOLE
                          WS-AMT-CENTS.
           UNSTRING WS-AMT-KEYED DELIMITED BY '.' OR ALL SPACE
               INTO WS-AMT-WHOLE
                    WS-AMT-CENTS
           END-UNSTRING.
           INSPECT WS-AMT-WHOLE REPLACING LEADING SPACE BY ZERO.
           INSPECT WS-AMT-CENTS REPLACING ALL SPACE BY ZERO.
           IF WS-AMT-WHOLE NUMERIC AND WS-AMT-CENTS NUMERIC
               MOVE WS-AMT-WHOLE TO WS-AMT-INTEGER
               MOVE WS-AMT-CENTS TO WS-AMT-DECIMAL
               SET WS-AMT-VALID TO TRUE
           END-IF.
       9200-EXIT.
           EXIT.

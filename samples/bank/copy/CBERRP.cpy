      *---------------------------------------------------------------*
      * CBERRP    ERROR HANDLING PROCEDURES, BATCH                    *
      *           9900-FILE-ERROR   UNEXPECTED FILE STATUS            *
      *           9950-DATA-ERROR   UNEXPECTED DATA, TEXT IN ERR-TEXT *
      *           9999-ABEND        SHOW THE ERROR AREA AND STOP      *
      *---------------------------------------------------------------*
       9900-FILE-ERROR.
           DISPLAY '*** ' WS-ERR-PROGRAM ' FILE ERROR'.
           DISPLAY '    FILE      : ' WS-ERR-FILE.
           DISPLAY '    OPERATION : ' WS-ERR-OPERATION.
           DISPLAY '    STATUS    : ' WS-ERR-STATUS.
           MOVE 'UNEXPECTED FILE STATUS' TO WS-ERR-TEXT.
           GO TO 9999-ABEND.
       9900-EXIT.
           EXIT.

       9950-DATA-ERROR.
           DISPLAY '*** ' WS-ERR-PROGRAM ' DATA ERROR'.
           DISPLAY '    KEY       : ' WS-ERR-KEY.
           GO TO 9999-ABEND.
       9950-EXIT.
           EXIT.

       9999-ABEND.
           DISPLAY '    PARAGRAPH : ' WS-ERR-PARAGRAPH.
           DISPLAY '    TEXT      : ' WS-ERR-TEXT.
           DISPLAY '*** ' WS-ERR-PROGRAM ' ENDS ABNORMALLY'.
           MOVE WS-ABEND-CODE TO RETURN-CODE.
           STOP RUN.
       9999-EXIT.
           EXIT.

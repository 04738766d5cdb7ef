      *---------------------------------------------------------------*
      * CBCICP    PROCEDURES OF EVERY ONLINE PROGRAM                  *
      *           9100-GET-DATE-TIME  TODAY AND NOW, EDITED FORMS TOO *
      *           9900-CICS-ERROR     UNEXPECTED RESP OR SQLCODE      *
      *           9999-ABEND          ENTRY OF HANDLE ABEND           *
      *---------------------------------------------------------------*
       9100-GET-DATE-TIME.
           EXEC CICS ASKTIME
               ABSTIME(WS-ABSTIME)
           END-EXEC.
           EXEC CICS FORMATTIME
               ABSTIME(WS-ABSTIME)
               YYYYMMDD(WS-TODAY-X)
               TIME(WS-NOW-X)
           END-EXEC.
           STRING WS-TODAY-X (1:4) '-' WS-TODAY-X (5:2) '-'
                  WS-TODAY-X (7:2)
                  DELIMITED BY SIZE INTO WS-TODAY-ED.
           STRING WS-NOW-X (1:2) ':' WS-NOW-X (3:2) ':'
                  WS-NOW-X (5:2)
                  DELIMITED BY SIZE INTO WS-NOW-ED.
       9100-EXIT.
           EXIT.

       9900-CICS-ERROR.
           MOVE WS-RESP         TO WS-CE-RESP.
           MOVE WS-RESP2        TO WS-CE-RESP2.
           MOVE WS-CE-PROGRAM   TO WS-ES-PROGRAM.
           MOVE WS-CE-PARAGRAPH TO WS-ES-PARAGRAPH.
           MOVE WS-CE-COMMAND   TO WS-ES-COMMAND.
           MOVE WS-CE-RESP      TO WS-ES-RESP.
           MOVE WS-CE-SQLCODE   TO WS-ES-SQLCODE.
           EXEC CICS WRITEQ TD
               QUEUE('CSMT')
               FROM(WS-ERROR-SCREEN)
               LENGTH(LENGTH OF WS-ERROR-SCREEN)
               NOHANDLE
           END-EXEC.
           EXEC CICS SYNCPOINT ROLLBACK
               NOHANDLE
           END-EXEC.
           EXEC CICS SEND TEXT
               FROM(WS-ERROR-SCREEN)
               LENGTH(LENGTH OF WS-ERROR-SCREEN)
               ERASE
               FREEKB
               NOHANDLE
           END-EXEC.
           EXEC CICS HANDLE ABEND CANCEL
           END-EXEC.
           EXEC CICS ABEND
               ABCODE(WS-CE-ABCODE)
               NODUMP
           END-EXEC.
       9900-EXIT.
           EXIT.

       9999-ABEND.
           EXEC CICS ASSIGN
               ABCODE(WS-CE-ABCODE)
           END-EXEC.
           MOVE '9999-ABEND'   TO WS-CE-PARAGRAPH.
           MOVE 'HANDLE ABEND' TO WS-CE-COMMAND.
           GO TO 9900-CICS-ERROR.
       9999-EXIT.
           EXIT.

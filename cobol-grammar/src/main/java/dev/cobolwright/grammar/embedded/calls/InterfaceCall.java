package dev.cobolwright.grammar.embedded.calls;

import dev.cobolwright.grammar.embedded.Operation;
import dev.cobolwright.grammar.statements.Detail.Argument;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CALL of IMS or MQ. */
public sealed interface InterfaceCall {
    Statement statement();

    /**
     * A call of DL/I.
     *
     * @param routine CBLTDLI, AIBTDLI, CEETDLI
     * @param function the function code that the first argument has by its VALUE clause, or as a literal
     * @param operation what that function does to segments
     * @param pcb the PCB, or the AIB
     * @param area the input/output area
     * @param searches the segment search arguments
     */
    record Dli(
            Statement statement,
            String routine,
            Optional<String> function,
            Optional<Operation> operation,
            Optional<Argument> pcb,
            Optional<Argument> area,
            List<Argument> searches)
            implements InterfaceCall {}

    /**
     * A call of the message queue interface.
     *
     * @param verb MQOPEN, MQPUT, ...
     * @param arguments by what they are, in the order of the call: Hconn, ObjDesc, Options, ...
     * @param names queue names that literals put into the object descriptor, as MOVE or VALUE; empty where none are seen
     */
    record Mq(Statement statement, String verb, Map<String, Argument> arguments, List<String> names)
            implements InterfaceCall {}
}

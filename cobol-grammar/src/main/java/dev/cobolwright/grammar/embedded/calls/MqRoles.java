package dev.cobolwright.grammar.embedded.calls;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the arguments of MQ calls are, by their place (IBM MQ Developing applications reference, "Function calls"). */
final class MqRoles {
    private static final String END = " CompCode Reason";
    private static final Map<String, List<String>> ROLES = Map.ofEntries(
            roles("MQCONN", "QMgrName Hconn"),
            roles("MQCONNX", "QMgrName ConnectOpts Hconn"),
            roles("MQDISC", "Hconn"),
            roles("MQOPEN", "Hconn ObjDesc Options Hobj"),
            roles("MQCLOSE", "Hconn Hobj Options"),
            roles("MQPUT", "Hconn Hobj MsgDesc PutMsgOpts BufferLength Buffer"),
            roles("MQPUT1", "Hconn ObjDesc MsgDesc PutMsgOpts BufferLength Buffer"),
            roles("MQGET", "Hconn Hobj MsgDesc GetMsgOpts BufferLength Buffer DataLength"),
            roles("MQINQ", "Hconn Hobj SelectorCount Selectors IntAttrCount IntAttrs CharAttrLength CharAttrs"),
            roles("MQSET", "Hconn Hobj SelectorCount Selectors IntAttrCount IntAttrs CharAttrLength CharAttrs"),
            roles("MQBEGIN", "Hconn BeginOptions"),
            roles("MQCMIT", "Hconn"),
            roles("MQBACK", "Hconn"),
            roles("MQSUB", "Hconn SubDesc Hobj Hsub"),
            roles("MQSUBRQ", "Hconn Hsub Action SubRqOpts"),
            roles("MQSTAT", "Hconn Type Status"),
            roles("MQCB", "Hconn Operation CallbackDesc Hobj MsgDesc GetMsgOpts"),
            roles("MQCTL", "Hconn Operation ControlOpts"),
            roles("MQCRTMH", "Hconn CrtMsgHOpts Hmsg"),
            roles("MQDLTMH", "Hconn Hmsg DltMsgHOpts"));

    private MqRoles() {}

    private static Map.Entry<String, List<String>> roles(String verb, String names) {
        return Map.entry(verb, List.of((names + END).split(" ")));
    }

    static Optional<List<String>> of(String verb) {
        return Optional.ofNullable(ROLES.get(verb));
    }
}

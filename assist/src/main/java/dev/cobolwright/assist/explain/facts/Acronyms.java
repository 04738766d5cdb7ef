package dev.cobolwright.assist.explain.facts;

import java.util.Set;

/** Words that stay in capitals. */
final class Acronyms {
    private static final Set<String> KNOWN = Set.of(
            "CICS", "DB2", "SQL", "IMS", "DLI", "DL/I", "MQ", "VSAM", "KSDS", "ESDS", "RRDS", "JCL", "BMS", "ID", "PIN",
            "ATM", "VAT", "GDG", "DD", "TSQ", "TDQ", "TS", "TD", "PF", "COBOL", "IBM", "EOF", "EOD", "ASCII", "EBCDIC",
            "XML", "JSON", "HTTP", "IO", "I/O", "ISO", "UTC", "ISAM", "PCB", "PSB", "SSN", "IBAN", "BIC", "UK", "US",
            "EUR", "GBP", "USD");

    private Acronyms() {}

    static boolean isOne(String word) {
        return KNOWN.contains(word.replaceAll("[.,;:()]+$", ""));
    }
}

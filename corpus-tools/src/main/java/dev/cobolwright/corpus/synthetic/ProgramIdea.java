package dev.cobolwright.corpus.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/** What a program is to be about: a subject, a task and a way of writing, drawn by seed. */
record ProgramIdea(String subject, String task, String manner) {
    private static final List<String> SUBJECTS = List.of(
            "savings accounts of a bank",
            "life insurance policies",
            "motor claims",
            "payroll of an hourly staff",
            "purchase orders of a wholesaler",
            "stock of a spare-parts warehouse",
            "electricity meters and their readings",
            "credit card transactions",
            "patients and bed occupancy of a hospital",
            "freight bookings of a railway",
            "property tax assessments",
            "mortgage instalments",
            "loyalty points of an airline",
            "students and their examination results",
            "pension contributions",
            "library loans and reminders",
            "supplier invoices and payments",
            "telephone call records",
            "vehicle registrations",
            "foreign exchange rates and positions");

    private static final List<String> TASKS = List.of(
            "match a sorted master file with a sorted transaction file and write a new master and a list of rejects",
            "print a report with control breaks on two keys, page headings, subtotals and a grand total",
            "validate each field of an input record and write the reasons for every rejection",
            "load a table from a file and look values up in it with SEARCH ALL",
            "update an indexed file by key, with file status checked after every operation",
            "be called with a parameter record, compute a result by rules and return a code and a message",
            "sort records with an input and an output procedure and summarise them",
            "convert records of variable length with OCCURS DEPENDING ON to records of fixed length",
            "compute instalments and interest over several periods with ROUNDED and ON SIZE ERROR",
            "read rows with a DB2 cursor, update some of them and commit after every hundred",
            "answer a CICS transaction with a BMS map, keep the state in the COMMAREA and check RESP",
            "split and join texts with STRING, UNSTRING and INSPECT",
            "convert dates between several forms and compute the days between them without intrinsic functions",
            "reconcile two totals files and list the differences",
            "write a file of fixed records from a comma-separated one");

    private static final List<String> MANNERS = List.of(
            "numbered paragraphs performed THRU their exits, level 88 conditions, and IBM Enterprise COBOL",
            "structured statements with explicit scope terminators and one period a paragraph",
            "EVALUATE for every decision and inline PERFORM loops",
            "sections, GO TO for error exits, and periods after every statement, as in the 1980s",
            "prefixes of two letters for the items of each record and working-storage groups by purpose",
            "packed-decimal and binary usage where a mainframe programmer would use them, and REDEFINES");

    static ProgramIdea of(SplittableRandom random) {
        return new ProgramIdea(pick(SUBJECTS, random), pick(TASKS, random), pick(MANNERS, random));
    }

    /** What is asked of the model. */
    String instruction() {
        return "You write COBOL for a training corpus. Write one complete program of 80 to 250 lines in fixed format (columns 8 to 72) "
                + "about " + subject + ". It is to " + task + ". Write it with " + manner
                + ". No comments but a short one above a paragraph where it helps. Answer with the program only.";
    }

    private static String pick(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}

package dev.cobolwright.assist.agent;

/** The questions that are answered without a model. */
public enum QuestionType {
    CALLERS("who calls PROGRAM, which job runs PROGRAM"),
    CALLEES("what does PROGRAM call"),
    ACCESS("which programs read / write / update / delete / insert into TABLE or FILE"),
    RESOURCES("which files or tables does PROGRAM read / write / update / use"),
    SETTERS("who sets DATA-ITEM, where is DATA-ITEM changed"),
    COMPUTED("where is SOMETHING computed / rounded"),
    DECLARED("where is NAME declared, how long is DATA-ITEM, at what offset is DATA-ITEM"),
    USERS("who uses COPYBOOK, DATA-ITEM, TABLE or PROGRAM"),
    PERFORMERS("who performs PARAGRAPH of PROGRAM"),
    CHANGES("what changes if COPYBOOK, DATA-ITEM or PROGRAM changes"),
    HAPPENS("what happens when CONDITION in words, in PROGRAM or anywhere"),
    PURPOSE("what does PROGRAM or PARAGRAPH do"),
    STEPS("what are the steps of JOB"),
    WHERE("where is SOMETHING in words");

    private final String form;

    QuestionType(String form) {
        this.form = form;
    }

    /** How it is asked; names of the code stand for capitals. */
    public String form() {
        return form;
    }
}

package dev.cobolwright.corpus.document;

/** What a document is for. */
public enum Split {
    TRAIN,
    /** Looked at while developing: model choice, mixture weights, calibration. */
    VALIDATION,
    /** Looked at once, for a release. */
    TEST
}

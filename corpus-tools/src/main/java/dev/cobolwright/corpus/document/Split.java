package dev.cobolwright.corpus.document;

/** What a document is for. */
public enum Split {
    TRAIN,
    /** Not trained on: what combines the models (mixture weights, ranking, calibration) is fitted here. */
    TUNE,
    /** Looked at while developing; all figures of completion are measured here. */
    VALIDATION,
    /** Looked at once, for a release. */
    TEST
}

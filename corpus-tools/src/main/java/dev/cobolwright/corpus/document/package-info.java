/** What passes between the stages: documents, their origin and what was decided about them. Read {@link dev.cobolwright.corpus.document.Document}. */
package dev.cobolwright.corpus.document;

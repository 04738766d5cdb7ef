/**
 * Distillation by text: programs that another model writes on request, kept as a tier of the corpus that is labelled with that model and
 * its licence. Read {@link dev.cobolwright.corpus.synthetic.Synthesis} first.
 */
package dev.cobolwright.corpus.synthetic;

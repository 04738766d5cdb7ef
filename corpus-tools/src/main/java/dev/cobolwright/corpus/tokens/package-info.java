/** The tokenizer's training and the token files a trainer reads. Read {@link dev.cobolwright.corpus.tokens.BytePairTraining} and {@link dev.cobolwright.corpus.tokens.TokenFiles}. */
package dev.cobolwright.corpus.tokens;

/** Which repositories are trained on and which are held out, and whether the one leaks into the other. Read {@link dev.cobolwright.corpus.split.Repositories}. */
package dev.cobolwright.corpus.split;

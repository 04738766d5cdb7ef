/** A COBOL compiler that judges programs, where one is installed. Read {@link dev.cobolwright.corpus.compiler.GnuCobol}. */
package dev.cobolwright.corpus.compiler;

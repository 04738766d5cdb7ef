/** The {@code corpus} commands: options in, one stage called, files out. {@link dev.cobolwright.corpus.commands.CorpusFolder} says where they lie. */
package dev.cobolwright.corpus.commands;

/** COBOL files on disk: finding, reading, copybook search. The only place of the features that reads source files. */
package dev.cobolwright.assist.files;

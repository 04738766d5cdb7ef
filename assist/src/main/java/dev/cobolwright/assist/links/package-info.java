/** Words of a text that lead to other files. Read {@link dev.cobolwright.assist.links.Links} first. */
package dev.cobolwright.assist.links;

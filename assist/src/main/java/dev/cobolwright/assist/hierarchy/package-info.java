/**
 * What is made of what: copybooks of the copybooks they copy, items of those they redefine. Read {@link
 * dev.cobolwright.assist.hierarchy.TypeHierarchy} first.
 */
package dev.cobolwright.assist.hierarchy;

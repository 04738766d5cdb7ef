/**
 * Diagrams as SVG, drawn here without other tools. Read {@link dev.cobolwright.assist.explain.diagram.LayeredLayout} first: it gives places to
 * the nodes of a graph; {@link dev.cobolwright.assist.explain.diagram.GraphDrawing} draws them.
 *
 * <p><b>Invariants:</b> the same graph gives the same bytes; every text is escaped; a drawing has its own style for light and dark and
 * asks nothing of any other file; graphs that are too large to be read are cut, and the drawing says so.
 */
package dev.cobolwright.assist.explain.diagram;

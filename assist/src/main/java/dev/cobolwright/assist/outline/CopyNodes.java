package dev.cobolwright.assist.outline;

import dev.cobolwright.assist.outline.OutlineNode.Kind;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts COPY statements in their place in an outline; what came through one is below it. */
final class CopyNodes {
    /** What is never brought by a COPY statement as a whole, though it may begin and end where its only part does. */
    private static final Set<Kind> FRAMES = EnumSet.of(Kind.PROGRAM, Kind.DIVISION, Kind.DATA_SECTION);

    private CopyNodes() {}

    /** @param nodes of one level, in order of their text */
    static List<OutlineNode> placed(List<OutlineNode> nodes, CopyStatement copy) {
        int start = copy.span().start();
        int end = copy.span().end();
        List<OutlineNode> out = new ArrayList<>();
        List<OutlineNode> brought = new ArrayList<>();
        int at = -1;
        for (OutlineNode node : nodes) {
            boolean inside = start <= node.start() && node.end() <= end;
            boolean around = node.start() <= start && end <= node.end();
            if (around && (!inside || FRAMES.contains(node.kind()))) {
                List<OutlineNode> all = new ArrayList<>(nodes);
                all.set(nodes.indexOf(node), node.with(placed(node.children(), copy)));
                return all;
            }
            if (inside) {
                at = at < 0 ? out.size() : at;
                brought.add(node);
            } else {
                at = at < 0 && node.start() >= end ? out.size() : at;
                out.add(node);
            }
        }
        String name = copy.name().replace("'", "").replace("\"", "");
        out.add(
                at < 0 ? out.size() : at,
                new OutlineNode(
                        name,
                        "COPY",
                        Kind.COPY,
                        start,
                        end,
                        copy.nameSpan().start(),
                        copy.nameSpan().end(),
                        brought));
        return out;
    }
}

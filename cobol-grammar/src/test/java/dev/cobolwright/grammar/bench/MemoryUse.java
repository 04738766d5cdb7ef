package dev.cobolwright.grammar.bench;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.symbols.ShowSymbols;
import dev.cobolwright.grammar.syntax.ShowTree;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Four programs of 20,000 lines with 100 copybooks, all kept and looked at. Run it with {@code -Xmx400m}; prints the heap in use. */
public final class MemoryUse {
    private MemoryUse() {}

    public static void main(String[] args) {
        Map<String, SourceText> library = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            library.put("COPY%03d".formatted(i), SourceText.of("COPY%03d.cpy".formatted(i), BigProgram.copybook(i)));
        }
        Copybooks copybooks = (name, in, from) -> Optional.ofNullable(library.get(name));
        List<Parse> kept = new ArrayList<>();
        int shown = 0;
        for (int i = 0; i < 4; i++) {
            SourceText source = SourceText.of("BIG" + i + ".cbl", BigProgram.of(20_000, 100, i));
            Parse parse = Cobol.parse(source, copybooks, Dialect.IBM);
            Parse edited = Cobol.reparse(parse, source.withText(source.text() + "           DISPLAY 'X'.\n"));
            shown += ShowTree.of(edited).length() + ShowSymbols.of(edited).length();
            if (!edited.accepted()) {
                throw new IllegalStateException(edited.problems().getFirst().message());
            }
            kept.add(edited);
        }
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.printf(
                "%d programs kept, %d characters shown, heap used %d MB of %d MB%n",
                kept.size(), shown, heap.getUsed() >> 20, heap.getMax() >> 20);
    }
}

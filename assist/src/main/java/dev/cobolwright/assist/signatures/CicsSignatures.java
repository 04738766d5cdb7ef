package dev.cobolwright.assist.signatures;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.signatures.Signature.Parameter;
import dev.cobolwright.assist.words.BlockAtCursor;
import dev.cobolwright.grammar.embedded.cics.CicsCommand;
import dev.cobolwright.grammar.embedded.cics.CicsCommands;
import dev.cobolwright.grammar.embedded.cics.CicsOption;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options of an EXEC CICS command: those it needs, then the others in brackets. The active one is that at the cursor, or the next needed. */
final class CicsSignatures {
    private CicsSignatures() {}

    static Optional<Signature> at(Snapshot snapshot, int offset) {
        return BlockAtCursor.of(snapshot, offset)
                .filter(b -> b.language().equals("CICS") && !b.wordsBefore().isEmpty())
                .flatMap(b -> {
                    List<String> written =
                            new ArrayList<>(CicsStatement.read(b.before() + " " + b.after()).options().stream()
                                    .map(CicsStatement.Use::name)
                                    .toList());
                    return CicsCommands.find(written).map(c -> signature(c, b, written));
                });
    }

    private static Signature signature(CicsCommand command, BlockAtCursor block, List<String> written) {
        List<List<CicsOption>> needed = new ArrayList<>(command.words().stream()
                .filter(w -> w.argument().isPresent())
                .map(List::of)
                .toList());
        needed.addAll(command.required());
        List<List<CicsOption>> all = new ArrayList<>(needed);
        all.addAll(command.optional());
        List<Parameter> parameters = new ArrayList<>();
        StringBuilder label = new StringBuilder("EXEC CICS " + command.name());
        for (int i = 0; i < all.size(); i++) {
            String choice = all.get(i).stream().map(CicsSignatures::shown).collect(Collectors.joining(" | "));
            String parameter = i < needed.size() ? choice : "[" + choice + "]";
            label.append(' ').append(parameter);
            parameters.add(new Parameter(parameter, ""));
        }
        String conditions =
                command.conditions().isEmpty() ? "" : "can raise " + String.join(", ", command.conditions());
        return new Signature(label.toString(), conditions, parameters, active(all, needed.size(), block, written));
    }

    private static int active(List<List<CicsOption>> all, int needed, BlockAtCursor block, List<String> written) {
        Optional<String> option = block.openOption();
        for (int i = 0; i < all.size(); i++) {
            List<String> names = all.get(i).stream().map(CicsOption::name).toList();
            if (option.map(names::contains).orElse(i < needed && names.stream().noneMatch(written::contains))) {
                return i;
            }
        }
        return all.size();
    }

    private static String shown(CicsOption option) {
        return option.name() + (option.argument().isPresent() ? "()" : "");
    }
}

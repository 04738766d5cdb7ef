package dev.cobolwright.grammar.layout;

import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * What compilers reject in data description entries: an invalid PICTURE (CW0301), none where one is needed (CW0302), REDEFINES of
 * an item elsewhere (CW0303), a PICTURE that does not go with the USAGE (CW0305); and as warnings OCCURS on level 01 or 77 (CW0304)
 * and a VALUE that does not fit (CW0306). Says nothing for a text that is no whole program and for entries that were not read
 * without error.
 */
public final class DataProblems {
    private final Parse parse;
    private final List<Problem> earlier;
    private final int most;
    private final List<Problem> problems = new ArrayList<>();
    private PictureReader pictures;
    private boolean sound;

    private DataProblems(Parse parse, List<Problem> earlier, int most) {
        this.parse = parse;
        this.earlier = earlier;
        this.most = most;
        this.sound = most > 0;
    }

    /**
     * @param sound nothing is wrong, and nothing was left unsaid because of other errors or because there are too many
     */
    public record Found(List<Problem> problems, boolean sound) {}

    /**
     * At most {@code most} problems.
     *
     * @param earlier what was found before in the same text; entries with an error say no more
     */
    public static Found in(Parse parse, List<Problem> earlier, int most) {
        DataProblems found = new DataProblems(parse, earlier, most);
        parse.programs().forEach(found::program);
        return new Found(found.problems, found.sound);
    }

    private void program(Program program) {
        if (!program.name().isEmpty()) {
            Constants constants = new Constants(program, name -> ItemLayout.UNKNOWN);
            pictures = new PictureReader(PictureSymbols.of(program.environment()), constants::value);
            for (FileDescription file : program.files()) {
                if (!file.indicator().equals("RD")) {
                    entries(file.records(), null);
                }
            }
            entries(program.data(), null);
        }
        program.nested().forEach(this::program);
    }

    /** @param inherited the USAGE of the group; null for none */
    private void entries(List<DataItem> items, Usage inherited) {
        for (int i = 0; i < items.size() && problems.size() < most; i++) {
            DataItem item = items.get(i);
            if (!DataLayout.isStored(item) || item.levelNumber() == 66) {
                continue;
            }
            Usage own = item.usage().flatMap(Usage::of).orElse(null);
            Usage usage = own == null ? inherited : own;
            if (item.redefines().isPresent()) {
                redefinition(item, items, i);
            }
            if (item.occurs().isPresent() && (item.levelNumber() == 1 || item.levelNumber() == 77)) {
                topLevelTable(item);
            }
            if (RecordWalk.hasParts(item)) {
                entries(item.children(), usage);
            } else if (item.picture().isPresent()) {
                picture(item, usage);
            } else {
                missingPicture(item, usage);
            }
        }
    }

    private void redefinition(DataItem item, List<DataItem> siblings, int at) {
        String name = item.redefines().orElseThrow();
        if (item.section() == DataSection.FILE && item.levelNumber() == 1) {
            return;
        }
        for (int i = at - 1; i >= 0; i--) {
            if (siblings.get(i).name().equals(name)) {
                return;
            }
        }
        report(
                Severity.ERROR,
                "CW0303",
                item.name() + " cannot redefine " + name + ": there is no such item before it "
                        + (item.levelNumber() == 1 || item.levelNumber() == 77
                                ? "at level 01 or 77"
                                : "at its level in the same group"),
                item);
    }

    private void topLevelTable(DataItem item) {
        if (parse.dialect() == Dialect.IBM || parse.dialect() == Dialect.COBOL85) {
            report(
                    Severity.WARNING,
                    "CW0304",
                    "OCCURS at level %02d is an extension that Enterprise COBOL does not take"
                            .formatted(item.levelNumber()),
                    item);
        }
    }

    private void missingPicture(DataItem item, Usage usage) {
        boolean described =
                item.usage().isPresent() && Usage.of(item.usage().get()).isEmpty()
                        || item.clauses().likeName().isPresent()
                        || item.value().isPresent()
                        || item.section() == DataSection.COMMUNICATION;
        if (!described && (usage == null || usage.needsPicture())) {
            report(Severity.ERROR, "CW0302", item.name() + " needs a PICTURE, as no items are subordinate to it", item);
        }
    }

    private void picture(DataItem item, Usage usage) {
        Picture picture = pictures.read(item.picture().orElseThrow());
        if (picture.problem().isPresent()) {
            report(
                    Severity.ERROR,
                    "CW0301",
                    "The PICTURE " + picture.text() + " " + picture.problem().get(),
                    item);
            return;
        }
        if (usage != null && item.usage().isPresent() && !fits(usage, picture)) {
            report(
                    Severity.ERROR,
                    "CW0305",
                    usage.needsPicture()
                            ? "USAGE " + usage.text() + " needs a numeric PICTURE, " + picture.text() + " is "
                                    + picture.category().text()
                            : "USAGE " + usage.text() + " takes no PICTURE",
                    item);
            return;
        }
        if (item.value().isPresent() && picture.characters() >= 0) {
            InitialValue.misfit(item, picture, usage, pictures.symbols())
                    .ifPresent(why -> report(Severity.WARNING, "CW0306", why, item));
        }
    }

    private static boolean fits(Usage usage, Picture picture) {
        return switch (usage) {
            case BINARY, PACKED_DECIMAL, COMP_6 -> picture.isNumeric();
            default -> usage.needsPicture();
        };
    }

    private void report(Severity severity, String code, String message, DataItem item) {
        sound = false;
        boolean broken = earlier.stream()
                .anyMatch(p -> p.severity() == Severity.ERROR
                        && p.span().source() == item.span().source()
                        && p.span().start() <= item.span().end()
                        && p.span().end() >= item.span().start());
        if (!broken && problems.size() < most) {
            problems.add(new Problem(severity, code, message, item.nameSpan()));
        }
    }
}

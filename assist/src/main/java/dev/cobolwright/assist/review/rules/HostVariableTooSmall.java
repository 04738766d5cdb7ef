package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.sql.Received;
import dev.cobolwright.assist.review.sql.SqlUse;
import dev.cobolwright.assist.review.sql.SqlUses;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.sql.SqlKind;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CW1257. */
public final class HostVariableTooSmall implements ProgramRule {
    private static final Pattern TEXT = Pattern.compile("(?:VAR)?CHAR(?:ACTER)?(?: VARYING)?\\s*\\(\\s*(\\d+)\\s*\\)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:DEC|DECIMAL|NUMERIC)\\s*\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)");

    @Override
    public About about() {
        return new About("CW1257", "Host variable smaller than its column", Severity.WARNING, Profile.ESSENTIAL);
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        for (SqlUse use :
                SqlUses.of(program).of(SqlKind.SELECT_INTO, SqlKind.FETCH).toList()) {
            for (Received received : Received.by(program, use)) {
                if (received.declared().isPresent() && received.item().isPresent()) {
                    DataItem item = received.item().get();
                    lost(program, received.declared().get().type(), item)
                            .ifPresent(lost -> findings.add(Found.at(
                                            use.block().span(received.host()),
                                            "Column "
                                                    + received.declared()
                                                            .get()
                                                            .name()
                                                            .text() + " "
                                                    + received.declared().get().type() + " is received in "
                                                    + program.describe(item) + ", which loses " + lost)
                                    .with(item.nameSpan(), "the host variable")));
                }
            }
        }
    }

    private static Optional<String> lost(ReviewedProgram program, String type, DataItem item) {
        Optional<ItemLayout> stored = program.layout().of(item).filter(ItemLayout::isKnown);
        Optional<Picture> picture = stored.flatMap(ItemLayout::picture);
        if (picture.isEmpty() || !item.children().stream().allMatch(DataItem::isConditionName)) {
            return Optional.empty();
        }
        Matcher text = TEXT.matcher(type);
        if (text.matches() && picture.get().category() == Picture.Category.ALPHANUMERIC) {
            long missing = Long.parseLong(text.group(1)) - stored.get().length();
            return missing > 0 ? Optional.of(missing + " characters") : Optional.empty();
        }
        int whole = picture.get().digits() - picture.get().scale();
        Matcher number = NUMBER.matcher(type);
        if (!picture.get().isNumeric()
                || stored.get().usage().filter(u -> u == Usage.COMP_5).isPresent()) {
            return Optional.empty();
        }
        if (number.matches()) {
            int scale = number.group(2) == null ? 0 : Integer.parseInt(number.group(2));
            int missing = Integer.parseInt(number.group(1)) - scale - whole;
            int decimals = scale - picture.get().scale();
            return missing > 0
                    ? Optional.of(missing + " digits")
                    : decimals > 0 ? Optional.of(decimals + " decimal places") : Optional.empty();
        }
        boolean half = stored.get().usage().filter(u -> u == Usage.BINARY).isPresent()
                && stored.get().length() == 2;
        return type.matches("INT(EGER)?") && half ? Optional.of("all above 32767") : Optional.empty();
    }
}

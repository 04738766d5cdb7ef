package dev.cobolwright.assist.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.explain.check.Rederivation;
import dev.cobolwright.assist.explain.check.SentenceCheck;
import dev.cobolwright.assist.explain.facts.FactsReader;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.page.Clue;
import dev.cobolwright.assist.explain.page.Page;
import dev.cobolwright.assist.explain.page.ProgramPage;
import dev.cobolwright.assist.explain.page.Related;
import dev.cobolwright.assist.explain.page.Sentence;
import dev.cobolwright.assist.explain.page.Topic;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sentences that were tampered with are refused. */
class SentenceCheckTest {
    private static final Path PROGRAM = Explained.BANK.resolve("cobol/CBBAT020.cbl");

    private final Page page = page();
    private final SentenceCheck check = new SentenceCheck("cobol/CBBAT020.cbl", SentenceCheckTest::text);
    private final Rederivation fresh = new Rederivation(page());

    private static Page page() {
        var parse = Cobol.parse(Explained.read(PROGRAM), Explained.copybooks(Explained.BANK), Dialect.IBM);
        var facts = FactsReader.programs(parse, SentenceCheckTest::shown).getFirst();
        return ProgramPage.of(facts, Related.NONE, "program/x");
    }

    private static String shown(String path) {
        Path file = Path.of(path).toAbsolutePath().normalize();
        return Explained.BANK.relativize(file).toString();
    }

    private static Optional<dev.cobolwright.grammar.source.SourceText> text(String shown) {
        return Optional.of(Explained.read(Explained.BANK.resolve(shown)));
    }

    @Test
    void whatIsSaidIsConfirmedTwice() {
        List<String> objections = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            check.objection(sentence).ifPresent(o -> objections.add(sentence.text() + ": " + o));
            fresh.objection(sentence).ifPresent(o -> objections.add(sentence.text() + ": " + o));
        }
        assertEquals(List.of(), objections);
    }

    @Test
    void otherTextIsRefused() {
        for (Sentence s : page.sentences()) {
            assertRefused(new Sentence(s.topic(), s.about(), s.facts(), s.text() + " It also pays out.", s.clues()));
        }
    }

    @Test
    void otherLinesAreRefused() {
        int refused = 0;
        int moved = 0;
        for (Sentence s : page.sentences()) {
            List<Clue> clues = s.clues().stream()
                    .map(c -> new Clue(
                            new Place(
                                    c.place().file(),
                                    c.place().first() + 40,
                                    c.place().last() + 40),
                            c.words(),
                            c.source()))
                    .toList();
            Sentence tampered = new Sentence(s.topic(), s.about(), s.facts(), s.text(), clues);
            boolean said = s.clues().stream().anyMatch(c -> c.words().size() > 1);
            moved += said ? 1 : 0;
            refused += said && !check.confirms(tampered) ? 1 : 0;
            assertTrue(fresh.objection(tampered).isPresent());
        }
        assertTrue(refused > moved * 0.95, refused + " of " + moved + " refused by the lines alone");
    }

    @Test
    void anotherFileOrVerbIsRefused() {
        for (Sentence s : page.sentences()) {
            if (s.topic() == Topic.WORKS_ON && s.facts().getFirst().equals("reads")) {
                List<String> facts = new ArrayList<>(s.facts());
                facts.set(0, "updates");
                assertRefused(Sentence.of(s.topic(), s.about(), facts, s.clues()));
            }
            if (s.topic() == Topic.STEP && s.facts().getFirst().startsWith("adds ")) {
                assertRefused(Sentence.of(
                        s.topic(),
                        s.about(),
                        List.of(s.facts().getFirst().replaceFirst("adds ", "computes ")),
                        s.clues()));
                assertRefused(Sentence.of(
                        s.topic(),
                        s.about(),
                        List.of(s.facts().getFirst().replace("WS-", "WT-").replace("WM-", "WN-")),
                        s.clues()));
            }
        }
    }

    @Test
    void aLiteralOrConditionThatIsNotThereIsRefused() {
        int tampered = 0;
        for (Sentence s : page.sentences()) {
            if (s.text().contains("NOT SUFFICIENT FUNDS")) {
                assertRefused(Sentence.of(
                        s.topic(),
                        s.about(),
                        s.facts().stream()
                                .map(f -> f.replace("NOT SUFFICIENT FUNDS", "PAID IN FULL"))
                                .toList(),
                        s.clues()));
                tampered++;
            }
            if (s.topic() == Topic.CASE && s.facts().getFirst().contains("is greater than")) {
                Sentence less = Sentence.of(
                        s.topic(),
                        s.about(),
                        s.facts().stream()
                                .map(f -> f.replace("is greater than", "is less than"))
                                .toList(),
                        s.clues());
                assertTrue(fresh.objection(less).isPresent());
                tampered++;
            }
        }
        assertTrue(tampered > 1);
    }

    @Test
    void anotherLengthIsRefused() {
        int tampered = 0;
        for (Sentence s : page.sentences()) {
            if (s.topic() == Topic.ENTRY && s.facts().get(4).equals("PACKED-DECIMAL")) {
                List<String> facts = new ArrayList<>(s.facts());
                facts.set(2, Integer.toString(Integer.parseInt(facts.get(2)) + 1));
                assertTrue(check.objection(Sentence.of(s.topic(), s.about(), facts, s.clues()))
                        .isPresent());
                tampered++;
            }
        }
        assertTrue(tampered > 10);
    }

    @Test
    void withoutEvidenceNothingIsConfirmed() {
        assertRefused(Sentence.of(Topic.OVERALL, "X", List.of("all is well"), List.of()));
    }

    private void assertRefused(Sentence sentence) {
        assertTrue(check.objection(sentence).isPresent(), () -> "not refused: " + sentence.text());
    }
}

package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.completion.Escalation;
import dev.cobolwright.model.endpoint.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which words of a conversation may be sent as they are where the names of the code may not: those of COBOL, those that the tools use
 * themselves, and those that the user wrote and that name nothing of the code.
 */
public final class OpenWords {
    /** Words of the answers of tools, which stand between names. */
    private static final String OF_ANSWERS = """
            a an and are as at by for from given has have if in into is it its line lines may more names nothing no none not of on or otherwise
            out passes reads runs runs sets than that the then this to uses used when where which with without call calls called links transfers
            performs performed goes falls program programs paragraph section file files copybook copybooks job jobs step steps procedure table
            queue screen data item items condition-name level bytes byte offset length picture usage value record records group groups declared
            declares copies copied reads read writes write updates update deletes delete inserts insert selects opens closes create rounded result
            error size found workspace assigned statement statements set sets name named condition a-condition-name place places error warning note
            question answer calls made preferences user asked before cursor more nothing there unknown again changed rule rules calculation
            done computes adds subtracts multiplies divides moves fills blanks displays accepts initialises chooses searches returns ends starts
            once every time until while times each one two three first last next after also same other another all any only
            """;

    private OpenWords() {}

    /**
     * @param users texts of the user's own: the question, preferences
     * @param isName whether a word, upper case, names something of the code
     */
    public static Language language(List<Tool> tools, List<String> users, Predicate<String> isName) {
        Set<String> open = new HashSet<>();
        add(open, OF_ANSWERS);
        for (Tool tool : tools) {
            add(open, tool.name() + " " + tool.description());
            tool.parameters().forEach(p -> add(open, p.name() + " " + p.description()));
        }
        Set<String> written = new HashSet<>();
        users.forEach(text -> add(written, text));
        written.removeIf(isName);
        open.addAll(written);
        Language cobol = Escalation.COBOL;
        return new Language(
                word -> open.contains(word) || cobol.keptWord().test(word), cobol.commentLine(), cobol.inlineComment());
    }

    private static void add(Set<String> words, String text) {
        for (String word : text.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}_-]+")) {
            words.add(word);
        }
    }
}

package dev.cobolwright.assist.agent.tools;

import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of an answer that is bounded in size.
 *
 * @param first index of its first line in the whole answer, from 0
 * @param total lines of the whole answer
 * @param next the cursor of the next page; empty at the end
 */
public record AnswerPage(List<Told> lines, int first, int total, Optional<String> next) {
    public static final int MOST_LINES = 100;
    public static final int MOST_CHARACTERS = 16_000;
    private static final int LONGEST_LINE = 1_200;
    private static final int MOST_PLACES = 12;

    /**
     * @param cursor of the page before; empty for the first
     * @throws WrongArgument where the cursor is none that was given out for this answer
     */
    public static AnswerPage of(List<Told> answer, Optional<String> cursor) throws WrongArgument {
        return of(answer, cursor, MOST_LINES, MOST_CHARACTERS);
    }

    /**
     * A page of another size.
     *
     * @throws WrongArgument as above
     */
    public static AnswerPage of(List<Told> answer, Optional<String> cursor, int mostLines, int mostCharacters)
            throws WrongArgument {
        int first = cursor.isEmpty() ? 0 : position(cursor.get(), answer.size());
        List<Told> lines = new ArrayList<>();
        int characters = 0;
        for (int i = first; i < answer.size() && lines.size() < mostLines; i++) {
            Told line = bounded(answer.get(i));
            characters += line.toString().length() + 1;
            if (characters > mostCharacters && !lines.isEmpty()) {
                break;
            }
            lines.add(line);
        }
        int end = first + lines.size();
        return new AnswerPage(
                List.copyOf(lines),
                first,
                answer.size(),
                end < answer.size() ? Optional.of("line-" + end) : Optional.empty());
    }

    private static int position(String cursor, int size) throws WrongArgument {
        try {
            int at = cursor.startsWith("line-") ? Integer.parseInt(cursor.substring(5)) : -1;
            if (at > 0 && at < size) {
                return at;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new WrongArgument("the cursor " + cursor + " is none of this answer, which has " + size
                + " lines; ask again without a cursor");
    }

    private static Told bounded(Told line) {
        String text = line.text().length() > LONGEST_LINE ? line.text().substring(0, LONGEST_LINE) + "…" : line.text();
        List<Place> places = line.evidence();
        return places.size() > MOST_PLACES
                ? new Told(
                        text + " (and " + (places.size() - MOST_PLACES) + " more places)",
                        places.subList(0, MOST_PLACES))
                : new Told(text, places);
    }
}

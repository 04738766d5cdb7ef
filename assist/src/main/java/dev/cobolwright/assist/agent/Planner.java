package dev.cobolwright.assist.agent;

import dev.cobolwright.assist.agent.Subject.Kind;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plans the calls that answer a question of a type it knows. */
public final class Planner {
    private final CodeBase code;

    public Planner(CodeBase code) {
        this.code = code;
    }

    /** Empty where the question is of no known type, or names nothing of the code where its type needs a name. */
    public Optional<Plan> plan(String question) {
        Subject subject = Subject.of(code, question);
        String text = words(question, subject);
        return changes(text, subject)
                .or(() -> happens(text, subject))
                .or(() -> computed(text, subject))
                .or(() -> steps(text, subject))
                .or(() -> setters(text, subject))
                .or(() -> performers(text, subject))
                .or(() -> access(text, subject))
                .or(() -> calls(text, subject))
                .or(() -> declared(text, subject))
                .or(() -> users(text, subject))
                .or(() -> purpose(text, subject))
                .or(() -> where(text, subject));
    }

    /** The question in small letters, with {@code n0} for each name of the code, whose parts say nothing of the question. */
    private static String words(String question, Subject subject) {
        StringBuilder text = new StringBuilder(" ");
        for (String word : question.toLowerCase(Locale.ROOT).split("[^a-z0-9_.:-]+")) {
            String bare = word.replaceAll("[.:]+$", "");
            boolean named = subject.names().stream().anyMatch(n -> n.name().equalsIgnoreCase(bare));
            text.append(named ? "n0" : bare).append(' ');
        }
        return text.toString();
    }

    private static Optional<Plan> plan(QuestionType type, Plan.Step... steps) {
        return Optional.of(new Plan(type, List.of(steps)));
    }

    private static boolean has(String text, String pattern) {
        return text.matches(".*\\b(" + pattern + ")\\b.*");
    }

    private Optional<Plan> changes(String text, Subject subject) {
        boolean asked =
                has(text, "what (changes|breaks) (if|when)|affected|impact|what happens if .* (is changed|changes)");
        return asked && !subject.names().isEmpty()
                ? plan(
                        QuestionType.CHANGES,
                        Plan.Step.of(
                                "impact", "name", subject.names().getFirst().name()))
                : Optional.empty();
    }

    private Optional<Plan> happens(String text, Subject subject) {
        if (!has(text, "what happens (when|if|in)|what does .* do (when|if)")
                || subject.words().isEmpty()) {
            return Optional.empty();
        }
        List<Plan.Step> steps = new ArrayList<>();
        Optional<String> program = subject.first(Kind.PROGRAM);
        steps.add((program.isPresent()
                        ? Plan.Step.of("business_rules", "program", program.get())
                        : Plan.Step.of("business_rules"))
                .keeping(line -> subject.isIn(line.text())));
        for (ProgramFacts p : code.programs()) {
            if (program.isEmpty() || program.get().equals(p.name())) {
                steps.add(
                        Plan.Step.of("error_handling", "program", p.name()).keeping(line -> subject.isIn(line.text())));
            }
        }
        return Optional.of(new Plan(QuestionType.HAPPENS, steps));
    }

    private Optional<Plan> computed(String text, Subject subject) {
        if (!has(
                text,
                "computed|calculated|rounded|compute|calculate|round|how is .* (computed|calculated|worked out)")) {
            return Optional.empty();
        }
        boolean rounded = has(text, "rounded|round");
        Optional<String> item = subject.first(Kind.DATA);
        Optional<String> program = subject.first(Kind.PROGRAM);
        Plan.Step step = program.isPresent()
                ? Plan.Step.of("calculations", "program", program.get())
                : Plan.Step.of("calculations");
        if (item.isEmpty() && subject.words().isEmpty()) {
            return Optional.empty();
        }
        return plan(
                QuestionType.COMPUTED,
                step.keeping(line -> (!rounded || line.text().contains("the result is rounded"))
                        && (item.isPresent() ? receives(line, item.get()) : subject.isIn(receiver(line)))));
    }

    /** The name of the paragraph and what receives the value, not what it is computed from. */
    private static String receiver(Told line) {
        String text = line.text();
        int equals = text.indexOf(" = ");
        if (equals > 0) {
            return text.substring(0, equals);
        }
        int giving = Math.max(text.indexOf(" GIVING "), Math.max(text.indexOf(" TO "), text.indexOf(" FROM ")));
        int colon = Math.max(0, text.indexOf(':'));
        return giving > 0 ? text.substring(0, colon) + text.substring(giving) : text;
    }

    private static boolean receives(Told line, String item) {
        return receiver(line).matches("(?s).*(?<![A-Z0-9-])" + java.util.regex.Pattern.quote(item) + "(?![A-Z0-9-]).*");
    }

    private Optional<Plan> steps(String text, Subject subject) {
        Optional<String> job = subject.first(Kind.JOB);
        return job.isPresent() && has(text, "steps?|run|runs|does|do")
                ? plan(QuestionType.STEPS, Plan.Step.of("job_steps", "job", job.get()))
                : Optional.empty();
    }

    private Optional<Plan> setters(String text, Subject subject) {
        Optional<String> item = subject.first(Kind.DATA);
        return item.isPresent()
                        && has(text, "sets?|changed?|changes|modifies|modified|assigned|filled|fills|updates?|updated")
                ? plan(QuestionType.SETTERS, Plan.Step.of("who_sets", "name", item.get()))
                : Optional.empty();
    }

    private Optional<Plan> performers(String text, Subject subject) {
        Optional<String> paragraph = subject.first(Kind.PARAGRAPH);
        if (paragraph.isEmpty() || !has(text, "performs?|performed|reach|reached|goes to|come|comes")) {
            return Optional.empty();
        }
        return steps(QuestionType.PERFORMERS, "paragraph_flow", subject, paragraph.get());
    }

    /** One call for each program that has the paragraph. */
    private Optional<Plan> steps(QuestionType type, String tool, Subject subject, String paragraph) {
        Optional<String> program = subject.first(Kind.PROGRAM);
        List<Plan.Step> steps = code.programs().stream()
                .filter(p -> program.isEmpty() || p.name().equals(program.get()))
                .filter(p -> p.paragraphs().stream().anyMatch(q -> q.name().equals(paragraph)))
                .map(p -> Plan.Step.of(tool, "program", p.name(), "paragraph", paragraph))
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Plan(type, steps));
    }

    private Optional<Plan> access(String text, Subject subject) {
        String letter = has(text, "updates?|updated|rewrites?|change|changes")
                ? "U"
                : has(text, "deletes?|deleted|removes?")
                        ? "D"
                        : has(text, "inserts?|writes?|written|creates?|adds?|loads?|fills?")
                                ? "C"
                                : has(text, "reads?|selects?|fetch|fetches") ? "R" : "";
        Optional<String> resource = subject.first(Kind.RESOURCE);
        Optional<String> program = subject.first(Kind.PROGRAM);
        if (!letter.isEmpty() && resource.isPresent()) {
            return plan(QuestionType.ACCESS, Plan.Step.of("resource_use", "name", resource.get(), "does", letter));
        }
        if (program.isPresent() && has(text, "tables?|files?|screens?|queues?")) {
            return plan(
                    QuestionType.RESOURCES,
                    letter.isEmpty()
                            ? Plan.Step.of("resource_use", "program", program.get())
                            : Plan.Step.of("resource_use", "program", program.get(), "does", letter));
        }
        return Optional.empty();
    }

    private Optional<Plan> calls(String text, Subject subject) {
        Optional<String> program = subject.first(Kind.PROGRAM);
        if (program.isEmpty() || !has(text, "calls?|called|links?|linked|runs?|xctl|transfers?|starts?")) {
            return Optional.empty();
        }
        return has(text, "(does|do|can) [a-z0-9-]+ (call|link|run|transfer|start)|called by|calls from")
                ? plan(QuestionType.CALLEES, Plan.Step.of("callees", "program", program.get()))
                : plan(QuestionType.CALLERS, Plan.Step.of("callers", "program", program.get()));
    }

    private Optional<Plan> declared(String text, Subject subject) {
        boolean asked = has(text, "declared|defined|how long|offset|how many bytes|length|picture|selected")
                || has(text, "where is") && subject.words().isEmpty();
        return asked && !subject.names().isEmpty()
                ? plan(
                        QuestionType.DECLARED,
                        Plan.Step.of(
                                "find_symbol",
                                "name",
                                subject.names().getFirst().name()))
                : Optional.empty();
    }

    private Optional<Plan> users(String text, Subject subject) {
        if (subject.names().isEmpty() || !has(text, "uses?|used|copies|copied|copy|names?|named|tests?|tested")) {
            return Optional.empty();
        }
        Subject.Named named = subject.names().getFirst();
        return plan(
                QuestionType.USERS,
                switch (named.kind()) {
                    case PROGRAM -> Plan.Step.of("callers", "program", named.name());
                    case COPYBOOK -> Plan.Step.of("copybook_users", "copybook", named.name());
                    case RESOURCE -> Plan.Step.of("resource_use", "name", named.name());
                    case JOB -> Plan.Step.of("job_steps", "job", named.name());
                    case DATA -> Plan.Step.of("references", "name", named.name());
                    case PARAGRAPH -> Plan.Step.of("find_symbol", "name", named.name());
                });
    }

    private Optional<Plan> purpose(String text, Subject subject) {
        if (!has(text, "what does .* do|what is .* for|purpose|explain|describe")) {
            return Optional.empty();
        }
        Optional<String> paragraph = subject.first(Kind.PARAGRAPH);
        if (paragraph.isPresent()) {
            return steps(QuestionType.PURPOSE, "explain_paragraph", subject, paragraph.get());
        }
        return subject.first(Kind.PROGRAM)
                .flatMap(p -> plan(QuestionType.PURPOSE, Plan.Step.of("explain_program", "program", p)));
    }

    /** The last resort: lines with all the words, in code before comments. */
    private Optional<Plan> where(String text, Subject subject) {
        return has(text, "where") && !subject.words().isEmpty()
                ? plan(QuestionType.WHERE, Plan.Step.of("search_code", "words", String.join(" ", subject.words())))
                : Optional.empty();
    }
}

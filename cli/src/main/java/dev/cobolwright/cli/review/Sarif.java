package dev.cobolwright.cli.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ActiveRule;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.Fix;
import dev.cobolwright.assist.review.Note;
import dev.cobolwright.assist.review.Notification;
import dev.cobolwright.assist.review.Place;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.Review;
import dev.cobolwright.assist.review.RulePage;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.assist.review.opinion.ModelOpinion;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The review as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"). Columns are UTF-16 units from 1. */
public final class Sarif {
    /** The key of fingerprints; another number means fingerprints that are made in another way. */
    public static final String FINGERPRINT = "cobolwright/v1";

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String BASE = "%SRCROOT%";

    private final SourceTree tree;
    private final Function<String, SourceText> texts;
    private final Map<String, Integer> ruleIndex = new HashMap<>();
    private final ObjectMapper mapper = new ObjectMapper();

    /** @param texts the text of a file by its path, for the places of fixes */
    public Sarif(SourceTree tree, Function<String, SourceText> texts) {
        this.tree = tree;
        this.texts = texts;
    }

    /**
     * @param known fingerprints of the baseline; their findings are {@code unchanged}
     * @param hasBaseline whether there is one at all
     */
    public ObjectNode of(Review review, Ruleset rules, String version, boolean hasBaseline, Set<String> known) {
        ObjectNode log = mapper.createObjectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Cobolwright").put("semanticVersion", version);
        ArrayNode described = driver.putArray("rules");
        rules.rules().forEach(rule -> rule(described, rule));
        if (review.findings().stream().anyMatch(f -> f.code().equals(ModelOpinion.CODE))) {
            opinion(described);
        }
        invocation(run.putArray("invocations").addObject(), review);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        for (Finding finding : review.findings()) {
            ObjectNode result = results.addObject();
            result(result, finding);
            if (hasBaseline) {
                result.put("baselineState", known.contains(finding.fingerprint()) ? "unchanged" : "new");
            }
        }
        return log;
    }

    private void rule(ArrayNode rules, ActiveRule active) {
        ruleIndex.put(active.code(), rules.size());
        RulePage page = RulePage.of(active.rule());
        ObjectNode rule = rules.addObject();
        rule.put("id", active.code());
        rule.put("name", active.rule().getClass().getSimpleName());
        rule.putObject("shortDescription").put("text", page.title());
        rule.putObject("fullDescription").put("text", page.summary());
        rule.putObject("help").put("text", page.text()).put("markdown", page.text());
        rule.putObject("defaultConfiguration")
                .put("level", level(active.severity()))
                .put("enabled", Profile.DEFAULT.has(active.rule()));
        rule.putObject("properties")
                .putArray("tags")
                .add(active.rule().about().group().title().toLowerCase(Locale.ROOT));
    }

    private void opinion(ArrayNode rules) {
        ruleIndex.put(ModelOpinion.CODE, rules.size());
        ObjectNode rule = rules.addObject();
        rule.put("id", ModelOpinion.CODE).put("name", "ModelOpinion");
        rule.putObject("shortDescription")
                .put("text", "What a language model says in two passes, tied to a line; no rule");
        rule.putObject("defaultConfiguration")
                .put("level", level(Severity.NOTE))
                .put("enabled", false);
        rule.putObject("properties").putArray("tags").add("model");
    }

    private void invocation(ObjectNode invocation, Review review) {
        boolean whole = review.notifications().stream().noneMatch(n -> n.severity() == Severity.ERROR);
        invocation.put("executionSuccessful", whole);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        for (Notification notification : review.notifications()) {
            ObjectNode node = notifications.addObject();
            node.put("level", level(notification.severity()));
            node.putObject("descriptor").put("id", notification.kind());
            node.putObject("message").put("text", notification.message());
            ArrayNode locations = node.putArray("locations");
            if (!notification.place().isEmpty()) {
                physical(locations.addObject(), notification.place().getFirst());
            } else if (!notification.file().isEmpty()) {
                artifact(locations.addObject().putObject("physicalLocation"), notification.file());
            }
        }
    }

    private void result(ObjectNode result, Finding finding) {
        result.put("ruleId", finding.code());
        result.put("ruleIndex", ruleIndex.get(finding.code()));
        result.put("level", level(finding.severity()));
        result.putObject("message").put("text", finding.message());
        ObjectNode location = result.putArray("locations").addObject();
        physical(location, finding.place());
        if (!finding.program().isEmpty()) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("name", finding.program())
                    .put("kind", "module");
        }
        List<Note> related = new ArrayList<>(finding.found().related());
        finding.place().copiedBy().forEach(copy -> related.add(new Note(copy, "copied here")));
        ArrayNode notes = related.isEmpty() ? mapper.createArrayNode() : result.putArray("relatedLocations");
        for (int i = 0; i < related.size(); i++) {
            note(notes.addObject().put("id", i + 1), related.get(i));
        }
        if (!finding.found().path().isEmpty()) {
            ArrayNode steps = result.putArray("codeFlows")
                    .addObject()
                    .putArray("threadFlows")
                    .addObject()
                    .putArray("locations");
            finding.found().path().forEach(step -> note(steps.addObject().putObject("location"), step));
        }
        result.putObject("partialFingerprints").put(FINGERPRINT, finding.fingerprint());
        if (!finding.found().fixes().isEmpty()) {
            ArrayNode fixes = result.putArray("fixes");
            finding.found().fixes().forEach(fix -> fix(fixes.addObject(), finding.file(), fix));
        }
    }

    private void note(ObjectNode location, Note note) {
        physical(location, note.place());
        location.putObject("message").put("text", note.text());
    }

    private void physical(ObjectNode location, Place place) {
        ObjectNode physical = location.putObject("physicalLocation");
        artifact(physical, place.path());
        physical.putObject("region")
                .put("startLine", place.startLine())
                .put("startColumn", place.startColumn())
                .put("endLine", place.endLine())
                .put("endColumn", place.endColumn());
    }

    private void artifact(ObjectNode parent, String path) {
        ObjectNode artifact = parent.putObject("artifactLocation").put("uri", tree.uri(path));
        if (tree.has(path)) {
            artifact.put("uriBaseId", BASE);
        }
    }

    private void fix(ObjectNode node, String file, Fix fix) {
        node.putObject("description").put("text", fix.title());
        ObjectNode change = node.putArray("artifactChanges").addObject();
        artifact(change, file);
        ArrayNode replacements = change.putArray("replacements");
        SourceText text = texts.apply(file);
        for (Edit edit : fix.edits()) {
            ObjectNode replacement = replacements.addObject();
            replacement
                    .putObject("deletedRegion")
                    .put("startLine", text.lineOf(edit.start()) + 1)
                    .put("startColumn", text.characterOf(edit.start()) + 1)
                    .put("endLine", text.lineOf(edit.end()) + 1)
                    .put("endColumn", text.characterOf(edit.end()) + 1);
            replacement.putObject("insertedContent").put("text", edit.text());
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}

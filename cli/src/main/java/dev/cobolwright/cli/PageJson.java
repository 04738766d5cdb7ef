package dev.cobolwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.page.Confirmed;
import dev.cobolwright.assist.explain.page.Page;
import dev.cobolwright.assist.explain.page.Sentence;
import dev.cobolwright.assist.explain.prose.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A page of an explanation as JSON: its sentences with their evidence, and its facts as records. */
final class PageJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule().addSerializer(String.class, new JsonSerializer<String>() {
                @Override
                public void serialize(String value, JsonGenerator to, SerializerProvider providers) throws IOException {
                    to.writeString(Text.plain(value));
                }
            }));

    private PageJson() {}

    record Document(
            String kind, String name, String subtitle, List<Said> sentences, List<NotSaid> leftOut, Object facts) {}

    record Said(String topic, String text, List<Place> evidence) {}

    /** A sentence that the check did not bear out. */
    record NotSaid(String text, String why) {}

    static String of(Confirmed.Result result) {
        Page page = result.page();
        Document document = new Document(
                page.kind().label().toLowerCase(java.util.Locale.ROOT),
                page.name(),
                page.subtitle(),
                page.sentences().stream().map(PageJson::said).toList(),
                result.leftOut().stream()
                        .map(l -> new NotSaid(l.sentence().text(), l.why()))
                        .toList(),
                page.facts());
        try {
            return MAPPER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Said said(Sentence sentence) {
        return new Said(sentence.topic().name(), sentence.text(), sentence.evidence());
    }
}

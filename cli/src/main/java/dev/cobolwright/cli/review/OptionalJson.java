package dev.cobolwright.cli.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Optional;

/** An {@link Optional} as its value, or null. */
final class OptionalJson {
    private OptionalJson() {}

    @SuppressWarnings({"rawtypes", "unchecked"})
    static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(Optional.class, new Writer())
                .addDeserializer(Optional.class, (JsonDeserializer) new Reader(null));
    }

    @SuppressWarnings("rawtypes")
    private static final class Writer extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator out, SerializerProvider with) throws IOException {
            out.writePOJO(value.orElse(null));
        }
    }

    private static final class Reader extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {
        private final JavaType of;

        Reader(JavaType of) {
            this.of = of;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(property.getType().containedType(0));
        }

        @Override
        public Optional<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Optional.ofNullable(context.readValue(in, of));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }
    }
}

package dev.cobolwright.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.TextEdit;

/** Keeps the annotation of text edits, which LSP4J 1.0.0 leaves out when it writes the edits of a document. */
public final class AnnotatedEdits implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // T is TextEdit where an adapter is given
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType() == TextEdit.class
                ? (TypeAdapter<T>) new Adapter(gson, (TypeAdapter<TextEdit>) gson.getDelegateAdapter(this, type))
                : null;
    }

    private static final class Adapter extends TypeAdapter<TextEdit> {
        private final Gson gson;
        private final TypeAdapter<TextEdit> plain;

        Adapter(Gson gson, TypeAdapter<TextEdit> plain) {
            this.gson = gson;
            this.plain = plain;
        }

        @Override
        public void write(JsonWriter out, TextEdit edit) throws IOException {
            if (edit instanceof AnnotatedTextEdit annotated) {
                gson.getAdapter(AnnotatedTextEdit.class).write(out, annotated);
            } else {
                plain.write(out, edit);
            }
        }

        @Override
        public TextEdit read(JsonReader in) throws IOException {
            JsonElement edit = JsonParser.parseReader(in);
            return edit.isJsonObject() && edit.getAsJsonObject().has("annotationId")
                    ? gson.getAdapter(AnnotatedTextEdit.class).fromJsonTree(edit)
                    : plain.fromJsonTree(edit);
        }
    }
}

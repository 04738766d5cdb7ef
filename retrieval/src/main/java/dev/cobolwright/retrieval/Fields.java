package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/**
 * The documents of the index: one for each chunk, and one for each file with its hash. All documents of a file carry the same
 * {@link #PATH} and are replaced together.
 */
final class Fields {
    /** Of the documents and their analysis; an index with another number is not opened. */
    static final String FORMAT = "1";

    static final String PATH = "path";
    static final String START = "start";
    static final String END = "end";
    static final String KIND = "kind";
    static final String PROGRAM = "program";
    static final String NAME = "name";
    static final String HASH = "hash";
    /** The words of the chunk. */
    static final String CODE = "code";
    /** The words of its name and program. */
    static final String TITLE = "title";
    /** Pairs of neighbouring words. */
    static final String PAIRS = "pairs";
    /** Groups that may see the chunk; {@link #EVERYONE} where there is no rule. */
    static final String ACCESS = "access";
    /** Only on the document of a file. */
    static final String IS_FILE = "isFile";

    /** Only on the document of a file: its hash, and its groups if it has any. */
    static final String FILE_HASH = "fileHash";

    static final String EVERYONE = "*";

    private static final int LONGEST_NAME = 128;

    private Fields() {}

    static List<Document> documents(String path, List<Chunk> chunks, String fileHash, Set<String> groups) {
        List<Document> documents = new ArrayList<>(chunks.size() + 1);
        for (Chunk chunk : chunks) {
            documents.add(document(path, chunk, groups));
        }
        Document file = new Document();
        file.add(new StringField(PATH, path, Field.Store.YES));
        file.add(new SortedDocValuesField(PATH, new BytesRef(path)));
        file.add(new StringField(IS_FILE, "1", Field.Store.NO));
        file.add(new StoredField(FILE_HASH, fileHash));
        documents.add(file);
        return documents;
    }

    private static Document document(String path, Chunk chunk, Set<String> groups) {
        Document document = new Document();
        document.add(new StringField(PATH, path, Field.Store.YES));
        document.add(new SortedDocValuesField(PATH, new BytesRef(path)));
        document.add(new IntPoint(START, chunk.startLine()));
        document.add(new NumericDocValuesField(START, chunk.startLine()));
        document.add(new StoredField(START, chunk.startLine()));
        document.add(new IntPoint(END, chunk.endLine()));
        document.add(new StoredField(END, chunk.endLine()));
        document.add(new StringField(KIND, chunk.kind().name(), Field.Store.YES));
        document.add(new StringField(PROGRAM, clip(chunk.programId()), Field.Store.YES));
        document.add(new StoredField(NAME, clip(chunk.name())));
        document.add(new StoredField(HASH, chunk.hash()));
        document.add(new TextField(CODE, chunk.text(), Field.Store.YES));
        document.add(new TextField(TITLE, chunk.name() + " " + chunk.programId(), Field.Store.NO));
        document.add(new TextField(PAIRS, chunk.text(), Field.Store.NO));
        for (String group : groups.isEmpty() ? Set.of(EVERYONE) : groups) {
            document.add(new StringField(ACCESS, group, Field.Store.NO));
        }
        return document;
    }

    /** Garbled text gives endless names; an index term has a limit. */
    private static String clip(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    static Chunk chunk(StoredFields stored, int id) throws IOException {
        Document document = stored.document(id);
        return new Chunk(
                document.get(PATH),
                document.getField(START).numericValue().intValue(),
                document.getField(END).numericValue().intValue(),
                Chunk.Kind.valueOf(document.get(KIND)),
                document.get(PROGRAM),
                document.get(NAME),
                document.get(CODE),
                document.get(HASH));
    }
}

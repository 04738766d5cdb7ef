package dev.cobolwright.retrieval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/**
 * The documents of the index: one for each chunk, and one for each file with its hash and where its chunks stand. A file's documents
 * carry the same {@link #PATH} and change together.
 */
final class Fields {
    /** Of the documents and their analysis; an index with another number is not opened. */
    static final String FORMAT = "4";

    static final String PATH = "path";
    /** What a document is replaced by: for a chunk of its path, part, content and facts, for a file of its path. */
    static final String KEY = "key";
    /** Only on chunks: the first line when it was indexed, which orders hits that are equal. */
    static final String ORDER = "order";

    static final String KIND = "kind";
    static final String PROGRAM = "program";
    static final String NAME = "name";
    static final String HASH = "hash";
    static final String FACTS = "facts";
    static final String TEXT = "text";
    /** The words of the chunk; a field of its part. */
    static final String CODE = "code";
    /** The words of its name and program; a field of its part. */
    static final String TITLE = "title";
    /** Pairs of neighbouring words; a field of its part. */
    static final String PAIRS = "pairs";
    /** Groups that may see the chunk; {@link Part#EVERYONE} where there is no rule. */
    static final String ACCESS = "access";

    /** The kind of the document of a file. */
    static final String FILE_KIND = "$FILE";
    /** Only on the document of a file: its path. */
    static final String FILE = "file";
    /** Only on the document of a file: its hash. */
    static final String FILE_HASH = "fileHash";
    /** Only on the document of a file: groups that may see it, as in {@link Part#access}. */
    static final String FILE_ACCESS = "fileAccess";
    /** Only on the document of a file: a commit that has it so; empty for none. */
    static final String FILE_COMMIT = "fileCommit";
    /** Only on the document of a file: its {@link Outline}. */
    static final String OUTLINE = "outline";

    private static final int LONGEST_NAME = 128;

    private Fields() {}

    /** The documents of a file that are new or changed, and the keys of those they replace. */
    record Difference(List<Document> documents, Set<BytesRef> gone, int kept) {
        int added() {
            return documents.size() - 1;
        }
    }

    /** @param before where the file's chunks stood, if all of them are in the index */
    static Difference difference(IndexedFile file, List<Chunk> chunks, Outline before) {
        String path = file.path();
        String access = file.access();
        Set<BytesRef> gone = new HashSet<>();
        before.places().forEach(place -> gone.add(place.key()));
        Map<BytesRef, Integer> seen = new HashMap<>();
        List<Document> documents = new ArrayList<>();
        List<Outline.Place> places = new ArrayList<>(chunks.size());
        for (Chunk chunk : chunks) {
            BytesRef content = key(path, access, chunk, 0);
            int occurrence = seen.merge(content, 1, Integer::sum);
            BytesRef key = occurrence == 1 ? content : key(path, access, chunk, occurrence);
            places.add(new Outline.Place(key, chunk.startLine(), chunk.endLine()));
            if (!gone.remove(key)) {
                documents.add(document(path, chunk, key, access));
            }
        }
        int kept = chunks.size() - documents.size();
        documents.add(document(file, new Outline(places)));
        gone.add(fileKey(path));
        return new Difference(documents, gone, kept);
    }

    private static Document document(String path, Chunk chunk, BytesRef key, String access) {
        Part part = new Part(chunk.kind().layer(), access);
        Document document = new Document();
        document.add(new StringField(PATH, path, Field.Store.YES));
        document.add(new SortedDocValuesField(PATH, new BytesRef(path)));
        document.add(new StringField(KEY, key, Field.Store.YES));
        document.add(new NumericDocValuesField(ORDER, chunk.startLine()));
        document.add(new StringField(KIND, chunk.kind().name(), Field.Store.YES));
        document.add(new StringField(PROGRAM, clip(chunk.programId()), Field.Store.YES));
        document.add(new StoredField(NAME, clip(chunk.name())));
        document.add(new StoredField(HASH, chunk.hash()));
        document.add(new StoredField(FACTS, chunk.facts().encoded()));
        document.add(new StoredField(TEXT, chunk.text()));
        document.add(new TextField(part.field(CODE), chunk.text(), Field.Store.NO));
        document.add(new TextField(part.field(TITLE), chunk.name() + " " + chunk.programId(), Field.Store.NO));
        document.add(new TextField(part.field(PAIRS), chunk.text(), Field.Store.NO));
        for (String group : access.split(" ")) {
            document.add(new StringField(ACCESS, group, Field.Store.NO));
        }
        return document;
    }

    private static Document document(IndexedFile indexed, Outline outline) {
        String path = indexed.path();
        Document file = new Document();
        file.add(new StringField(PATH, path, Field.Store.NO));
        file.add(new SortedDocValuesField(PATH, new BytesRef(path)));
        file.add(new StringField(KEY, fileKey(path), Field.Store.NO));
        file.add(new StringField(FILE, path, Field.Store.YES));
        file.add(new StringField(KIND, FILE_KIND, Field.Store.NO));
        file.add(new StoredField(FILE_HASH, indexed.hash()));
        file.add(new StoredField(FILE_ACCESS, indexed.access()));
        file.add(new StoredField(FILE_COMMIT, indexed.commit()));
        file.add(new StoredField(OUTLINE, outline.encoded()));
        return file;
    }

    /** @param occurrence from 1, of chunks that are the same in one file; 0 for the first */
    static BytesRef key(String path, String access, Chunk chunk, int occurrence) {
        String content = String.join(
                "\0",
                path,
                access,
                chunk.kind().name(),
                chunk.programId(),
                chunk.name(),
                chunk.hash(),
                chunk.facts().encoded(),
                occurrence == 0 ? "" : String.valueOf(occurrence));
        return new BytesRef(Arrays.copyOf(Chunk.digest(content), Outline.KEY_BYTES));
    }

    static BytesRef fileKey(String path) {
        return new BytesRef(("file " + path).getBytes(StandardCharsets.UTF_8));
    }

    /** Garbled text gives endless names; an index term has a limit. */
    static String clip(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** A chunk without its lines, which its file's outline knows. */
    record Stored(BytesRef key, Chunk chunk) {
        Chunk at(Outline.Place place) {
            return new Chunk(
                    chunk.path(),
                    place.startLine(),
                    place.endLine(),
                    chunk.kind(),
                    chunk.programId(),
                    chunk.name(),
                    chunk.text(),
                    chunk.hash(),
                    chunk.facts());
        }
    }

    static Stored stored(StoredFields stored, int id) throws IOException {
        Document document = stored.document(id);
        return new Stored(
                document.getBinaryValue(KEY),
                new Chunk(
                        document.get(PATH),
                        1,
                        1,
                        Chunk.Kind.valueOf(document.get(KIND)),
                        document.get(PROGRAM),
                        document.get(NAME),
                        document.get(TEXT),
                        document.get(HASH),
                        Facts.decoded(document.get(FACTS))));
    }
}

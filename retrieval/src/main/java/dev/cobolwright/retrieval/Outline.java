package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the chunks of a file stand. It is kept with the file's document, not with the chunks, so that a chunk that only moved is
 * not indexed again.
 *
 * <p>Its bytes: the number of chunks; for each the {@value #KEY_BYTES} bytes of its key, its first line and the number of its lines less
 * one. Numbers are Lucene's variable-length integers (7 bits a byte, lowest first).
 */
record Outline(List<Place> places) {
    static final int KEY_BYTES = 12;

    /** @param startLine from 1 @param endLine inclusive */
    record Place(BytesRef key, int startLine, int endLine) {
        boolean touches(Filter.Exclusion lines) {
            return startLine <= lines.endLine() && endLine >= lines.startLine();
        }
    }

    byte[] encoded() {
        byte[] bytes = new byte[5 + places.size() * (KEY_BYTES + 10)];
        try {
            ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
            out.writeVInt(places.size());
            for (Place place : places) {
                out.writeBytes(place.key().bytes, place.key().offset, KEY_BYTES);
                out.writeVInt(place.startLine());
                out.writeVInt(place.endLine() - place.startLine());
            }
            return java.util.Arrays.copyOf(bytes, out.getPosition());
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail", e);
        }
    }

    static Outline decoded(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int size = in.readVInt();
        List<Place> places = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            byte[] key = new byte[KEY_BYTES];
            in.readBytes(key, 0, KEY_BYTES);
            int start = in.readVInt();
            places.add(new Place(new BytesRef(key), start, start + in.readVInt()));
        }
        return new Outline(places);
    }
}

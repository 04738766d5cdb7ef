package dev.cobolwright.assist.files;

import dev.cobolwright.assist.files.KeptFiles.Kept;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One file of {@link KeptFiles}, part by part: its path (text), time, size and content (8 bytes each), kind (1 byte), program-ids, entries,
 * copies and calls (texts), words (numbers), declarations (text, numbers, numbers), replaces (1 byte). A text is its length in bytes (4 bytes) and
 * UTF-8; several are preceded by how many they are (4 bytes), as are numbers of 4 bytes each.
 */
final class KeptSkim {
    private KeptSkim() {}

    static void write(DataOutputStream out, Kept kept) throws IOException {
        FileIndex.Entry entry = kept.entry();
        Skim skim = entry.skim();
        writeText(out, entry.path().toString());
        out.writeLong(kept.modified());
        out.writeLong(kept.size());
        out.writeLong(kept.content());
        out.writeByte(entry.kind().ordinal());
        writeTexts(out, skim.programIds());
        writeTexts(out, skim.entries());
        writeTexts(out, skim.copies());
        writeTexts(out, skim.calls());
        writeNumbers(out, skim.words().hashes());
        writeText(out, skim.declarations().names());
        writeNumbers(out, skim.declarations().ends());
        writeNumbers(out, skim.declarations().places());
        out.writeBoolean(skim.replaces());
    }

    static Kept read(DataInputStream in) throws IOException {
        Path path = Path.of(readText(in));
        long modified = in.readLong();
        long size = in.readLong();
        long content = in.readLong();
        FileKind kind = FileKind.values()[in.readByte()];
        Skim skim = new Skim(
                List.copyOf(readTexts(in)),
                new LinkedHashSet<>(readTexts(in)),
                new LinkedHashSet<>(readTexts(in)),
                new LinkedHashSet<>(readTexts(in)),
                WordSet.sorted(readNumbers(in)),
                Declarations.of(readText(in), readNumbers(in), readNumbers(in)),
                in.readBoolean());
        return new Kept(new FileIndex.Entry(path, kind, skim), modified, size, content);
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void writeTexts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeNumbers(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] readNumbers(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}

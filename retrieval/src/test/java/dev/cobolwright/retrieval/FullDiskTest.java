package dev.cobolwright.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full after so many bytes. */
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void saysSoAndKeepsWhatWasCommitted() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            Fixtures.save(index, "old.cbl", Fixtures.PAYROLL);
        }
        // the disk is full in the middle of different files
        for (long free : new long[] {0, 50, 700, 2_000}) {
            CodeIndex index = LuceneIndex.open(
                    folder, true, java.util.Optional.empty(), directory -> new Full(directory, new AtomicLong(free)));
            IndexException full = assertThrows(IndexException.class, () -> fill(index));
            assertEquals(IndexException.Reason.UNAVAILABLE, full.reason(), full.getMessage());
            assertTrue(full.getMessage().contains("No space left on device"), full.getMessage());
            assertTrue(full.getMessage().contains("the free space"), full.getMessage());
            assertThrows(IndexException.class, () -> Fixtures.save(index, "more.cbl", Fixtures.PAYROLL));
            try {
                index.close();
            } catch (IndexException closing) {
                assertTrue(closing.getMessage().contains("No space left"), closing.getMessage());
            }
            CodeIndex.verify(folder);
            try (CodeIndex again = CodeIndex.open(folder)) {
                assertEquals(
                        "old.cbl",
                        again.search("taxcalc", 5, Filter.NONE).getFirst().path());
            }
        }
    }

    private static void fill(CodeIndex index) throws IndexException {
        for (int i = 0; i < 50; i++) {
            Fixtures.save(index, "new" + i, Fixtures.program("NEW" + i, "MAIN", "MOVE A-" + i + " TO B-" + i));
        }
        index.commit();
    }

    private static final class Full extends FilterDirectory {
        private final AtomicLong free;

        Full(Directory in, AtomicLong free) {
            super(in);
            this.free = free;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return limited(in.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return limited(in.createTempOutput(prefix, suffix, context));
        }

        private IndexOutput limited(IndexOutput out) {
            return new FilterIndexOutput("limited " + out.getName(), out.getName(), out) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    super.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] b, int offset, int length) throws IOException {
                    take(length);
                    super.writeBytes(b, offset, length);
                }
            };
        }

        private void take(int bytes) throws IOException {
            if (free.addAndGet(-bytes) < 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}

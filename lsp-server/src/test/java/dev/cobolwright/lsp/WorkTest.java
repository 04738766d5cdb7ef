package dev.cobolwright.lsp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkTest {
    private final Work work = new Work();

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void whatNobodyWaitsForWaitsForRequests() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean answered = new AtomicBoolean();
        work.answer(cancellation -> {
            begun.countDown();
            await(end);
            answered.set(true);
            return "";
        });
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        CompletableFuture<Boolean> after = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            work.awaitLeisure();
            after.complete(answered.get());
        });
        assertFalse(after.isDone());
        end.countDown();
        assertTrue(after.get(30, TimeUnit.SECONDS));
    }

    @Test
    void requestsWithoutEndAreNotWaitedForForEver() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        work.answer(cancellation -> await(end));
        work.awaitLeisure();
        end.countDown();
    }

    @Test
    void whatIsCancelledInThePauseIsNotDone() {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Boolean> asked = work.onModelAfterAPause(cancellation -> done.getAndSet(true));
        asked.cancel(true);
        assertThrows(CancellationException.class, asked::join);
        work.onModelAfterAPause(cancellation -> true).join();
        assertFalse(done.get());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}

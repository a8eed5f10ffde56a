package io.waymark.testkit.provision;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what an administrator's client was promised. */
final class Answers {
    /** @throws IllegalStateException with the broker's refusal as its cause */
    static <T> T await(KafkaFuture<T> promised) {
        try {
            return promised.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker cannot be set as it is declared", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker is being set", stopped);
        }
    }

    private Answers() {}
}

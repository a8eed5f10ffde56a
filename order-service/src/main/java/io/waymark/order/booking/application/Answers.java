package io.waymark.order.booking.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Lets a caller wait for what a carrier says to a cancellation, without holding a lock or a transaction. */
@ApplicationScoped
public class Answers {
    private final ConcurrentMap<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final BookingPolicy policy;

    Answers(BookingPolicy policy) {
        this.policy = policy;
    }

    /** The carrier was asked, and what it said is stored. */
    public void arrived(UUID orderId) {
        CompletableFuture<Void> waiter = waiting.remove(orderId);
        if (waiter != null) {
            waiter.complete(null);
        }
    }

    /**
     * Waits for {@link #arrived}, at most as long as configured; another process may ask the carrier, so the caller looks at
     * the stored state afterwards.
     *
     * @param settled looks at the stored state, for an answer that came before the wait began
     */
    public void await(UUID orderId, BooleanSupplier settled) {
        CompletableFuture<Void> waiter = waiting.computeIfAbsent(orderId, id -> new CompletableFuture<>());
        if (settled.getAsBoolean()) {
            arrived(orderId);
            return;
        }
        try {
            waiter.get(policy.cancelWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAsking) {
            waiting.remove(orderId, waiter);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an answer is never an exception", impossible);
        }
    }
}

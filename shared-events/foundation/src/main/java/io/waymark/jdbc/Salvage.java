package io.waymark.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes down what many told, so that a value of one of them which the database refuses never costs the others: a batch that is
 * refused is halved until what cannot be stored stands alone. For background writers, whose batches are no transaction.
 *
 * @param refused what the database can never take
 * @param waiting what it could not take now
 */
public record Salvage<T>(List<T> refused, List<T> waiting) {
    public Salvage {
        refused = List.copyOf(refused);
        waiting = List.copyOf(waiting);
    }

    /**
     * Writes a batch.
     *
     * @param write writes all that it is given, or throws and has written none of it
     */
    public static <T> Salvage<T> of(List<T> batch, Consumer<List<T>> write) {
        List<T> refused = new ArrayList<>();
        List<T> waiting = new ArrayList<>();
        if (!batch.isEmpty()) {
            write(batch, write, refused, waiting);
        }
        return new Salvage<>(refused, waiting);
    }

    private static <T> void write(List<T> batch, Consumer<List<T>> write, List<T> refused, List<T> waiting) {
        if (!waiting.isEmpty()) {
            waiting.addAll(batch);
            return;
        }
        try {
            write.accept(batch);
        } catch (DatabaseException failed) {
            if (failed.fault() != SqlFault.DATA) {
                waiting.addAll(batch);
            } else if (batch.size() == 1) {
                refused.addAll(batch);
            } else {
                int half = batch.size() / 2;
                write(batch.subList(0, half), write, refused, waiting);
                write(batch.subList(half, batch.size()), write, refused, waiting);
            }
        }
    }
}

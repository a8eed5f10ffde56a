package io.waymark.web;

import java.util.List;

/**
 * What a door expects of a body beyond its shape. Asked here only of a body of which a part has a wrong shape: the rest is
 * judged with it, so that a caller mends all at once.
 *
 * @param <T> what the door reads
 */
public interface BodyRules<T> {
    /** What the door reads. */
    Class<T> type();

    /**
     * What is wrong with the rest; may name the places of a wrong shape, which are told already.
     *
     * @param rest with nothing, or something harmless, wherever the shape is wrong
     */
    List<FieldFault> faults(T rest);
}

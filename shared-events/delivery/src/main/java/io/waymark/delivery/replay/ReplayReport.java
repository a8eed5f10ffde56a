package io.waymark.delivery.replay;

import java.util.List;

/**
 * What a replay came to. Letters that stay are moved to the end of the topic; all others lie there no more.
 *
 * @param topic         the dead-letter topic
 * @param replayed      letters that were given to their consumers again
 * @param putAsideAgain those of them that could still not be read; they are new letters now
 * @param unclaimed     letters whose consumer does not run here, or that do not name one; they stay
 * @param heldBack      letters of records that an operator put aside; they stay unless they are asked for
 * @param doubled       letters that told of the same record as an earlier one; they are dropped
 * @param unreadable    letters that stay because the record cannot be had, at most 100 of them
 * @param ended         whether an operator ended the replay; the rest was not looked at
 */
public record ReplayReport(
        String topic,
        int replayed,
        int putAsideAgain,
        int unclaimed,
        int heldBack,
        int doubled,
        List<Unreadable> unreadable,
        boolean ended) {

    /**
     * A letter without its record.
     *
     * @param offset where the letter lay
     * @param reason why the record cannot be had
     */
    public record Unreadable(long offset, String reason) {}
}

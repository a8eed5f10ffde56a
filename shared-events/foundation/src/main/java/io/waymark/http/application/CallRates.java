package io.waymark.http.application;

/** Port: watches which share of the calls to others fails, and tells of those whose share is too large. */
public interface CallRates {
    /**
     * Counts a call that ended; never blocks.
     *
     * @param channel whom it was to, as an incident names it: an endpoint, a carrier's account
     * @param failed  whether it brought no answer that helps; a refusal that was understood is one
     */
    void count(String channel, boolean failed);

    /**
     * Forgets a channel that is no more, in the caller's transaction; an incident about it is over.
     *
     * @param shownBy what shows it, in one sentence
     */
    void forget(String channel, String shownBy);
}

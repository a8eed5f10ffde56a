package io.waymark.tracking.polling;

/** What an interface answers about one number. */
public sealed interface LegAnswer {
    /**
     * Something is known.
     *
     * @param body what the provider of the same name reads, about this number alone
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are passed on and never compared
    record Reported(byte[] body) implements LegAnswer {}

    /** The number is accepted, and nothing is known of it yet. */
    record NoTrace() implements LegAnswer {}

    /** The number is followed from now on, or was before. */
    record Registered() implements LegAnswer {}

    /** The number must be registered before it can be asked about. */
    record Unregistered() implements LegAnswer {}

    /** No such number can exist; asking again cannot help. */
    record Refused(String code) implements LegAnswer {}

    /** Not now, for a reason of the interface's own. */
    record Later(String code) implements LegAnswer {}
}

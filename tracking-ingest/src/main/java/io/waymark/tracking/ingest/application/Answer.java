package io.waymark.tracking.ingest.application;

import io.waymark.tracking.provider.application.Reply;

/** How the receiving of a push ends. */
public sealed interface Answer {
    /**
     * Durable, with everything that follows from it.
     *
     * @param mapped true where every code of it is known
     */
    record Durable(Reply reply, boolean mapped) implements Answer {}

    /** Not signed with a valid key: without any effect. */
    record Forged() implements Answer {}

    /** From an address that this account does not allow. */
    record AddressRefused() implements Answer {}

    /**
     * Not what the provider documents.
     *
     * @param genuine true where it is rightly signed, false where it cannot even be told
     */
    record Malformed(String where, String what, boolean genuine) implements Answer {}

    /** Rightly signed and readable, and yet refused by the database. */
    record Unstorable() implements Answer {}

    /** Not durable, or not surely: to be sent again. */
    record Unavailable() implements Answer {}
}

package io.waymark.tracking.ingest.application;

import io.waymark.tracking.provider.application.Reply;

/** How the receiving of a push ends. */
public sealed interface Answer {
    /** Durable, with everything that follows from it. */
    record Durable(Reply reply) implements Answer {}

    /** Not signed with a valid key: without any effect. */
    record Forged() implements Answer {}

    /** From an address that this account does not allow. */
    record AddressRefused() implements Answer {}

    /** Rightly signed, and not what the provider documents. */
    record Malformed(String where, String what) implements Answer {}

    /** Rightly signed and readable, and yet refused by the database. */
    record Unstorable() implements Answer {}

    /** Not durable, or not surely: to be sent again. */
    record Unavailable() implements Answer {}
}

package io.waymark.delivery.inbox;

import io.waymark.delivery.envelope.UndecodableException;

/** What reading a record came to. */
sealed interface Reading {
    /** An event of the contract. */
    record Understood(InboundEvent<?> event) implements Reading {}

    /** Well formed as far as can be told, of a type that this version does not know. */
    record UnknownType(String name) implements Reading {}

    /** Can never be read. */
    record Undecodable(UndecodableException cause) implements Reading {}
}

package io.waymark.delivery.inbox;

import io.waymark.delivery.envelope.UndecodableException;

/** What reading a record came to. */
sealed interface Reading<P> {
    /** An event of the contract. */
    record Understood<P>(InboundEvent<P> event) implements Reading<P> {}

    /** Well formed as far as can be told, of a type that this version, or this consumer, does not know. */
    record UnknownType<P>(String name) implements Reading<P> {}

    /** Can never be read. */
    record Undecodable<P>(UndecodableException cause) implements Reading<P> {}
}

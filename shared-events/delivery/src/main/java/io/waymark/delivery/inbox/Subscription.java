package io.waymark.delivery.inbox;

import io.waymark.delivery.envelope.SoundFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer reads, and what becomes of what it does not know or has seen before.
 *
 * @param topic        the one topic; a consumer of two topics is two consumers
 * @param payloads     what the topic carries: the contract's sealed interface, or one of its records where the rest does not
 *     matter
 * @param purpose      tells the consumers of one service that read the same topic apart; null for the only one
 * @param unknownTypes what becomes of an event of another kind
 * @param repetitions  what becomes of events that come twice
 * @param identity     by what it knows that one comes twice
 * @param border       what is asked of a payload before it has any effect
 * @param provenance   what is asked of its sender
 */
public record Subscription<P>(
        String topic,
        Class<P> payloads,
        @Nullable String purpose,
        UnknownTypes unknownTypes,
        Repetitions repetitions,
        Identity identity,
        Border<? super P> border,
        Provenance<P> provenance) {

    /** Facts: each is applied once, and kinds that this version does not know are passed over. */
    public static <P> Subscription<P> facts(String topic, Class<P> payloads) {
        return new Subscription<>(
                topic,
                payloads,
                null,
                UnknownTypes.SKIP,
                Repetitions.PASSED_OVER,
                Identity.ID,
                SoundFacts::fault,
                anybody());
    }

    /**
     * Commands: each is carried out once, one of other content under a used id as well, and kinds that this version does not
     * know are put aside. What they say is judged by whoever carries them out, who answers.
     */
    public static <P> Subscription<P> commands(String topic, Class<P> payloads) {
        return new Subscription<>(
                topic,
                payloads,
                null,
                UnknownTypes.DEAD_LETTER,
                Repetitions.PASSED_OVER,
                Identity.CONTENT,
                command -> null,
                anybody());
    }

    /**
     * Facts that only say what to look at: the handler makes its effect agree with how things are now, so that an event which
     * comes twice does no harm and needs no inbox row.
     */
    public static <P> Subscription<P> hints(String topic, Class<P> payloads) {
        return new Subscription<>(
                topic,
                payloads,
                null,
                UnknownTypes.SKIP,
                Repetitions.HARMLESS,
                Identity.ID,
                SoundFacts::fault,
                anybody());
    }

    /** The same for one of several consumers of the topic in one service; lower case. */
    public Subscription<P> to(String reason) {
        return new Subscription<>(topic, payloads, reason, unknownTypes, repetitions, identity, border, provenance);
    }

    /** The same, asking this of each payload too: what is found at fault becomes a dead letter, and never parks its key. */
    public Subscription<P> judgedBy(Border<? super P> own) {
        return new Subscription<>(
                topic,
                payloads,
                purpose,
                unknownTypes,
                repetitions,
                identity,
                payload -> {
                    String fault = border.fault(payload);
                    return fault == null ? own.fault(payload) : fault;
                },
                provenance);
    }

    /** The same, believing only senders who are proven. */
    public Subscription<P> provenBy(Provenance<P> proof) {
        return new Subscription<>(topic, payloads, purpose, unknownTypes, repetitions, identity, border, proof);
    }

    /** The topic's rights alone say who may write. */
    private static <P> Provenance<P> anybody() {
        return (record, event) -> null;
    }

    /** Why this event can have no effect, ever; null where nothing is wrong with it. */
    @Nullable
    String fault(InboundEvent<P> event) {
        String fault = border.fault(event.payload());
        return fault == null ? null : event.type() + ": " + fault;
    }

    /** The consumer's name in its service: {@code <service>.<topic>} or {@code <service>.<topic>.<purpose>}. */
    String consumerIn(String service) {
        return service + "." + topic + (purpose == null ? "" : "." + purpose);
    }
}

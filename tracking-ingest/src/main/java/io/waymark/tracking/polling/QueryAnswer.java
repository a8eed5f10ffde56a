package io.waymark.tracking.polling;

import io.waymark.tracking.shipment.domain.Leg;
import java.time.Duration;
import java.util.Map;

/** How one call to an interface ends. */
public sealed interface QueryAnswer {
    /** It answered; a number that is absent was not answered. */
    record Answered(Map<Leg, LegAnswer> legs) implements QueryAnswer {}

    /** It answered what is no document of its kind at all. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are passed on and never compared
    record Garbled(byte[] body) implements QueryAnswer {
        /** How this is told. */
        public static final String REASON = "an answer that is no JSON";
    }

    /** It asks for a pause. */
    record TooMany(Duration retryAfter) implements QueryAnswer {}

    /**
     * It failed, refused us, or did not answer in time.
     *
     * @param reason one of few fixed sentences, holding nothing of the answer
     */
    record Down(String reason) implements QueryAnswer {}
}

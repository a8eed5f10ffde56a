package io.waymark.order.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call, or several of one kind that came so close together that one line stands for them.
 *
 * @param id        UUIDv7
 * @param partner   the door that was called, {@code rest} or {@code kafka}, or the carrier that was asked
 * @param operation what was asked for, such as {@code place} or {@code book}
 * @param errorCode the refusal's code, or the carrier's; null where nothing is wrong
 * @param detail    what the fault was, in our words; null where nothing is wrong
 * @param latencyMs from its beginning to its end, in milliseconds; of a command, that of its batch
 * @param body      what came instead of an answer that helps; null where none came. Kept sealed, and for a short time
 * @param times     how many calls the line stands for
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are written once and never compared
public record Call(
        UUID id,
        Instant at,
        Direction direction,
        String partner,
        String operation,
        Outcome outcome,
        Subject subject,
        @Nullable String errorCode,
        @Nullable String detail,
        long latencyMs,
        byte @Nullable [] body,
        long times) {
    private static final int LONGEST = 300;

    /** What came with a call may stand in its texts, so they are cut and hold no NUL, which no database keeps. */
    public Call {
        errorCode = storable(errorCode);
        detail = storable(detail);
        subject = new Subject(
                storable(subject.merchantId()),
                storable(subject.referenceNo()),
                subject.orderId(),
                storable(subject.shipmentCode()));
    }

    private static @Nullable String storable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String sound = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\ufffd");
        return sound.substring(0, Math.min(LONGEST, sound.length()));
    }

    /** The same line, standing for more calls. */
    public Call andAlike(long more) {
        return new Call(
                id,
                at,
                direction,
                partner,
                operation,
                outcome,
                subject,
                errorCode,
                detail,
                latencyMs,
                body,
                times + more);
    }
}

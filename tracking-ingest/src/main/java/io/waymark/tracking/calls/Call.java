package io.waymark.tracking.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call, or several of one kind that came so close together that one line stands for them.
 *
 * @param id             UUIDv7; of an accepted push the one under which its body is kept
 * @param provider       {@code ?} where the call named none that is known
 * @param account        {@code ?} where the call named none that is known; empty for calls of ours
 * @param peer           the sender's address, as far as proxies are trusted; null for calls of ours and for kept pushes
 * @param trackingNumber the number that it was about, or the first of several; null where that was not read
 * @param detail         where and what the fault was, in our words; null where nothing is wrong
 * @param times          how many calls the line stands for
 */
public record Call(
        UUID id,
        Instant at,
        Direction direction,
        String provider,
        String account,
        Outcome outcome,
        @Nullable String peer,
        @Nullable String trackingNumber,
        @Nullable String detail,
        long times) {
    /** What stands for a name that is not known. */
    public static final String UNKNOWN = "?";

    private static final int LONGEST_DETAIL = 300;
    private static final char REPLACEMENT = '\ufffd';

    /** What came with a call may stand in its detail, so it is cut and holds no NUL, which no database keeps. */
    public Call {
        if (detail != null) {
            String text = detail.replace('\0', REPLACEMENT);
            detail = text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
        }
    }

    /** The same line, standing for more calls. */
    public Call andAlike(long more) {
        return new Call(id, at, direction, provider, account, outcome, peer, trackingNumber, detail, times + more);
    }
}

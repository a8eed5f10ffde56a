package io.waymark.order.ordering.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wish to cancel, before anything of it is believed.
 *
 * @param reason optional, for people; is published, so it must hold no personal data
 */
public record CancelRequest(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        @Nullable String reason) {
    private static final int LONGEST_REASON = 200;
    private static final String NO_REASON = "no reason given";

    /** What the rules say of a wish. */
    public sealed interface Verdict {
        record Valid(OrderKey key, String reason) implements Verdict {}

        record Invalid(Refusal refusal) implements Verdict {}
    }

    public Verdict check() {
        Faults faults = new Faults();
        Fields fields = new Fields(faults, "");
        OrderKey key = OrderKey.read(fields, merchantId, referenceNo);
        String words = fields.optional("reason", reason, LONGEST_REASON);
        return faults.isEmpty()
                ? new Verdict.Valid(key, Objects.requireNonNullElse(words, NO_REASON))
                : new Verdict.Invalid(Refusal.invalid(key, faults.all()));
    }
}

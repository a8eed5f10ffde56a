package io.waymark.order.ordering.domain;

import io.waymark.numbers.Codes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a merchant names an order.
 *
 * @param referenceNo unique per merchant
 */
public record OrderKey(String merchantId, String referenceNo) {
    private static final Pattern MERCHANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9#][A-Za-z0-9._/#-]{0,63}");

    public static OrderKey of(OrderContent content) {
        return new OrderKey(content.merchantId(), content.referenceNo());
    }

    /** Reads a key, with an empty text, and a fault taken down, for each part that is faulty. */
    static OrderKey read(Fields fields, @Nullable String merchantId, @Nullable String referenceNo) {
        return new OrderKey(
                fields.required(
                        "merchantId",
                        merchantId,
                        MERCHANT,
                        "must be 1 to 64 of A-Z a-z 0-9 . _ - and begin with a letter or a digit"),
                fields.required(
                        "referenceNo",
                        referenceNo,
                        REFERENCE,
                        "must be 1 to 64 of A-Z a-z 0-9 . _ / # - and begin with a letter, a digit or #"));
    }

    /** The merchant's id in its one spelling; null for what is no such id, for that may be anything, somebody's name included. */
    public static @Nullable String merchant(@Nullable String written) {
        return wellFormed(written, MERCHANT);
    }

    /** As {@link #merchant}, of a reference number. */
    public static @Nullable String reference(@Nullable String written) {
        return wellFormed(written, REFERENCE);
    }

    private static @Nullable String wellFormed(@Nullable String written, Pattern shape) {
        if (written == null) {
            return null;
        }
        String folded = Codes.folded(written);
        return shape.matcher(folded).matches() ? folded : null;
    }

    /** The key under which an order is asked for, in whichever spelling; nothing says that there is such an order. */
    public static OrderKey asked(String merchantId, String referenceNo) {
        return new OrderKey(Codes.folded(merchantId), Codes.folded(referenceNo));
    }
}

package io.waymark.exceptions.merchants.adapter.rest;

import io.waymark.exceptions.merchants.domain.Explanation;
import io.waymark.exceptions.merchants.domain.MerchantCase;
import io.waymark.exceptions.merchants.domain.Stage;
import io.waymark.exceptions.merchants.domain.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its merchant sees it; all times UTC.
 *
 * @param numbers  the order number and the tracking numbers of the parcel
 * @param happened what is wrong, in the caller's language
 * @param doing    what we do about it
 * @param options  what the merchant may do
 * @param solvedAt absent while the case is open
 */
record MerchantCaseView(
        UUID caseId,
        String shipmentCode,
        @Nullable UUID orderId,
        List<String> numbers,
        Topic topic,
        Stage stage,
        String happened,
        String doing,
        String options,
        Instant occurredAt,
        Instant openedAt,
        @Nullable Instant solvedAt) {

    static MerchantCaseView of(MerchantCase from, Locale language) {
        Explanation.Text text = from.explanation().in(language);
        return new MerchantCaseView(
                from.caseId(),
                from.parcel().shipmentCode(),
                from.parcel().orderId(),
                from.parcel().numbers(),
                from.explanation().topic(),
                from.stage(),
                text.happened(),
                text.doing(),
                text.options(),
                from.times().occurredAt(),
                from.times().openedAt(),
                from.times().solvedAt());
    }
}

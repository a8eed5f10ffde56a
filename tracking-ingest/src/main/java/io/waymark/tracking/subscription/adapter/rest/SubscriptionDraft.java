package io.waymark.tracking.subscription.adapter.rest;

import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.domain.Filter;
import io.waymark.tracking.subscription.domain.UpdateKind;
import io.waymark.web.FieldFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be called back.
 *
 * @param merchantId only for the house's people, who name the merchant it belongs to
 */
public record SubscriptionDraft(
        @Schema(description = "Where to call: https, a public host, port 443 or 8443.") @Nullable
        String callbackUrl,

        @Schema(description = "A note for yourself.") @Nullable
        String description,

        @Schema(
                description =
                        "Only these: shipment.scanned, shipment.status-changed and shipment.conflict-detected, all by default;"
                                + " and, only where they are named, order.refused, order.booking-failed, order.cancelled,"
                                + " waybill.issued, waybill.voided and lastmile.assigned.")
        @Nullable
        List<@Nullable String> types,

        @Schema(description = "Only news that say one of these states, such as DELIVERED. All by default.") @Nullable
        List<@Nullable String> states,

        @Schema(description = "Only these shipments. All of the merchant's by default.") @Nullable
        List<@Nullable String> shipmentCodes,

        @Schema(description = "Only shipments of this carrier, in our code. All by default.") @Nullable
        String carrier,

        @Schema(description = "For callers of the house only: whose subscription it is.") @Nullable
        String merchantId) {
    private static final int MOST_CODES = 1_000;
    private static final int LONGEST_TEXT = 200;

    /** Everything that is wrong with it, apart from its address. */
    List<FieldFault> faults() {
        List<FieldFault> faults = new ArrayList<>();
        if (callbackUrl == null || callbackUrl.isBlank()) {
            faults.add(new FieldFault("callbackUrl", "is missing"));
        }
        if (description != null && description.length() > LONGEST_TEXT) {
            faults.add(new FieldFault("description", "is longer than " + LONGEST_TEXT + " characters"));
        }
        unknown(types, "types", UpdateKind::of, faults);
        unknown(states, "states", SubscriptionDraft::state, faults);
        unknown(
                shipmentCodes,
                "shipmentCodes",
                code -> Optional.of(code).filter(text -> !text.isBlank() && text.length() <= LONGEST_TEXT),
                faults);
        if (shipmentCodes != null && shipmentCodes.size() > MOST_CODES) {
            faults.add(new FieldFault("shipmentCodes", "are more than " + MOST_CODES));
        }
        if (carrier != null && (carrier.isBlank() || carrier.length() > LONGEST_TEXT)) {
            faults.add(new FieldFault("carrier", "is no carrier's code"));
        }
        return faults;
    }

    /** Its filter, once {@link #faults} found none; an empty list is as good as an absent one. */
    Filter filter() {
        return new Filter(
                read(types, UpdateKind::of),
                read(states, SubscriptionDraft::state),
                read(shipmentCodes, Optional::of),
                carrier == null ? null : carrier.strip().toUpperCase(Locale.ROOT));
    }

    private static Optional<State> state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(word))
                .findFirst();
    }

    private static <T> void unknown(
            @Nullable List<@Nullable String> words,
            String field,
            Function<String, Optional<T>> reader,
            List<FieldFault> faults) {
        for (int i = 0; words != null && i < words.size(); i++) {
            String word = words.get(i);
            if (word == null || reader.apply(word).isEmpty()) {
                faults.add(new FieldFault(field + "[" + i + "]", "is not known"));
            }
        }
    }

    private static <T> @Nullable List<T> read(
            @Nullable List<@Nullable String> words, Function<String, Optional<T>> reader) {
        if (words == null || words.isEmpty()) {
            return null;
        }
        List<T> read = new ArrayList<>();
        for (String word : words) {
            if (word != null) {
                reader.apply(word).filter(value -> !read.contains(value)).ifPresent(read::add);
            }
        }
        return List.copyOf(read);
    }
}

package io.waymark.order.release.adapter.rest;

import io.waymark.numbers.Codes;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.release.domain.Release.Split;
import io.waymark.web.FieldFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish for a release. */
public record ReleaseDraft(
        @Schema(description = "The channel whose orders are looked at.") @Nullable
        String fromChannel,

        @Schema(description = "The channel that a share of them goes by.") @Nullable
        String toChannel,

        @Schema(description = "Whose orders; those of all merchants without a release of their own where absent.")
        @Nullable
        String merchantId,

        @Schema(description = "Which share, 0 to 100, with two decimals at most.") @Nullable
        BigDecimal percent) {
    /** Everything that is wrong with it. */
    List<FieldFault> faults(Channels channels) {
        List<FieldFault> faults = new ArrayList<>();
        channel("fromChannel", fromChannel, channels, faults);
        channel("toChannel", toChannel, channels, faults);
        if (faults.isEmpty() && Codes.folded(text(fromChannel)).equals(Codes.folded(text(toChannel)))) {
            faults.add(new FieldFault("toChannel", "is the same as fromChannel"));
        }
        if (merchantId != null && OrderKey.merchant(merchantId) == null) {
            faults.add(new FieldFault("merchantId", "is no merchant's id; leave it out for all"));
        }
        Share.fault(percent).ifPresent(faults::add);
        return faults;
    }

    private static void channel(String field, @Nullable String name, Channels channels, List<FieldFault> faults) {
        if (name == null || name.isBlank()) {
            faults.add(new FieldFault(field, "is required"));
        } else if (channels.named(Codes.folded(name)).isEmpty()) {
            faults.add(new FieldFault(field, "is no channel"));
        }
    }

    /** What it asks for, once {@link #faults} found none. */
    Split split() {
        return new Split(
                Codes.folded(text(fromChannel)),
                Codes.folded(text(toChannel)),
                OrderKey.merchant(merchantId),
                Share.points(percent));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

package io.waymark.order.booking.application;

import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.OrderRequest.CustomsPart;
import io.waymark.order.ordering.domain.OrderRequest.ParcelPart;
import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be sent in place of what an order says; null leaves a part as it is, and a part is replaced as a whole. */
public record Correction(
        @Nullable PartyPart shipper,
        @Nullable PartyPart consignee,
        @Nullable List<@Nullable ParcelPart> parcels,
        @Nullable List<@Nullable CustomsPart> customsItems,
        @Nullable String duties) {

    /** Whether it leaves every part as it is. */
    boolean changesNothing() {
        return shipper == null && consignee == null && parcels == null && customsItems == null && duties == null;
    }

    /** The order as it would be asked for now, to be checked like any other. */
    static OrderRequest applied(@Nullable Correction correction, OrderContent content, String channel) {
        OrderRequest whole = OrderRequest.asking(content, channel);
        return correction == null
                ? whole
                : new OrderRequest(
                        whole.merchantId(),
                        whole.referenceNo(),
                        channel,
                        correction.shipper == null ? whole.shipper() : correction.shipper,
                        correction.consignee == null ? whole.consignee() : correction.consignee,
                        correction.parcels == null ? whole.parcels() : correction.parcels,
                        correction.customsItems == null ? whole.customsItems() : correction.customsItems,
                        correction.duties == null ? whole.duties() : correction.duties);
    }

    /** Names no value: a correction holds personal data. */
    @Override
    public String toString() {
        return "Correction[masked]";
    }
}

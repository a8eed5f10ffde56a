package io.waymark.order.ordering.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.Waybills.Failure;
import io.waymark.order.ordering.application.Waybills.Progress;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Party;
import io.waymark.privacy.Mask;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is answered. {@code status} {@code ACCEPTED} or {@code BOOKED} with a {@code shipmentCode} is the one criterion
 * of success; what failed has another status, and says why in {@code errorCode} and {@code errorMsg}.
 *
 * @param status         {@code ACCEPTED} (a carrier is being asked), {@code BOOKED} (it took the shipment), {@code REFUSED} (it
 *                       will not as it is), {@code NEEDS_ATTENTION} (it does not answer; people look at it),
 *                       {@code CANCELLING}, {@code CANCELLED}
 * @param errorCode      {@code CARRIER_REFUSED}, {@code CARRIER_UNREACHABLE} or {@code NUMBER_UNUSABLE}; absent on success
 * @param shipmentCode   our waybill number
 * @param carrier        our carrier code; absent until a carrier took the shipment
 * @param trackingNumber the carrier's number; absent until a carrier took the shipment
 * @param acceptedAt     UTC
 * @param cancelledAt    UTC; absent unless cancelled
 * @param label          where the label is fetched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderAnswer(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String status,
        @Nullable String errorCode,
        @Nullable String errorMsg,
        String shipmentCode,
        String channel,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        BookingAnswer booking,
        PartyAnswer shipper,
        PartyAnswer consignee,
        Instant acceptedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        LabelLink label) {

    /** @param href relative to the service; answers a PDF, or what else is asked for */
    public record LabelLink(String href) {
        static LabelLink of(Order order) {
            return new LabelLink("/v1/shipments/" + order.shipmentCode() + "/label");
        }
    }

    /**
     * How far the carrier is.
     *
     * @param state   {@code OPEN} being asked, {@code BOOKED}, {@code FAILED} not reached and asked again ever more seldom,
     *                {@code REFUSED} by the carrier, {@code CANCELLING}, {@code CANCELLED}
     * @param channel by which it goes, which may be another than the order's
     * @param refusal absent unless refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BookingAnswer(
            String state,
            String channel,
            String carrier,
            @Nullable String trackingNumber,
            @Nullable RefusalAnswer refusal) {}

    /** The carrier's own code and words. */
    public record RefusalAnswer(String code, String message) {}

    /** A party; masked where the caller's role has no need of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartyAnswer(
            String name,
            @Nullable String company,
            @Nullable String phone,
            @Nullable String phoneExtension,
            @Nullable String email,
            String country,
            @Nullable String region,
            String city,
            @Nullable String district,
            @Nullable String postalCode,
            String line1,
            @Nullable String line2) {}

    /** @param open whether the caller may see personal data */
    static OrderAnswer of(Found found, boolean open) {
        Order order = found.order();
        Progress progress = found.progress();
        Failure failure = progress.failure();
        boolean held = progress.trackingNumber() != null;
        Order.Cancelled cancelled = order instanceof Order.Cancelled ended ? ended : null;
        return new OrderAnswer(
                order.id(),
                order.content().merchantId(),
                order.content().referenceNo(),
                progress.status().name(),
                failure == null ? null : failure.name(),
                failure == null ? null : failure.message(),
                order.shipmentCode().value(),
                order.content().channel(),
                held ? progress.carrier() : null,
                progress.trackingNumber(),
                booking(progress, open),
                party(order.content().shipper(), open),
                party(order.content().consignee(), open),
                order.acceptedAt(),
                cancelled == null ? null : cancelled.cancelledAt(),
                cancelled == null ? null : cancelled.reason(),
                LabelLink.of(order));
    }

    private static BookingAnswer booking(Progress progress, boolean open) {
        String code = progress.refusalCode();
        String message = progress.refusalMessage();
        RefusalAnswer refusal =
                code == null || message == null ? null : new RefusalAnswer(code, open ? message : Mask.TEXT);
        return new BookingAnswer(
                progress.state().name(), progress.channel(), progress.carrier(), progress.trackingNumber(), refusal);
    }

    private static PartyAnswer party(Party party, boolean open) {
        return new PartyAnswer(
                masked(open, party.name()),
                party.company() == null ? null : masked(open, party.company()),
                party.phone() == null ? null : masked(open, party.phone()),
                party.phoneExtension() == null ? null : masked(open, party.phoneExtension()),
                party.email() == null ? null : masked(open, party.email()),
                party.country(),
                party.region(),
                party.city(),
                party.district() == null ? null : masked(open, party.district()),
                party.postalCode(),
                masked(open, party.line1()),
                party.line2() == null ? null : masked(open, party.line2()));
    }

    private static String masked(boolean open, String text) {
        return open ? text : Mask.TEXT;
    }
}

package io.waymark.order.ordering.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.address.domain.Completion;
import io.waymark.order.ordering.application.Deliverers.Deliverer;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.Waybills.Failure;
import io.waymark.order.ordering.application.Waybills.Progress;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Party;
import io.waymark.privacy.Mask;
import java.time.Instant;
import java.util.List;
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
 * @param channel        as the merchant named it, {@code auto} included
 * @param routing        why it goes by another channel, or by which rule; absent where nothing but the merchant had a say
 * @param label          where the label is fetched
 * @param lastMile       who delivers in the end; absent while nobody has told
 * @param completed      what was added to its addresses; told when it is placed, absent where nothing was
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
        @Nullable RoutingAnswer routing,
        PartyAnswer shipper,
        PartyAnswer consignee,
        Instant acceptedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        LabelLink label,
        @Nullable LastMilePart lastMile,
        @Nullable List<Completed> completed) {

    /**
     * Who delivers in the end.
     *
     * @param brand          in the spelling that recipients know
     * @param transferNumber the deliverer's number; absent while it is not known
     * @param assignedAt     when we learnt of it, UTC
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastMilePart(String brand, @Nullable String transferNumber, Instant assignedAt) {
        static LastMilePart of(Deliverer deliverer) {
            return new LastMilePart(deliverer.brand(), deliverer.transferNumber(), deliverer.assignedAt());
        }
    }

    /**
     * What was missing of an address and is certain.
     *
     * @param field  such as {@code consignee.region}
     * @param source the field that it follows from
     */
    public record Completed(String field, String value, String source) {
        static Completed of(Completion completion) {
            return new Completed(completion.field(), completion.value(), completion.source());
        }
    }

    /** The answer to whoever placed the order, with what was added to it. */
    OrderAnswer having(List<Completion> completions) {
        return new OrderAnswer(
                orderId,
                merchantId,
                referenceNo,
                status,
                errorCode,
                errorMsg,
                shipmentCode,
                channel,
                carrier,
                trackingNumber,
                booking,
                routing,
                shipper,
                consignee,
                acceptedAt,
                cancelledAt,
                cancelReason,
                label,
                lastMile,
                completions.isEmpty()
                        ? null
                        : completions.stream().map(Completed::of).toList());
    }

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

    /** A party; masked wholly or in part where the caller has no need of it, or states none. */
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
            @Nullable String line2) {
        static PartyAnswer of(Party party, Sight sight) {
            String company = party.company();
            return new PartyAnswer(
                    sight.name(party.name()),
                    company == null ? null : sight.name(company),
                    sight.phone(party.phone()),
                    sight.place(party.phoneExtension()),
                    sight.email(party.email()),
                    party.country(),
                    party.region(),
                    party.city(),
                    sight.place(party.district()),
                    party.postalCode(),
                    sight == Sight.OPEN ? party.line1() : Mask.TEXT,
                    sight.place(party.line2()));
        }
    }

    /** @param sight how much of people the caller may see */
    static OrderAnswer of(Found found, Sight sight, @Nullable Deliverer deliverer) {
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
                order.routing() == null
                        ? order.content().channel()
                        : order.routing().asked(),
                held ? progress.carrier() : null,
                progress.trackingNumber(),
                booking(progress, sight),
                RoutingAnswer.of(order),
                PartyAnswer.of(order.content().shipper(), sight),
                PartyAnswer.of(order.content().consignee(), sight),
                order.acceptedAt(),
                cancelled == null ? null : cancelled.cancelledAt(),
                cancelled == null ? null : cancelled.reason(),
                LabelLink.of(order),
                deliverer == null ? null : LastMilePart.of(deliverer),
                null);
    }

    private static BookingAnswer booking(Progress progress, Sight sight) {
        String code = progress.refusalCode();
        String message = progress.refusalMessage();
        RefusalAnswer refusal = code == null || message == null
                ? null
                : new RefusalAnswer(code, sight == Sight.OPEN ? message : Mask.TEXT);
        return new BookingAnswer(
                progress.state().name(), progress.channel(), progress.carrier(), progress.trackingNumber(), refusal);
    }
}

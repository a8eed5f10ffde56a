package io.waymark.order.ordering.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.access.AccessLog;
import io.waymark.order.access.What;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.calls.Noted;
import io.waymark.order.ordering.adapter.rest.OrderAnswer.PartyAnswer;
import io.waymark.order.ordering.application.Actions;
import io.waymark.order.ordering.application.ErasePeople;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.Order;
import io.waymark.privacy.PersonalWords;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.Roles;
import io.waymark.web.bounds.Lengths;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Hands out what is known of the people of an order, and forgets them, when somebody asks for it. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
public class PersonalDataResource {
    private static final Logger LOG = Logger.getLogger(PersonalDataResource.class);
    private static final ProblemType UNDER_WAY = new ProblemType(
            409, "ORDER_UNDER_WAY", "The carrier needs to know the people until the parcel has arrived.");

    private final FindOrders find;
    private final ErasePeople erasePeople;
    private final Actions actions;
    private final Views views;
    private final Caller caller;
    private final PersonalWords personal;
    private final OrderMetrics metrics;

    PersonalDataResource(
            FindOrders find,
            ErasePeople erasePeople,
            Actions actions,
            Views views,
            Caller caller,
            PersonalWords personal,
            OrderMetrics metrics) {
        this.find = find;
        this.erasePeople = erasePeople;
        this.actions = actions;
        this.views = views;
        this.caller = caller;
        this.personal = personal;
        this.metrics = metrics;
    }

    /**
     * All that is kept of the people of an order.
     *
     * @param acceptedAt   UTC
     * @param cancelReason in people's words; absent unless cancelled
     * @param reasons      what people wrote when they acted on the order, the oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonalData(
            UUID orderId,
            String merchantId,
            String referenceNo,
            String shipmentCode,
            Instant acceptedAt,
            PartyAnswer shipper,
            PartyAnswer consignee,
            @Nullable String cancelReason,
            List<String> reasons) {}

    /** @param reason who asked for it, and why; at most 200 characters */
    public record Erasure(@Nullable String reason) {}

    /** What became of it; repeating it is no error. */
    public record ErasureAnswer(UUID orderId, String shipmentCode, boolean erasedBefore) {}

    @GET
    @Path("personal-data")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "Hand out what is known of the people of an order",
            description = "For whom the data are about. Noted as an access.")
    public PersonalData export(
            @PathParam("orderId") UUID orderId, @HeaderParam(AccessLog.PURPOSE) @Nullable String purpose) {
        String stated = AccessLog.stated(purpose);
        Order order = views.visible(find.withId(orderId)).order();
        views.note(What.EXPORT, order, stated);
        return new PersonalData(
                order.id(),
                order.content().merchantId(),
                order.content().referenceNo(),
                order.shipmentCode().value(),
                order.acceptedAt(),
                PartyAnswer.of(order.content().shipper(), Sight.OPEN),
                PartyAnswer.of(order.content().consignee(), Sight.OPEN),
                order instanceof Order.Cancelled cancelled ? cancelled.reason() : null,
                actions.of(orderId).stream()
                        .map(Actions.Action::reason)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @POST
    @Noted
    @Path("erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Forget the people of an order for good",
            description = "Names, numbers and addresses; the order keeps its numbers, goods and states.")
    @APIResponseSchema(value = ErasureAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "ORDER_UNDER_WAY: cancel it, or wait until it has arrived")
    public ErasureAnswer erase(@PathParam("orderId") UUID orderId, Erasure body) {
        Found found = views.visible(find.withId(orderId));
        String reason = personal.withoutPersonalData(reason(body));
        ErasePeople.Outcome outcome = erasePeople.erase(found, reason, caller.name());
        Order order = found.order();
        return switch (outcome) {
            case UNDER_WAY -> throw new ProblemException(UNDER_WAY, "cancel it, or wait until it has arrived");
            case REPEATED -> new ErasureAnswer(order.id(), order.shipmentCode().value(), true);
            case ERASED -> {
                views.note(What.ERASURE, order, reason);
                metrics.forgotten(1);
                LOG.infof(
                        "order %s, shipment %s: its people are forgotten on request", order.id(), order.shipmentCode());
                yield new ErasureAnswer(order.id(), order.shipmentCode().value(), false);
            }
        };
    }

    private static String reason(Erasure body) {
        String reason = body.reason();
        if (reason == null || reason.isBlank() || reason.length() > Lengths.SENTENCE) {
            throw new ProblemException(
                    HttpProblems.VALIDATION_FAILED,
                    "see errors",
                    List.of(new FieldFault("reason", "is required, of " + Lengths.SENTENCE + " characters at most")));
        }
        return reason.strip();
    }
}

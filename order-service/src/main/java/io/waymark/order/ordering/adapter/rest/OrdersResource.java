package io.waymark.order.ordering.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.access.AccessLog;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.calls.Noted;
import io.waymark.order.calls.RequestSubject;
import io.waymark.order.calls.Subject;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.PlaceOrders;
import io.waymark.order.ordering.application.Placement;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.JudgedBy;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Places orders and looks them up over HTTP. */
@Path("/v1/orders")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    private static final Logger LOG = Logger.getLogger(OrdersResource.class);
    private static final String DOOR = "rest";
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final PlaceOrders placeOrders;
    private final FindOrders find;
    private final Views views;
    private final Caller caller;
    private final OrderMetrics metrics;
    private final RequestSubject subject;

    OrdersResource(
            PlaceOrders placeOrders,
            FindOrders find,
            Views views,
            Caller caller,
            OrderMetrics metrics,
            RequestSubject subject) {
        this.subject = subject;
        this.placeOrders = placeOrders;
        this.find = find;
        this.views = views;
        this.caller = caller;
        this.metrics = metrics;
    }

    @POST
    @Noted
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
    @Operation(summary = "Place an order; repeating it with the same content answers the same order")
    @APIResponse(
            responseCode = "201",
            description = "Accepted now",
            content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Accepted before, with the same content",
            content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
    @APIResponse(responseCode = "409", description = "REFERENCE_REUSED or IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "422", description = "ORDER_INVALID, naming every faulty field")
    public Response place(
            @JudgedBy(OrderBodyRules.class) OrderRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        long start = System.nanoTime();
        OrderRequest own = own(request);
        subject.is(new Subject(OrderKey.merchant(own.merchantId()), OrderKey.reference(own.referenceNo()), null, null));
        PlaceOrders.Command command = new PlaceOrders.Command(own, wellFormed(idempotencyKey));
        Placement placement = placeOrders.place(List.of(command)).getFirst();
        metrics.handled(DOOR, System.nanoTime() - start);
        return switch (placement) {
            case Placement.Placed(var order, var completed) -> {
                metrics.accepted(DOOR, 1);
                metrics.completed(DOOR, completed.size());
                LOG.infof("order %s, shipment %s: accepted", order.id(), order.shipmentCode());
                yield Response.created(URI.create("/v1/orders/" + order.id()))
                        .entity(views.fresh(find.found(order)).having(completed))
                        .build();
            }
            case Placement.Repeated(var order, var completed) -> {
                metrics.repeated(DOOR, 1);
                subject.wasRepeated();
                yield Response.ok(views.answer(find.found(order)).having(completed))
                        .build();
            }
            case Placement.Refused(var refusal) -> {
                metrics.refused(DOOR, refusal.code().name());
                throw OrderProblems.of(refusal);
            }
        };
    }

    @GET
    @Path("{orderId}")
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "Look an order up by our id",
            description = "Operations and admin see its people in full where Access-Purpose says what for.")
    public OrderAnswer withId(
            @PathParam("orderId") UUID orderId, @HeaderParam(AccessLog.PURPOSE) @Nullable String purpose) {
        String stated = AccessLog.stated(purpose);
        return views.shown(views.visible(find.withId(orderId)), stated);
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Look an order up by its merchant's reference number; callers of the house name the merchant")
    @APIResponseSchema(value = OrderAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "ORDER_NOT_FOUND: none, or none that the caller may see")
    public OrderAnswer under(
            @QueryParam("referenceNo") @Nullable String referenceNo,
            @QueryParam("merchantId") @Nullable String merchantId,
            @HeaderParam(AccessLog.PURPOSE) @Nullable String purpose) {
        String stated = AccessLog.stated(purpose);
        String merchant = caller.merchantId(merchantId).orElse(null);
        if (referenceNo == null || merchant == null) {
            String missing = referenceNo == null ? "referenceNo" : "merchantId";
            throw new ProblemException(
                    HttpProblems.BAD_REQUEST,
                    missing + " is required",
                    List.of(new FieldFault(missing, "is required")));
        }
        Found found = views.visible(find.under(OrderKey.asked(merchant, referenceNo)));
        return views.shown(found, stated);
    }

    private OrderRequest own(OrderRequest request) {
        return request.of(caller.merchantId(request.merchantId()).orElse(null));
    }

    private static @Nullable String wellFormed(@Nullable String idempotencyKey) {
        if (idempotencyKey != null && !IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw new ProblemException(
                    HttpProblems.BAD_REQUEST,
                    "the idempotency key is malformed",
                    List.of(new FieldFault("Idempotency-Key", "must be 1 to 255 visible ASCII characters")));
        }
        return idempotencyKey;
    }
}

package io.waymark.order.label.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.label.application.FindShipments.Wanted;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The label of an order by its merchant's reference number. */
@Path("/v1/orders/label")
@RunOnVirtualThread
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
public class OrderLabelResource {
    private final PrintDesk desk;
    private final Caller caller;

    OrderLabelResource(PrintDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Produces({LabelResource.PDF, LabelResource.PNG, LabelResource.ZPL, Medium.OTHER_ZPL, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Print the label of the order under a reference number; callers of the house name the merchant",
            description = "As PDF, PNG or ZPL, or in a JSON document; a page for each parcel.")
    @APIResponse(
            responseCode = "200",
            description = "The label",
            content = {
                @Content(mediaType = LabelResource.PDF),
                @Content(mediaType = LabelResource.PNG),
                @Content(mediaType = LabelResource.ZPL),
                @Content(mediaType = Medium.OTHER_ZPL),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LabelAnswer.class))
            })
    @APIResponse(
            responseCode = "404",
            description = "ORDER_NOT_FOUND: none, or none that the caller may see. CARRIER_LABEL_MISSING")
    @APIResponse(responseCode = "409", description = "SHIPMENT_CANCELLED")
    @APIResponse(responseCode = "410", description = "PEOPLE_FORGOTTEN: the order is older than people are remembered")
    public Response label(
            @QueryParam("referenceNo") @Nullable String referenceNo,
            @QueryParam("merchantId") @Nullable String merchantId,
            @BeanParam LabelQuery query,
            @Context HttpHeaders headers) {
        String merchant = caller.merchantId(merchantId).orElse(null);
        if (referenceNo == null) {
            throw LabelQuery.refused("referenceNo", "is required");
        }
        if (merchant == null) {
            throw LabelQuery.refused("merchantId", "is required");
        }
        return desk.label(
                new Wanted.ByReference(OrderKey.asked(merchant, referenceNo)),
                query.read(headers.getAcceptableMediaTypes()));
    }
}

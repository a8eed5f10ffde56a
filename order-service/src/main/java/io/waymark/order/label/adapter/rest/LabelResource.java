package io.waymark.order.label.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.label.application.FindShipments.Wanted;
import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The papers of one shipment by its code. */
@Path("/v1/shipments/{shipmentCode}")
@RunOnVirtualThread
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
public class LabelResource {
    static final String PDF = "application/pdf";
    static final String PNG = "image/png";
    static final String ZPL = "application/zpl";

    private final PrintDesk desk;

    LabelResource(PrintDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("label")
    @Produces({PDF, PNG, ZPL, Medium.OTHER_ZPL, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Print the label of a shipment",
            description = "As PDF, PNG or ZPL, or in a JSON document; a page for each parcel.")
    @APIResponse(
            responseCode = "200",
            description = "The label",
            content = {
                @Content(mediaType = PDF),
                @Content(mediaType = PNG),
                @Content(mediaType = ZPL),
                @Content(mediaType = Medium.OTHER_ZPL),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LabelAnswer.class))
            })
    @APIResponse(
            responseCode = "404",
            description = "ORDER_NOT_FOUND: none, or none that the caller may see. CARRIER_LABEL_MISSING")
    @APIResponse(responseCode = "409", description = "SHIPMENT_CANCELLED")
    @APIResponse(responseCode = "410", description = "PEOPLE_FORGOTTEN: the order is older than people are remembered")
    public Response label(
            @PathParam("shipmentCode") String shipmentCode, @BeanParam LabelQuery query, @Context HttpHeaders headers) {
        return desk.label(wanted(shipmentCode), query.read(headers.getAcceptableMediaTypes()));
    }

    @GET
    @Path("packing-slip")
    @Produces(PDF)
    @Operation(summary = "Print what lies in the parcels of a shipment")
    @APIResponse(responseCode = "200", description = "The packing slip, on A4", content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "404", description = "ORDER_NOT_FOUND: none, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "SHIPMENT_CANCELLED")
    @APIResponse(responseCode = "410", description = "PEOPLE_FORGOTTEN: the order is older than people are remembered")
    public Response packingSlip(@PathParam("shipmentCode") String shipmentCode) {
        return desk.packingSlip(wanted(shipmentCode));
    }

    @GET
    @Path("customs-declaration")
    @Produces(PDF)
    @Operation(
            summary = "Print the customs declaration of a shipment",
            description = "CN 22 for goods of up to 300 special drawing rights, else CN 23.")
    @APIResponse(
            responseCode = "200",
            description = "The declaration, on 100 mm by 150 mm or A4",
            content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "404", description = "ORDER_NOT_FOUND: none, or none that the caller may see")
    @APIResponse(
            responseCode = "409",
            description = "SHIPMENT_CANCELLED. NO_CUSTOMS_DECLARATION: the goods cross no customs border")
    @APIResponse(responseCode = "410", description = "PEOPLE_FORGOTTEN: the order is older than people are remembered")
    public Response customsDeclaration(@PathParam("shipmentCode") String shipmentCode) {
        return desk.customsDeclaration(wanted(shipmentCode));
    }

    static Wanted wanted(String shipmentCode) {
        return ShipmentCode.parse(shipmentCode).<Wanted>map(Wanted.ByCode::new).orElseGet(Wanted.Unreadable::new);
    }
}

package io.waymark.tracking.reuse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.privacy.PersonalWords;
import io.waymark.tracking.reuse.DecideSameParcel.Outcome;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.HouseOnly;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Takes the decision that an earlier parcel under a shipment's number was this one. */
@Path("/v1/shipments/{shipmentCode}/same-parcel")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.ADMIN})
@HouseOnly
public class SameParcelResource {
    private final DecideSameParcel decide;
    private final PersonalWords personal;
    private final Caller caller;

    SameParcelResource(DecideSameParcel decide, PersonalWords personal, Caller caller) {
        this.decide = decide;
        this.personal = personal;
        this.caller = caller;
    }

    @POST
    @RunOnVirtualThread
    @Operation(
            summary = "Say that scans from before the waybill are of this parcel",
            description =
                    "Then all scans count, and the state is worked out anew. The first decision stays: a repetition answers it again.")
    @APIResponseSchema(value = SameParcel.class, responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description =
                    "NUMBER_NOT_REUSED: nothing is to be decided; SHIPMENT_CHANGED: the shipment has another version than was looked at")
    @APIResponse(responseCode = "422", description = "SAME_PARCEL_INVALID: each fault is named")
    public SameParcel sameParcel(@PathParam("shipmentCode") String shipmentCode, SameParcelRequest request) {
        List<FieldFault> faults = request.faults();
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ReuseProblems.SAME_PARCEL_INVALID, "the request has " + faults.size() + " fault(s)", faults);
        }
        String reason = personal.withoutPersonalData(Objects.requireNonNull(request.reason()));
        return switch (decide.decide(shipmentCode, reason, request.version(), caller.name())) {
            case Outcome.Decided(SameParcel decision) -> decision;
            case Outcome.NoShipment() ->
                throw new ProblemException(ReuseProblems.SHIPMENT_NOT_FOUND, "check the shipment code");
            case Outcome.NothingToDecide() ->
                throw new ProblemException(ReuseProblems.NUMBER_NOT_REUSED, "all scans count already");
            case Outcome.Changed(long version) ->
                throw new ProblemException(ReuseProblems.SHIPMENT_CHANGED, "it is at version " + version + " now");
        };
    }
}

package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.settlement.application.UploadQueries;
import io.waymark.reconciliation.settlement.domain.LoggedUpload;
import io.waymark.reconciliation.settlement.domain.LoggedUpload.Ending;
import io.waymark.reconciliation.settlement.domain.LoggedUpload.Ending.Outcome;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code /v1/settlements/uploads}: every upload to the payment service provider, and every answer. */
@Path("/v1/settlements/uploads")
@RolesAllowed({Roles.FINANCE, Roles.TECHNICAL, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class SettlementUploadsResource {
    private static final Listing<LoggedUpload, UUID> LISTING =
            Listing.byId("/v1/settlements/uploads", LoggedUpload::id);

    private final UploadQueries uploads;

    SettlementUploadsResource(UploadQueries uploads) {
        this.uploads = uploads;
    }

    @GET
    @Operation(
            summary = "List uploads of settlement proofs, and how each ended",
            description =
                    "The oldest first; each filter may be left out. Signatures are masked in requests, people in answers.")
    public Page<SettlementUpload> list(
            @QueryParam("transactionId") @Nullable String transactionId,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("orderId") @Nullable String orderId,
            @BeanParam PageRequest page) {
        Optional<String> transaction = Optional.ofNullable(FilterWords.word("transactionId", transactionId));
        Optional<UUID> order = Optional.ofNullable(FilterWords.id("orderId", orderId));
        return page.of(
                LISTING,
                (after, most) -> uploads.page(transaction, order, Optional.ofNullable(after), most),
                SettlementUpload::of);
    }

    /**
     * An upload as JSON.
     *
     * @param request    as it was sent, with {@code ***} for the signature
     * @param outcome    ACCEPTED, NOT_FINAL, UNREACHABLE or REFUSED; absent while it is on its way, or where its worker ended
     * @param httpStatus absent where nothing came back
     * @param response   as it came, with {@code ***} for people; absent where nothing came back
     */
    public record SettlementUpload(
            UUID uploadId,
            UUID orderId,
            String merchantId,
            String shipmentCode,
            String transactionId,
            String pspMerchantNo,
            String carrierNo,
            String trackingNo,
            int attempt,
            Instant sentAt,
            String request,
            @Nullable Outcome outcome,
            @Nullable String responseCode,
            @Nullable Integer httpStatus,
            @Nullable String response,
            @Nullable Instant answeredAt) {
        static SettlementUpload of(LoggedUpload upload) {
            Ending ending = upload.ending();
            return new SettlementUpload(
                    upload.id(),
                    upload.orderId(),
                    upload.merchantId(),
                    upload.shipmentCode(),
                    upload.transactionId(),
                    upload.pspMerchantNo(),
                    upload.carrierNo(),
                    upload.trackingNo(),
                    upload.attempt(),
                    upload.sentAt(),
                    upload.request(),
                    ending == null ? null : ending.outcome(),
                    ending == null ? null : ending.code(),
                    ending == null ? null : ending.status(),
                    ending == null ? null : ending.response(),
                    ending == null ? null : ending.at());
        }
    }
}

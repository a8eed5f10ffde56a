package io.waymark.exceptions.merchants.adapter.rest;

import io.smallrye.common.annotation.Blocking;
import io.waymark.exceptions.merchants.application.MerchantCases;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import io.waymark.web.pages.PageWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows a merchant the cases of its own parcels, in its own words; nothing can be changed here. */
@Path("/v1/my/cases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
public class MyCasesResource {
    private static final Listing<MerchantCases.Listed, UUID> LISTING =
            Listing.byId("/v1/my/cases", MerchantCases.Listed::caseId);

    private final MerchantCases cases;
    private final OwnMerchant merchant;

    MyCasesResource(MerchantCases cases, OwnMerchant merchant) {
        this.cases = cases;
        this.merchant = merchant;
    }

    /** The merchant's cases, newest first. */
    @GET
    @Operation(
            summary = "The cases of the merchant's own parcels, newest first",
            description = "In English or Chinese, as Accept-Language asks.")
    public Page<MerchantCaseView> list(
            @QueryParam("number")
                    @Parameter(description = "An order number, a shipment code or a tracking number.")
                    @Nullable
                    String number,
            @QueryParam("merchantId")
                    @Parameter(description = "Whose cases; only for a token that is tied to no merchant.")
                    @Nullable
                    String merchantId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String accepted,
            @BeanParam PageRequest page) {
        String own = merchant.of(merchantId);
        String called = FilterWords.word("number", number);
        Locale language = PageWords.language(accepted);
        return page.of(
                LISTING,
                (after, most) -> cases.page(own, new MerchantCases.Search(called, after), most),
                listed -> MerchantCaseView.of(listed.content().get(), language));
    }

    /** One case; 404 for another merchant's as for none. */
    @GET
    @Path("/{caseId}")
    @Operation(summary = "One case of the merchant's own parcels: what happened, what we do, what the merchant may do")
    public MerchantCaseView show(
            @PathParam("caseId") UUID caseId,
            @QueryParam("merchantId")
                    @Parameter(description = "Whose case; only for a token that is tied to no merchant.")
                    @Nullable
                    String merchantId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String accepted) {
        return cases.find(merchant.of(merchantId), caseId)
                .map(found -> MerchantCaseView.of(found, PageWords.language(accepted)))
                .orElseThrow(() -> new ProblemException(HttpProblems.NOT_FOUND, "no case " + caseId));
    }
}

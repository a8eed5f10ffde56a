package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.ReconciliationProblems;
import io.waymark.reconciliation.settlement.application.CarrierLists;
import io.waymark.reconciliation.settlement.application.CarrierLists.Version;
import io.waymark.reconciliation.settlement.application.CarrierNumbers;
import io.waymark.reconciliation.settlement.application.CarrierReports.WaitingCarrier;
import io.waymark.reconciliation.settlement.application.FollowCarrierList;
import io.waymark.reconciliation.settlement.application.LoadCarrierList;
import io.waymark.reconciliation.settlement.application.LoadCarrierList.Loading;
import io.waymark.reconciliation.settlement.application.WaitingCarriers;
import io.waymark.reconciliation.settlement.domain.CarrierList;
import io.waymark.reconciliation.settlement.domain.CarrierList.Carrier;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v1/settlements/carriers}: the provider's table of carriers, our mapping, and how they agree. */
@Path("/v1/settlements/carriers")
@RolesAllowed({Roles.FINANCE, Roles.TECHNICAL, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class SettlementCarriersResource {
    private static final String CSV = "text/csv";
    private static final String PATH = "/v1/settlements/carriers";
    private static final Listing<MappedCarrier, String> MAPPING = Listing.byName(PATH, MappedCarrier::carrier);
    private static final Listing<Carrier, String> LIST = Listing.byName(PATH + "/list", Carrier::carrierNo);
    private static final Listing<Version, Long> VERSIONS = Listing.byNumber(PATH + "/versions", Version::revision);

    private final CarrierNumbers carriers;
    private final FollowCarrierList list;
    private final LoadCarrierList load;
    private final CarrierLists lists;
    private final WaitingCarriers waiting;
    private final Caller caller;

    SettlementCarriersResource(
            CarrierNumbers carriers,
            FollowCarrierList list,
            LoadCarrierList load,
            CarrierLists lists,
            WaitingCarriers waiting,
            Caller caller) {
        this.carriers = carriers;
        this.list = list;
        this.load = load;
        this.lists = lists;
        this.waiting = waiting;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List our carriers and the provider's codes of them",
            description =
                    "Those that our mapping names and those that wanted proofs name, by our codes; with how mapping and"
                            + " the provider's table agree.")
    public Page<MappedCarrier> mapping(@BeanParam PageRequest page) {
        TreeMap<String, WaitingCarrier> wanted = waiting.all().stream()
                .collect(Collectors.toMap(WaitingCarrier::carrier, Function.identity(), (a, b) -> a, TreeMap::new));
        TreeSet<String> all = new TreeSet<>(carriers.mapping().keySet());
        all.addAll(wanted.keySet());
        return page.of(
                MAPPING,
                (after, most) -> all.tailSet(after == null ? "" : after, false).stream()
                        .limit(most)
                        .map(carrier -> MappedCarrier.of(
                                carrier, carriers.lookUp(carrier), list.current(), wanted.get(carrier)))
                        .toList(),
                Function.identity());
    }

    @GET
    @Path("list")
    @Operation(
            summary = "Search the provider's table of carriers",
            description = "By code; search is a part of code or name, in whatever case.")
    public Page<ListedCarrier> search(
            @QueryParam("search") @DefaultValue("") String search, @BeanParam PageRequest page) {
        return page.of(
                LIST,
                (after, most) -> list.current().find(search, after == null ? "" : after, most),
                ListedCarrier::of);
    }

    @PUT
    @Path("list")
    @RolesAllowed(Roles.ADMIN)
    @Consumes({CSV, MediaType.APPLICATION_OCTET_STREAM})
    @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            summary = "Load the provider's table of carriers as it is",
            description =
                    "The provider's CSV in its own encoding and under its own header. It counts here at once and on every"
                            + " replica within seconds.")
    @APIResponse(
            responseCode = "422",
            description =
                    "CARRIER_LIST_UNREADABLE: nobody can use it. CARRIER_LIST_UNFIT: it lacks codes that our mapping"
                            + " names; errors name them. Mend the mapping, or say missingAllowed.")
    public LoadedCarrierList load(
            byte @Nullable [] content, @QueryParam("missingAllowed") @DefaultValue("false") boolean missingAllowed) {
        return switch (load.load(content == null ? new byte[0] : content, missingAllowed, caller.name())) {
            case Loading.Loaded(CarrierList loaded) -> {
                list.follow();
                yield LoadedCarrierList.of(loaded);
            }
            case Loading.Unreadable(String why) ->
                throw new ProblemException(ReconciliationProblems.CARRIER_LIST_UNREADABLE, why);
            case Loading.Unfit unfit ->
                throw new ProblemException(
                        ReconciliationProblems.CARRIER_LIST_UNFIT,
                        "see errors",
                        unfit.missing().entrySet().stream()
                                .limit(50)
                                .map(gone -> new FieldFault(
                                        "psp-carriers/" + gone.getKey(), "the table has no code " + gone.getValue()))
                                .toList());
        };
    }

    @GET
    @Path("versions")
    @Operation(
            summary = "List the versions of the provider's table of carriers",
            description = "Who loaded each and when, the oldest first; the last one counts.")
    public Page<CarrierListVersion> versions(@BeanParam PageRequest page) {
        return page.of(VERSIONS, (after, most) -> lists.page(after == null ? 0 : after, most), CarrierListVersion::of);
    }
}

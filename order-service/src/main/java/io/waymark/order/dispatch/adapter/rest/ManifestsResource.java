package io.waymark.order.dispatch.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.numbers.Codes;
import io.waymark.order.dispatch.adapter.config.DispatchConfig;
import io.waymark.order.dispatch.adapter.paper.ManifestCsv;
import io.waymark.order.dispatch.adapter.rest.ManifestView.LineView;
import io.waymark.order.dispatch.application.CloseDays;
import io.waymark.order.dispatch.application.CloseDays.Outcome;
import io.waymark.order.dispatch.application.FindManifests;
import io.waymark.order.dispatch.application.ManifestPapers;
import io.waymark.order.dispatch.application.Manifests.Filter;
import io.waymark.order.dispatch.application.Manifests.Line;
import io.waymark.order.dispatch.application.Manifests.Place;
import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.ManifestKey;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.FilterWords;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import io.waymark.web.bounds.Lengths;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Where days are closed, and what was handed over is looked up. */
@Path("/v1/manifests")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
public class ManifestsResource {
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";

    private static final Listing<Manifest, Place> LISTING = new Listing<>(
            "/v1/manifests",
            manifest -> List.of(manifest.closedAt().toString(), manifest.id().toString()),
            parts -> new Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.get(1))));

    private static final Listing<Line, Integer> LINES = new Listing<>(
            "/v1/manifests/shipments",
            line -> List.of(String.valueOf(line.number())),
            parts -> Integer.valueOf(parts.getFirst()));

    private final CloseDays closeDays;
    private final FindManifests find;
    private final ManifestPapers papers;
    private final ManifestDesk desk;
    private final DispatchConfig config;
    private final Caller caller;

    ManifestsResource(
            CloseDays closeDays,
            FindManifests find,
            ManifestPapers papers,
            ManifestDesk desk,
            DispatchConfig config,
            Caller caller) {
        this.closeDays = closeDays;
        this.find = find;
        this.papers = papers;
        this.desk = desk;
        this.config = config;
        this.caller = caller;
    }

    /**
     * Which day is closed.
     *
     * @param merchantId for callers of the house only: whose
     * @param carrier    our code
     * @param channel    narrows it to one product; all of the carrier where it is left out
     * @param day        what was booked until its end, and stands on no manifest, is handed over
     * @param zone       in which the day ends, such as {@code Asia/Shanghai}; the service's own where it is left out
     */
    public record Closing(
            @Nullable @Size(max = Lengths.WORD) String merchantId,
            @NotNull @Size(max = Lengths.WORD) String carrier,
            @Nullable @Size(max = Lengths.WORD) String channel,
            @NotNull LocalDate day,
            @Nullable @Size(max = Lengths.WORD) String zone) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.ADMIN})
    @Operation(
            summary = "Close a carrier's day: what it was booked for comes onto a manifest",
            description =
                    "A day is closed once; repeating it answers the same manifest. What is booked later waits for the"
                            + " next day.")
    @APIResponse(
            responseCode = "201",
            description = "Closed now",
            content = @Content(schema = @Schema(implementation = ManifestView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Closed before",
            content = @Content(schema = @Schema(implementation = ManifestView.class)))
    @APIResponse(responseCode = "409", description = "NOTHING_TO_MANIFEST: no shipment waits; the day stays open")
    public Response close(@Valid @NotNull Closing closing) {
        List<FieldFault> faults = new ArrayList<>();
        ZoneId zone = ManifestDesk.zone(closing.zone(), config.zone(), faults);
        String merchant = caller.merchantId(closing.merchantId()).orElse(null);
        if (merchant == null) {
            faults.add(new FieldFault("merchantId", "is required"));
        }
        if (merchant == null || !faults.isEmpty()) {
            throw DispatchProblems.invalid(faults);
        }
        ManifestKey key = new ManifestKey(
                Codes.folded(merchant),
                Codes.folded(closing.carrier()).toUpperCase(Locale.ROOT),
                closing.channel() == null ? null : Codes.folded(closing.channel()),
                closing.day());
        return switch (closeDays.close(key, zone, caller.name())) {
            case Outcome.Closed(Manifest manifest) ->
                Response.created(URI.create("/v1/manifests/" + manifest.id()))
                        .entity(ManifestView.of(manifest))
                        .build();
            case Outcome.ClosedBefore(Manifest manifest) ->
                Response.ok(ManifestView.of(manifest)).build();
            case Outcome.NothingWaits() -> throw DispatchProblems.of(DispatchProblems.NOTHING_WAITS);
            case Outcome.Ahead() ->
                throw DispatchProblems.invalid(List.of(new FieldFault("day", "has not begun yet in " + zone.getId())));
        };
    }

    @GET
    @Operation(summary = "Manifests, the newest first")
    public Page<ManifestView> list(
            @QueryParam("merchantId") @Nullable String merchantId,
            @QueryParam("carrier") @Nullable String carrier,
            @BeanParam PageRequest page) {
        Filter filter = new Filter(
                caller.merchantId(FilterWords.word("merchantId", merchantId)).orElse(null),
                FilterWords.word("carrier", carrier));
        return page.of(LISTING, (after, most) -> find.page(filter, after, most), ManifestView::of);
    }

    @GET
    @Path("{manifestId}")
    @Operation(summary = "Look a manifest up")
    @APIResponseSchema(value = ManifestView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "MANIFEST_NOT_FOUND: none, or none that the caller may see")
    public ManifestView one(@PathParam("manifestId") UUID manifestId) {
        return ManifestView.of(desk.visible(manifestId));
    }

    @GET
    @Path("{manifestId}/shipments")
    @Operation(summary = "The shipments of a manifest, in the order of its lines")
    @APIResponse(responseCode = "404", description = "MANIFEST_NOT_FOUND: none, or none that the caller may see")
    @APIResponse(responseCode = "200", description = "OK")
    public Page<LineView> shipments(@PathParam("manifestId") UUID manifestId, @BeanParam PageRequest page) {
        Manifest manifest = desk.visible(manifestId);
        return page.of(LINES, (after, most) -> find.lines(manifest, after == null ? 0 : after, most), LineView::of);
    }

    @GET
    @Path("{manifestId}/pdf")
    @Produces(PDF)
    @Operation(summary = "Print a manifest, on A4, for the driver to sign")
    @APIResponse(responseCode = "200", description = "The manifest", content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "404", description = "MANIFEST_NOT_FOUND: none, or none that the caller may see")
    public Response pdf(@PathParam("manifestId") UUID manifestId) {
        Manifest manifest = desk.visible(manifestId);
        StreamingOutput body = papers.of(manifest, find.shipments(manifest))::writeTo;
        return file(manifest, body, PDF, "pdf");
    }

    @GET
    @Path("{manifestId}/csv")
    @Produces(CSV)
    @Operation(summary = "A manifest for a spreadsheet, a line for each shipment")
    @APIResponse(responseCode = "200", description = "The manifest", content = @Content(mediaType = CSV))
    @APIResponse(responseCode = "404", description = "MANIFEST_NOT_FOUND: none, or none that the caller may see")
    public Response csv(@PathParam("manifestId") UUID manifestId) {
        Manifest manifest = desk.visible(manifestId);
        List<Dispatched> shipments = find.shipments(manifest);
        StreamingOutput body = out -> ManifestCsv.write(manifest, shipments, out);
        return file(manifest, body, CSV, "csv");
    }

    private static Response file(Manifest manifest, StreamingOutput body, String type, String ending) {
        return Response.ok(body, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + manifest.number() + "." + ending + "\"")
                .build();
    }
}

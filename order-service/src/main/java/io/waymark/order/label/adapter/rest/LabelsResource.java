package io.waymark.order.label.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.access.AccessLog;
import io.waymark.order.access.What;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.drawing.Printout;
import io.waymark.order.label.application.CarrierLabels;
import io.waymark.order.label.application.ComposePapers;
import io.waymark.order.label.application.FindShipments;
import io.waymark.order.label.application.FindShipments.Lookup;
import io.waymark.order.label.application.FindShipments.Obstacle;
import io.waymark.order.label.application.FindShipments.Wanted;
import io.waymark.order.label.application.Printouts;
import io.waymark.order.label.application.Printouts.Sheet;
import io.waymark.order.label.application.Sticker;
import io.waymark.order.label.domain.Label;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Many labels in one document. */
@Path("/v1/labels")
@RunOnVirtualThread
public class LabelsResource {
    private static final int MOST_SHIPMENTS = 500;
    private static final int MOST_PAGES = 2000;
    private static final String CODES = "shipmentCodes";
    private static final String REFERENCES = "referenceNos";

    private final FindShipments find;
    private final ComposePapers compose;
    private final Printouts printouts;
    private final CarrierLabels carrierLabels;
    private final Caller caller;
    private final OrderMetrics metrics;
    private final AccessLog access;

    LabelsResource(
            FindShipments find,
            ComposePapers compose,
            Printouts printouts,
            CarrierLabels carrierLabels,
            Caller caller,
            OrderMetrics metrics,
            AccessLog access) {
        this.access = access;
        this.find = find;
        this.compose = compose;
        this.printouts = printouts;
        this.carrierLabels = carrierLabels;
        this.caller = caller;
        this.metrics = metrics;
    }

    /** @param field where it stands in the request */
    private record Asked(String field, Wanted wanted) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(LabelResource.PDF)
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
    @Operation(
            summary = "Print the labels of up to 500 shipments in one document",
            description = "A page for each parcel, at most 2000, in the order of the request.")
    @APIResponse(
            responseCode = "200",
            description = "The labels, streamed",
            content = @Content(mediaType = LabelResource.PDF))
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED. LABELS_NOT_PRINTABLE, naming each shipment that is unknown, cancelled, whose "
                            + "people are forgotten, or that has no label of its carrier where one is asked for; then no label "
                            + "is printed")
    public Response print(LabelsRequest request) {
        Sheet sheet = sheet(request);
        List<Asked> asked = asked(request);
        Optional<Source> source = LabelQuery.source(request.source(), sheet == Sheet.LABEL);
        boolean mixes = sheet == Sheet.LABEL && !source.equals(Optional.of(Source.OWN));
        List<Found> shipments = shipments(asked);
        List<Sticker> stickers = stickers(asked, shipments, mixes, source);
        long start = System.nanoTime();
        Printout printout = mixes ? printouts.stickers(stickers) : printouts.labels(ours(stickers), sheet);
        StreamingOutput body = out -> {
            printout.writeTo(out);
            metrics.printed("label", Medium.PDF.word(), printout.pages(), System.nanoTime() - start);
        };
        return Response.ok(body, LabelResource.PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"labels.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, PrintDesk.NOT_KEPT)
                .build();
    }

    private static Sheet sheet(LabelsRequest request) {
        if (request.format() != null && !request.format().equalsIgnoreCase(Medium.PDF.word())) {
            throw LabelQuery.refused("format", "must be pdf");
        }
        return LabelQuery.sheet(Medium.PDF, request.paper());
    }

    private List<Asked> asked(LabelsRequest request) {
        if (size(request.shipmentCodes()) + size(request.referenceNos()) > MOST_SHIPMENTS) {
            throw LabelQuery.refused(CODES, "must be at most " + MOST_SHIPMENTS + ", " + REFERENCES + " included");
        }
        List<Asked> asked = new ArrayList<>();
        add(asked, CODES, request.shipmentCodes(), LabelResource::wanted);
        String merchant = caller.merchantId(request.merchantId()).orElse(null);
        if (merchant != null) {
            add(
                    asked,
                    REFERENCES,
                    request.referenceNos(),
                    reference -> new Wanted.ByReference(OrderKey.asked(merchant, reference)));
        } else if (request.referenceNos() != null && !request.referenceNos().isEmpty()) {
            throw LabelQuery.refused("merchantId", "is required beside referenceNos");
        }
        if (asked.isEmpty()) {
            throw LabelQuery.refused(CODES, "needs at least one, or " + REFERENCES + " does");
        }
        return asked;
    }

    private static int size(@Nullable List<@Nullable String> values) {
        return values == null ? 0 : values.size();
    }

    private static void add(
            List<Asked> asked,
            String field,
            @Nullable List<@Nullable String> values,
            Function<String, Wanted> reading) {
        if (values == null) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            asked.add(new Asked(field + "[" + i + "]", value == null ? new Wanted.Unreadable() : reading.apply(value)));
        }
    }

    private List<Found> shipments(List<Asked> asked) {
        List<Lookup> lookups = find.find(asked.stream().map(Asked::wanted).toList(), caller::maySee);
        List<FieldFault> faults = new ArrayList<>();
        List<Found> shipments = new ArrayList<>();
        for (int i = 0; i < lookups.size(); i++) {
            switch (lookups.get(i)) {
                case Lookup.Printable(var shipment) -> shipments.add(shipment);
                case Lookup.Refused(Obstacle why) -> faults.add(fault(asked.get(i), why));
            }
        }
        requireNone(faults);
        access.sees(What.LABEL, shipments.stream().map(PrintDesk::shown).toList(), null);
        return shipments;
    }

    private List<Sticker> stickers(List<Asked> asked, List<Found> shipments, boolean mixes, Optional<Source> source) {
        Set<UUID> theirs = mixes
                ? carrierLabels.among(
                        shipments.stream().map(found -> found.order().id()).toList())
                : Set.of();
        List<FieldFault> faults = new ArrayList<>();
        List<Sticker> stickers = new ArrayList<>();
        int pages = 0;
        for (int i = 0; i < shipments.size(); i++) {
            Found shipment = shipments.get(i);
            UUID id = shipment.order().id();
            Sticker.Ours ours = new Sticker.Ours(compose.labels(shipment));
            if (!theirs.contains(id) && source.equals(Optional.of(Source.CARRIER))) {
                faults.add(new FieldFault(asked.get(i).field(), "has no label of its carrier"));
            }
            stickers.add(theirs.contains(id) ? new Sticker.Carriers(() -> carrierLabels.of(id), ours) : ours);
            pages += shipment.order().content().parcels().size();
        }
        requireNone(faults);
        if (pages > MOST_PAGES) {
            throw LabelQuery.refused(
                    CODES, "have " + pages + " parcels; at most " + MOST_PAGES + " are printed at once");
        }
        return stickers;
    }

    private static void requireNone(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(LabelProblems.NOT_PRINTABLE, LabelProblems.NOT_PRINTABLE.title(), faults);
        }
    }

    private static List<Label> ours(List<Sticker> stickers) {
        List<Label> labels = new ArrayList<>();
        for (Sticker sticker : stickers) {
            if (sticker instanceof Sticker.Ours(List<Label> own)) {
                labels.addAll(own);
            }
        }
        return labels;
    }

    /** Names the shipment itself where its number is one of ours, which names nobody. */
    private static FieldFault fault(Asked asked, Obstacle why) {
        String message =
                switch (why) {
                    case UNKNOWN -> "is unknown";
                    case CANCELLED -> "is cancelled";
                    case FORGOTTEN -> "has no people any more";
                };
        return new FieldFault(
                asked.field(), asked.wanted() instanceof Wanted.ByCode(var code) ? code + " " + message : message);
    }
}

package io.waymark.order.label.adapter.rest;

import io.waymark.order.access.AccessLog;
import io.waymark.order.access.Shown;
import io.waymark.order.access.What;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.drawing.Printout;
import io.waymark.order.label.adapter.rest.LabelQuery.Wish;
import io.waymark.order.label.application.CarrierLabels;
import io.waymark.order.label.application.ComposePapers;
import io.waymark.order.label.application.FindShipments;
import io.waymark.order.label.application.FindShipments.Lookup;
import io.waymark.order.label.application.FindShipments.Wanted;
import io.waymark.order.label.application.Printouts;
import io.waymark.order.label.domain.CustomsDeclaration;
import io.waymark.order.label.domain.Label;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers this caller the papers of one shipment. */
@RequestScoped
public class PrintDesk {
    /** Names and addresses are nobody's to keep on the way. */
    static final String NOT_KEPT = "private, no-store";

    /** Who made the label. */
    static final String SOURCE = "Label-Source";

    private final FindShipments find;
    private final ComposePapers compose;
    private final Printouts printouts;
    private final CarrierLabels carrierLabels;
    private final Caller caller;
    private final OrderMetrics metrics;
    private final AccessLog access;

    PrintDesk(
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

    Response label(Wanted wanted, Wish wish) {
        Found shipment = printable(wanted);
        byte @Nullable [] theirs =
                wish.takesCarriers() ? carrierLabels.of(shipment.order().id()).orElse(null) : null;
        if (theirs != null) {
            access.sees(What.LABEL, List.of(shown(shipment)), null);
            metrics.printed("carrier-label", Medium.PDF.word(), 1, 0);
            return answer(shipment, wish, Source.CARRIER, theirs);
        }
        if (wish.source().equals(Optional.of(Source.CARRIER))) {
            throw new ProblemException(LabelProblems.NO_CARRIER_LABEL, LabelProblems.NO_CARRIER_LABEL.title());
        }
        return answer(shipment, wish, Source.OWN, drawn(shipment, wish));
    }

    private byte[] drawn(Found shipment, Wish wish) {
        List<Label> labels = chosen(compose.labels(shipment), wish);
        access.sees(What.LABEL, List.of(shown(shipment)), null);
        long start = System.nanoTime();
        byte[] bytes =
                switch (wish.medium()) {
                    case PDF -> bytes(printouts.labels(labels, wish.sheet()));
                    case PNG -> printouts.picture(labels.getFirst(), wish.resolution());
                    case ZPL -> printouts.printerCode(labels, wish.resolution());
                };
        int pages = wish.medium() == Medium.PNG ? 1 : labels.size();
        metrics.printed("label", wish.medium().word(), pages, System.nanoTime() - start);
        return bytes;
    }

    private static Response answer(Found shipment, Wish wish, Source source, byte[] bytes) {
        String code = shipment.order().shipmentCode().value();
        if (wish.wrapped()) {
            String href = "/v1/shipments/" + code + "/label" + wish.query();
            String base64 = Base64.getEncoder().encodeToString(bytes);
            return Response.ok(new LabelAnswer(href, wish.type(), source.word(), base64), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                    .header(SOURCE, source.word())
                    .build();
        }
        Response file = file(bytes, wish.type(), code + "." + wish.medium().word());
        return Response.fromResponse(file).header(SOURCE, source.word()).build();
    }

    private static List<Label> chosen(List<Label> all, Wish wish) {
        if (wish.parcel().isEmpty()) {
            return all;
        }
        int parcel = wish.parcel().getAsInt();
        if (parcel > all.size()) {
            throw LabelQuery.refused("parcel", "is above " + all.size() + ", the number of parcels");
        }
        return List.of(all.get(parcel - 1));
    }

    Response packingSlip(Wanted wanted) {
        Found shipment = printable(wanted);
        access.sees(What.PACKING_SLIP, List.of(shown(shipment)), null);
        long start = System.nanoTime();
        return paper("packing-slip", printouts.packingSlip(compose.packingSlip(shipment)), shipment, start);
    }

    Response customsDeclaration(Wanted wanted) {
        Found shipment = printable(wanted);
        CustomsDeclaration declaration = compose.customsDeclaration(shipment)
                .orElseThrow(
                        () -> new ProblemException(LabelProblems.NO_DECLARATION, LabelProblems.NO_DECLARATION.title()));
        access.sees(What.CUSTOMS_DECLARATION, List.of(shown(shipment)), null);
        long start = System.nanoTime();
        return paper("customs-declaration", printouts.customsDeclaration(declaration), shipment, start);
    }

    private Response paper(String name, Printout printout, Found shipment, long start) {
        byte[] bytes = bytes(printout);
        metrics.printed(name, Medium.PDF.word(), printout.pages(), System.nanoTime() - start);
        return file(bytes, Medium.PDF.type(), shipment.order().shipmentCode() + "-" + name + ".pdf");
    }

    static Shown shown(Found shipment) {
        return new Shown(shipment.order().id(), shipment.order().content().merchantId());
    }

    private Found printable(Wanted wanted) {
        return switch (find.find(List.of(wanted), caller::maySee).getFirst()) {
            case Lookup.Printable(Found shipment) -> shipment;
            case Lookup.Refused(var why) -> throw LabelProblems.of(why);
        };
    }

    private static byte[] bytes(Printout printout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            printout.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }
}

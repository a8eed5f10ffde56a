package io.waymark.order.label.adapter.rest;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.label.adapter.rest.LabelQuery.Wish;
import io.waymark.order.label.application.ComposePapers;
import io.waymark.order.label.application.FindShipments;
import io.waymark.order.label.application.FindShipments.Lookup;
import io.waymark.order.label.application.FindShipments.Wanted;
import io.waymark.order.label.application.Printout;
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

/** Answers this caller the papers of one shipment. */
@RequestScoped
public class PrintDesk {
    /** Names and addresses are nobody's to keep on the way. */
    static final String NOT_KEPT = "private, no-store";

    private final FindShipments find;
    private final ComposePapers compose;
    private final Printouts printouts;
    private final Caller caller;
    private final OrderMetrics metrics;

    PrintDesk(FindShipments find, ComposePapers compose, Printouts printouts, Caller caller, OrderMetrics metrics) {
        this.find = find;
        this.compose = compose;
        this.printouts = printouts;
        this.caller = caller;
        this.metrics = metrics;
    }

    Response label(Wanted wanted, Wish wish) {
        Found shipment = printable(wanted);
        List<Label> labels = chosen(compose.labels(shipment), wish);
        long start = System.nanoTime();
        byte[] bytes =
                switch (wish.medium()) {
                    case PDF -> bytes(printouts.labels(labels, wish.sheet()));
                    case PNG -> printouts.picture(labels.getFirst(), wish.resolution());
                    case ZPL -> printouts.printerCode(labels, wish.resolution());
                };
        int pages = wish.medium() == Medium.PNG ? 1 : labels.size();
        metrics.printed("label", wish.medium().word(), pages, System.nanoTime() - start);
        String code = shipment.order().shipmentCode().value();
        if (wish.wrapped()) {
            String href = "/v1/shipments/" + code + "/label" + wish.query();
            return Response.ok(
                            new LabelAnswer(
                                    href, wish.type(), Base64.getEncoder().encodeToString(bytes)),
                            MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                    .build();
        }
        return file(bytes, wish.type(), code + "." + wish.medium().word());
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
        long start = System.nanoTime();
        return paper("packing-slip", printouts.packingSlip(compose.packingSlip(shipment)), shipment, start);
    }

    Response customsDeclaration(Wanted wanted) {
        Found shipment = printable(wanted);
        CustomsDeclaration declaration = compose.customsDeclaration(shipment)
                .orElseThrow(
                        () -> new ProblemException(LabelProblems.NO_DECLARATION, LabelProblems.NO_DECLARATION.title()));
        long start = System.nanoTime();
        return paper("customs-declaration", printouts.customsDeclaration(declaration), shipment, start);
    }

    private Response paper(String name, Printout printout, Found shipment, long start) {
        byte[] bytes = bytes(printout);
        metrics.printed(name, Medium.PDF.word(), printout.pages(), System.nanoTime() - start);
        return file(bytes, Medium.PDF.type(), shipment.order().shipmentCode() + "-" + name + ".pdf");
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

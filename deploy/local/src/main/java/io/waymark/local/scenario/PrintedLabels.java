package io.waymark.local.scenario;

import io.waymark.local.scenario.Http.Document;
import io.waymark.local.scenario.Shop.Placed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Fetches labels in every format, and looks at them as a printer and a scanner do. */
final class PrintedLabels implements Showcase {
    private static final Duration CARRIER_PRINTS_WITHIN = Duration.ofMinutes(2);
    private static final String PDF = "application/pdf";
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** A page's object in a PDF; the tree of pages has another type. */
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private final Shop shop;

    PrintedLabels(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String claim() {
        return "labels are what they say, and carry the shipment's number";
    }

    @Override
    public String show(Findings findings) throws InterruptedException {
        List<Placed> orders = new ArrayList<>(shop.place(2, Channel.STANDARD));
        Placed carried = shop.place(1, Channel.INTL).getFirst();
        orders.add(carried);
        shop.await("BOOKED", orders);
        for (Placed order : orders) {
            pdf(order, findings);
            png(order, findings);
            zpl(order, findings);
        }
        carriers(carried, findings);
        batch(orders, findings);
        return orders.size() + " shipments as PDF, PNG, ZPL and in one PDF, and a carrier's own";
    }

    private void pdf(Placed order, Findings findings) throws InterruptedException {
        Document label = shop.door().document(order.shipmentPath() + "/label?source=own", PDF);
        isPdf(order + " as PDF", label, 1, findings);
        findings.demand(order + ": source", "own", label.header("Label-Source"));
    }

    private void png(Placed order, Findings findings) throws InterruptedException {
        Document label = shop.door().document(order.shipmentPath() + "/label", "image/png");
        is(order + " as PNG", label, "image/png", findings);
        findings.require(
                Arrays.equals(PNG_BEGINS, Arrays.copyOf(label.bytes(), PNG_BEGINS.length)),
                order + " as PNG does not begin like one");
        Set<String> codes = PictureScan.codes(label.bytes());
        for (String symbology : List.of("CODE_128", "QR_CODE")) {
            findings.require(
                    codes.contains(symbology + " " + order.shipmentCode()),
                    order + " as PNG has no " + symbology + " of the shipment's number, but " + codes);
        }
    }

    private void zpl(Placed order, Findings findings) throws InterruptedException {
        Document label = shop.door().document(order.shipmentPath() + "/label", "application/zpl");
        is(order + " as ZPL", label, "application/zpl", findings);
        String code = new String(label.bytes(), StandardCharsets.UTF_8);
        findings.require(
                code.startsWith("^XA") && code.stripTrailing().endsWith("^XZ"), order + " as ZPL is no whole format");
        findings.require(
                code.contains("^FD" + order.shipmentCode() + "^FS"),
                order + " as ZPL has no bar code of the shipment's number");
    }

    /** The carrier makes its own some time after it booked; the sandbox's shows its number as text. */
    private void carriers(Placed order, Findings findings) throws InterruptedException {
        String path = order.shipmentPath() + "/label?source=carrier";
        Patience.until(
                "the carrier's label is there",
                CARRIER_PRINTS_WITHIN,
                List.of(path),
                one -> shop.door().document(one, PDF).status() != 200);
        Document label = shop.door().document(path, PDF);
        isPdf(order + " by its carrier", label, 1, findings);
        findings.demand(order + ": source", "carrier", label.header("Label-Source"));
        String number = shop.order(order).path("trackingNumber").asText();
        findings.require(text(label).contains(number), order + " by its carrier does not show the carrier's number");
    }

    private void batch(List<Placed> orders, Findings findings) throws InterruptedException {
        List<String> codes = orders.stream().map(Placed::shipmentCode).toList();
        Document labels = shop.door().document("/v1/labels", PDF, Map.of("shipmentCodes", codes));
        isPdf("the batch", labels, orders.size(), findings);
    }

    private static void isPdf(String what, Document document, int pages, Findings findings) {
        is(what, document, PDF, findings);
        String text = text(document);
        findings.require(text.startsWith("%PDF-") && text.stripTrailing().endsWith("%%EOF"), what + " is no whole PDF");
        findings.demand(
                what + ": number of pages",
                (long) pages,
                PAGE.matcher(text).results().count());
    }

    private static void is(String what, Document document, String mediaType, Findings findings) {
        findings.demand(what + ": status", 200, document.status());
        findings.demand(
                what + ": media type",
                mediaType,
                document.header("Content-Type").split(";", 2)[0]);
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.ISO_8859_1);
    }
}

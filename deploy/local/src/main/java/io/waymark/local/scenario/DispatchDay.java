package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.local.scenario.Http.Answer;
import io.waymark.local.scenario.Http.Document;
import io.waymark.local.scenario.Shop.Placed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Closes a carrier's day, reads its manifest in every form, and has the carrier come. */
final class DispatchDay implements Showcase {
    private static final Channel CHANNEL = Channel.INTL;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Shop shop;

    DispatchDay(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String claim() {
        return "a closed day has all that was booked and not cancelled";
    }

    @Override
    public String show(Findings findings) throws InterruptedException {
        List<Placed> handedOver = shop.place(3, CHANNEL);
        Placed taken = shop.place(1, CHANNEL).getFirst();
        shop.await("BOOKED", handedOver);
        shop.await("BOOKED", List.of(taken));
        shop.door().post(taken.path() + "/cancel", Map.of("reason", "OUT_OF_STOCK"));
        shop.await("CANCELLED", List.of(taken));
        String path = close(handedOver.size(), findings);
        holds(path, handedOver, findings);
        documents(path, handedOver, findings);
        findings.demand(
                "a cancellation after the day is closed",
                "409 CANCEL_MANIFESTED",
                shop.door()
                        .post(handedOver.getFirst().path() + "/cancel", Map.of("reason", "OUT_OF_STOCK"))
                        .verdict());
        String confirmation = pickup(path, findings);
        return handedOver.size() + " on the manifest, 1 cancelled before; pick-up " + confirmation;
    }

    /** Closes it twice; where the manifest is. */
    private String close(int shipments, Findings findings) throws InterruptedException {
        Map<String, Object> day =
                Map.of("carrier", CHANNEL.carrier(), "day", LocalDate.now(ZONE).toString(), "zone", ZONE.getId());
        Answer closed = shop.door().post("/v1/manifests", day);
        findings.demand("the manifest", "201", closed.verdict());
        findings.demand("shipments of the manifest", shipments, closed.body().path("shipments"));
        Answer again = shop.door().post("/v1/manifests", day);
        findings.demand("the manifest again", "200", again.verdict());
        findings.demand("the manifest again: what it is", closed.body(), again.body());
        return "/v1/manifests/" + closed.body().path("manifestId").asText();
    }

    private void holds(String path, List<Placed> orders, Findings findings) throws InterruptedException {
        Map<String, String> expected = new TreeMap<>();
        for (Placed order : orders) {
            expected.put(
                    order.shipmentCode(),
                    shop.order(order).path("trackingNumber").asText());
        }
        Map<String, String> found = new TreeMap<>();
        for (JsonNode line : shop.door().get(path + "/shipments").body().path("items")) {
            found.put(
                    line.path("shipmentCode").asText(),
                    line.path("trackingNumber").asText());
        }
        findings.demand("the manifest's lines", expected, found);
    }

    private void documents(String path, List<Placed> orders, Findings findings) throws InterruptedException {
        Document pdf = shop.door().document(path + "/pdf", "application/pdf");
        findings.demand("the manifest as PDF", 200, pdf.status());
        findings.require(
                new String(pdf.bytes(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"),
                "the manifest as PDF does not begin like one");
        Document csv = shop.door().document(path + "/csv", "text/csv");
        findings.demand("the manifest as CSV", 200, csv.status());
        String lines = new String(csv.bytes(), StandardCharsets.UTF_8);
        findings.require(
                orders.stream().allMatch(order -> lines.contains(order.shipmentCode())),
                "the manifest as CSV leaves shipments out");
    }

    /** Asks until the carrier answers, and once more; its confirmation. */
    private String pickup(String path, Findings findings) throws InterruptedException {
        Map<String, Object> window = Map.of(
                "day",
                LocalDate.now(ZONE).plusDays(1).toString(),
                "from",
                "14:00",
                "until",
                "18:00",
                "zone",
                ZONE.getId());
        Patience.until(
                "the carrier says when it comes",
                LIMIT,
                List.of(path + "/pickup"),
                door -> shop.door().post(door, window).status() == 202);
        JsonNode booked = shop.door().post(path + "/pickup", window).body();
        findings.demand("the pick-up", "BOOKED", booked.path("state"));
        String confirmation = booked.path("confirmation").asText();
        findings.require(!confirmation.isEmpty(), "the pick-up has no confirmation");
        findings.demand(
                "the pick-up again",
                confirmation,
                shop.door().post(path + "/pickup", window).body().path("confirmation"));
        return confirmation;
    }
}

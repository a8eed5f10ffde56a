package io.waymark.tracking.provider;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.Standing;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Shortcuts from a provider's bytes to what they mean. */
public final class PushReading {
    public static final Instant NOW = Instant.parse("2026-11-25T02:00:05Z");

    /** A request with headers. */
    public static WebhookRequest request(byte[] body, Map<String, String> headers) {
        return new WebhookRequest("main", "POST", "/webhooks/any/main", body, headers::get, name -> null, NOW);
    }

    /** Where the only shipment of a push stands, as text: {@code STATE.substate exception}; conflicts are marked. */
    public static String standing(Push push) {
        Standing standing = Standing.of(
                OrderFacts.NONE, History.of(push.reports().getFirst().nodes()));
        Status status = standing.status();
        return text(status) + (standing.conflict() ? " CONFLICT" : "");
    }

    /** The node that decides where the only shipment of a push stands. */
    public static Node decidedBy(Push push) {
        return Objects.requireNonNull(
                Standing.of(
                                OrderFacts.NONE,
                                History.of(push.reports().getFirst().nodes()))
                        .decidedBy(),
                "no node decides");
    }

    /** The first fault of a push: {@code 400}, where it is refused as a whole, then the place and what is wrong there. */
    public static String fault(Callable<Push> reading) throws Exception {
        try {
            return reading.call().unreadable().stream()
                    .map(row -> row.where() + " " + row.what())
                    .findFirst()
                    .orElse("none");
        } catch (MalformedPushException refused) {
            return "400 " + refused.getMessage();
        }
    }

    /** Where a node happened, as {@code country/region/city}; empty where it does not say. */
    public static String place(Node node) {
        Place place = node.place();
        return place == null || place.city() == null
                ? ""
                : place.country() + (place.region() == null ? "" : "/" + place.region()) + "/" + place.city();
    }

    /** A meaning as text, in the same form. */
    public static String text(@Nullable Status status) {
        Status said = Objects.requireNonNull(status);
        return said.state() + "." + said.substate() + (said.exception() == null ? "" : " " + said.exception());
    }

    private PushReading() {}
}

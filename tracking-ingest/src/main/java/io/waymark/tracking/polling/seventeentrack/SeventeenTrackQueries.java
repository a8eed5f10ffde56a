package io.waymark.tracking.polling.seventeentrack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.http.HttpAnswer;
import io.waymark.http.HttpCalls;
import io.waymark.json.PartnerJson;
import io.waymark.tracking.polling.LegAnswer;
import io.waymark.tracking.polling.QueryAnswer;
import io.waymark.tracking.polling.Refusals;
import io.waymark.tracking.polling.Throttling;
import io.waymark.tracking.polling.TrackingApi.Endpoint;
import io.waymark.tracking.polling.TrackingQueries;
import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.shipment.domain.Leg;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks 17TRACK. Its answer about a number is what its webhook would have carried, so it is handed on in that form. */
final class SeventeenTrackQueries implements TrackingQueries {
    private static final JsonMapper JSON = PartnerJson.mapper();
    private final Refusals refusals;
    private final Endpoint endpoint;
    private final HttpCalls calls;
    private final CarrierCodes carriers;
    private final Clock clock;

    SeventeenTrackQueries(Endpoint endpoint, HttpCalls calls, CarrierCodes carriers, Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.endpoint = endpoint;
        this.calls = calls;
        this.carriers = carriers;
        this.clock = clock;
    }

    @Override
    public boolean registers() {
        return true;
    }

    @Override
    public QueryAnswer register(List<Leg> legs) {
        return call("/register", legs, accepted -> new LegAnswer.Registered());
    }

    @Override
    public QueryAnswer ask(List<Leg> legs) {
        return call("/gettrackinfo", legs, SeventeenTrackQueries::told);
    }

    private QueryAnswer call(String path, List<Leg> legs, Function<JsonNode, LegAnswer> accepted) {
        try {
            HttpAnswer answer = calls.send(endpoint.to(path)
                    .header("17token", endpoint.key())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(numbers(legs))))
                    .build());
            return switch (answer.status()) {
                case 200 -> readOrGarbled(answer.body(), legs, accepted);
                case 429 -> Throttling.of(answer, clock.instant());
                default -> new QueryAnswer.Down("HTTP status " + answer.status());
            };
        } catch (IOException broken) {
            return new QueryAnswer.Down(String.valueOf(broken.getMessage()));
        }
    }

    private QueryAnswer readOrGarbled(byte[] body, List<Leg> legs, Function<JsonNode, LegAnswer> accepted)
            throws IOException {
        try {
            return read(JSON.readTree(body), legs, accepted);
        } catch (JsonProcessingException unreadable) {
            return new QueryAnswer.Garbled(body);
        }
    }

    private ArrayNode numbers(List<Leg> legs) {
        ArrayNode numbers = JSON.createArrayNode();
        for (Leg leg : legs) {
            ObjectNode number = numbers.addObject().put("number", leg.trackingNumber());
            carriers.theirs(leg.carrier()).ifPresent(code -> number.put("carrier", Integer.parseInt(code)));
        }
        return numbers;
    }

    private QueryAnswer read(JsonNode root, List<Leg> legs, Function<JsonNode, LegAnswer> accepted) {
        long code = PartnerJson.whole(root.path("code")).orElse(-1);
        if (code != 0) {
            return new QueryAnswer.Down("code " + code);
        }
        Map<Leg, LegAnswer> answers = new HashMap<>();
        for (JsonNode refused : root.path("data").path("rejected")) {
            String why = refused.path("error").path("code").asText();
            legs.stream().filter(leg -> isAbout(refused, leg)).forEach(leg -> answers.put(leg, refusals.of(why)));
        }
        for (JsonNode told : root.path("data").path("accepted")) {
            legs.stream().filter(leg -> isAbout(told, leg)).forEach(leg -> answers.put(leg, accepted.apply(told)));
        }
        return new QueryAnswer.Answered(answers);
    }

    /** A refusal may name no carrier, or 0, where 17TRACK knows none. */
    private boolean isAbout(JsonNode item, Leg leg) {
        String carrier = item.path("carrier").asText("0");
        return leg.hasNumber(item.path("number").asText())
                && (carrier.equals("0") || carriers.ours(carrier).equals(leg.carrier()));
    }

    private static LegAnswer told(JsonNode item) {
        if (item.path("track_info").isMissingNode() || item.path("track_info").isNull()) {
            return new LegAnswer.NoTrace();
        }
        ObjectNode push = JSON.createObjectNode().put("event", "TRACKING_UPDATED");
        push.set("data", item);
        try {
            return new LegAnswer.Reported(JSON.writeValueAsBytes(push));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree that was read cannot be written", impossible);
        }
    }
}

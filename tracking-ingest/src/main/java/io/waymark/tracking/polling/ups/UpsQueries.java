package io.waymark.tracking.polling.ups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.http.HttpAnswer;
import io.waymark.http.HttpCalls;
import io.waymark.json.PartnerJson;
import io.waymark.tracking.polling.LegAnswer;
import io.waymark.tracking.polling.QueryAnswer;
import io.waymark.tracking.polling.Refusals;
import io.waymark.tracking.polling.Throttling;
import io.waymark.tracking.polling.TrackingApi.Endpoint;
import io.waymark.tracking.polling.TrackingQueries;
import io.waymark.tracking.shipment.domain.Leg;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks UPS about one number. "Not found" comes as an error or as a warning beside an empty shipment. */
final class UpsQueries implements TrackingQueries {
    private static final JsonMapper JSON = PartnerJson.mapper();
    private final Refusals refusals;
    private final Endpoint endpoint;
    private final HttpCalls calls;
    private final UpsToken token;
    private final Clock clock;

    UpsQueries(Endpoint endpoint, HttpCalls calls, UpsToken token, Refusals refusals, Clock clock) {
        this.endpoint = endpoint;
        this.calls = calls;
        this.token = token;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public QueryAnswer ask(List<Leg> legs) {
        Leg leg = legs.getFirst();
        try {
            String bearer = token.get();
            String number = URLEncoder.encode(leg.trackingNumber(), StandardCharsets.UTF_8);
            HttpAnswer answer =
                    calls.send(endpoint.to("/api/track/v1/details/" + number + "?locale=en_US&returnSignature=false")
                            .header("Authorization", "Bearer " + bearer)
                            .header("transId", UUID.randomUUID().toString())
                            .header("transactionSrc", "waymark")
                            .GET()
                            .build());
            return switch (answer.status()) {
                case 200, 400, 404 -> readOrGarbled(leg, answer);
                case 429 -> Throttling.of(answer, clock.instant());
                case 401 -> {
                    token.refused(bearer);
                    yield new QueryAnswer.Down("HTTP status 401");
                }
                default -> new QueryAnswer.Down("HTTP status " + answer.status());
            };
        } catch (JsonProcessingException noToken) {
            return new QueryAnswer.Down("a token that is no JSON");
        } catch (IOException broken) {
            return new QueryAnswer.Down(String.valueOf(broken.getMessage()));
        }
    }

    private QueryAnswer readOrGarbled(Leg leg, HttpAnswer answer) throws IOException {
        try {
            return read(leg, answer);
        } catch (JsonProcessingException unreadable) {
            return new QueryAnswer.Garbled(answer.body());
        }
    }

    /** A refusal that names no error is no answer of the interface but of something before it. */
    private QueryAnswer read(Leg leg, HttpAnswer answer) throws IOException {
        JsonNode root = JSON.readTree(answer.body());
        JsonNode shipment = root.path("trackResponse").path("shipment").path(0);
        JsonNode error = root.path("response").path("errors").path(0).path("code");
        JsonNode warning = shipment.path("warnings").path(0).path("code");
        if (!error.isMissingNode()) {
            return answered(leg, refusals.of(error.asText()));
        }
        if (shipment.path("package").isEmpty() && !warning.isMissingNode()) {
            return answered(leg, refusals.of(warning.asText()));
        }
        return answer.status() == 200
                ? answered(leg, new LegAnswer.Reported(answer.body()))
                : new QueryAnswer.Down("HTTP status " + answer.status());
    }

    private static QueryAnswer answered(Leg leg, LegAnswer answer) {
        return new QueryAnswer.Answered(Map.of(leg, answer));
    }
}

package io.waymark.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * An express carrier of the Western kind: JSON with nested answers, lists of errors, pounds and inches, and a token (OAuth 2,
 * client credentials). A repeated reference gives the same shipment again; of nothing it answers an empty list.
 */
final class AirlinkProtocol implements CarrierProtocol {
    private static final String TOKEN = "/oauth/token";
    private static final String SHIPMENTS = "/v2/shipments";
    private static final BookingRequest.Fields FIELDS = new BookingRequest.Fields(
            "/shipment/customerReference",
            "/shipment/serviceType",
            "/shipment/from/address/countryCode",
            "/shipment/to/address/countryCode",
            "/shipment/to/address/city",
            "/shipment/to/address/postalCode",
            "/shipment/packages",
            "/weight/value");

    private final String account;
    private final String secret;
    private final AccessTokens tokens;

    AirlinkProtocol(String account, String secret, AccessTokens tokens) {
        this.account = account;
        this.secret = secret;
        this.tokens = tokens;
    }

    /** Of the token's own address, account and secret. */
    @Override
    public boolean believes(Call call) {
        String shown = call.header("Authorization").orElse("");
        if (!call.path().equals(TOKEN)) {
            return tokens.isValid(shown);
        }
        String both = account + ":" + secret;
        return shown.equals("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                && "client_credentials".equals(call.formFields().get("grant_type"));
    }

    @Override
    public Optional<Reply> aside(Call call) {
        return call.path().equals(TOKEN)
                ? Optional.of(new Reply(
                        200,
                        object().put("access_token", tokens.issue())
                                .put("token_type", "Bearer")
                                .put("expires_in", 3600)))
                : Optional.empty();
    }

    @Override
    public CarrierQuestion question(Call call) {
        String path = call.path();
        String rest = call.pathAfter(SHIPMENTS + "/").orElse("");
        String number = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        if (path.equals(SHIPMENTS) && call.method().equals("POST")) {
            JsonNode body = SimulatorServer.json(call.body());
            return body == null
                    ? new CarrierQuestion.Other("no JSON")
                    : new CarrierQuestion.Book(BookingRequest.of(
                            body.at("/shipment/customerReference").asText(), body, FIELDS));
        }
        if (path.equals(SHIPMENTS) && call.method().equals("GET")) {
            return new CarrierQuestion.Find(call.queryFields().getOrDefault("customerReference", ""));
        }
        if (rest.endsWith("/cancel") && call.method().equals("PUT")) {
            return new CarrierQuestion.Release(number);
        }
        if (rest.endsWith("/documents/label")) {
            return new CarrierQuestion.Label(number);
        }
        return path.equals("/v2/handovers")
                ? new CarrierQuestion.LastMile(call.queryFields().getOrDefault("customerReference", ""))
                : new CarrierQuestion.Other(path);
    }

    @Override
    public Reply reply(CarrierAnswer answer) {
        return switch (answer) {
            case CarrierAnswer.Booked(Bookings.Booking booking, boolean again) -> shipment(booking);
            case CarrierAnswer.Holding(Bookings.Booking booking) -> shipment(booking);
            case CarrierAnswer.NotHeld() -> {
                ObjectNode body = object();
                body.putObject("output").putArray("shipments");
                yield new Reply(200, body);
            }
            case CarrierAnswer.Voided() -> {
                ObjectNode body = object();
                body.putObject("output").put("cancelled", true);
                yield new Reply(200, body);
            }
            case CarrierAnswer.Moving() -> errors(422, "SHIPMENT.IN.TRANSIT", "The shipment is in transit.");
            case CarrierAnswer.Handover(String brand, String transferNumber) -> {
                ObjectNode body = object();
                body.putObject("output")
                        .putArray("shipments")
                        .addObject()
                        .put("partner", brand)
                        .put("partnerNumber", transferNumber);
                yield new Reply(200, body);
            }
            case CarrierAnswer.Collecting collecting -> errors(400, "BAD.REQUEST.ERROR", "There are no pick-ups.");
            case CarrierAnswer.Label(byte[] pdf) -> {
                ObjectNode body = object();
                body.putObject("output")
                        .putObject("label")
                        .put("content", Base64.getEncoder().encodeToString(pdf));
                yield new Reply(200, body);
            }
            case CarrierAnswer.Refused(CarrierAnswer.Reason reason, String message) ->
                errors(422, "SHIPMENT." + reason.name().replace('_', '.'), message);
            case CarrierAnswer.Disbelieved() -> errors(401, "NOT.AUTHORIZED.ERROR", "Please try again with a token.");
            case CarrierAnswer.Unavailable() -> errors(503, "SERVICE.UNAVAILABLE.ERROR", "Please try again.");
            case CarrierAnswer.Misunderstood(String what) -> errors(400, "BAD.REQUEST.ERROR", what);
        };
    }

    private static Reply shipment(Bookings.Booking booking) {
        ObjectNode body = object();
        body.putObject("output")
                .putArray("shipments")
                .addObject()
                .put("customerReference", booking.request().key())
                .put("masterNumber", booking.trackingNumber())
                .put("serviceType", booking.service());
        return new Reply(200, body);
    }

    private static Reply errors(int status, String code, String message) {
        ObjectNode body = object();
        body.putArray("errors").addObject().put("code", code).put("message", message);
        return new Reply(status, body);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

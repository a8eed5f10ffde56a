package io.waymark.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.util.Optional;

/**
 * Waymark's own protocol: {@code POST /shipments}, {@code GET /shipments?reference=…},
 * {@code DELETE /shipments/{trackingNumber}}, {@code POST /pickups}, {@code DELETE /pickups/{confirmation}}, {@code GET /last-miles?reference=…} and {@code GET /labels/{trackingNumber}}, with a
 * bearer key.
 */
record WaymarkProtocol(String apiKey) implements CarrierProtocol {
    private static final String SHIPMENTS = "/shipments";
    private static final String LAST_MILES = "/last-miles";
    private static final String PICKUPS = "/pickups";
    private static final String LABELS = "/labels/";
    private static final BookingRequest.Fields FIELDS = new BookingRequest.Fields(
            "/reference",
            "/service",
            "/sender/country",
            "/recipient/country",
            "/recipient/city",
            "/recipient/postalCode",
            "/parcels",
            "/weightGrams");

    @Override
    public boolean believes(Call call) {
        return call.header("Authorization").orElse("").equals("Bearer " + apiKey);
    }

    @Override
    public CarrierQuestion question(Call call) {
        return switch (call.method()) {
            case "POST" ->
                switch (call.path()) {
                    case SHIPMENTS -> book(call);
                    case PICKUPS ->
                        call.header("Idempotency-Key")
                                .<CarrierQuestion>map(CarrierQuestion.Collect::new)
                                .orElseGet(() -> other(call));
                    default -> other(call);
                };
            case "GET" -> asked(call);
            case "DELETE" ->
                call.pathAfter(SHIPMENTS + "/")
                        .<CarrierQuestion>map(CarrierQuestion.Release::new)
                        .or(() -> call.pathAfter(PICKUPS + "/").map(CarrierQuestion.StayAway::new))
                        .orElseGet(() -> other(call));
            default -> other(call);
        };
    }

    private static CarrierQuestion asked(Call call) {
        String reference = call.queryFields().getOrDefault("reference", "");
        return switch (call.path()) {
            case SHIPMENTS -> new CarrierQuestion.Find(reference);
            case LAST_MILES -> new CarrierQuestion.LastMile(reference);
            default ->
                call.pathAfter(LABELS)
                        .<CarrierQuestion>map(CarrierQuestion.Label::new)
                        .orElseGet(() -> other(call));
        };
    }

    private static CarrierQuestion book(Call call) {
        Optional<String> key = call.header("Idempotency-Key");
        JsonNode body = SimulatorServer.json(call.body());
        return key.isEmpty() || body == null
                ? new CarrierQuestion.Other("a JSON body and an Idempotency-Key are needed")
                : new CarrierQuestion.Book(BookingRequest.of(key.get(), body, FIELDS));
    }

    private static CarrierQuestion other(Call call) {
        return new CarrierQuestion.Other(call.method() + " " + call.path());
    }

    @Override
    public Reply reply(CarrierAnswer answer) {
        return switch (answer) {
            case CarrierAnswer.Booked(Bookings.Booking booking, boolean again) -> shipment(again ? 200 : 201, booking);
            case CarrierAnswer.Holding(Bookings.Booking booking) -> shipment(200, booking);
            case CarrierAnswer.NotHeld() -> problem(404, "UNKNOWN", "no such shipment");
            case CarrierAnswer.Voided() -> Reply.empty(204);
            case CarrierAnswer.Moving() -> problem(409, "MOVING", "the parcel is already on its way");
            case CarrierAnswer.Refused(CarrierAnswer.Reason reason, String message) ->
                problem(422, reason.name(), message);
            case CarrierAnswer.Disbelieved() -> problem(401, "UNAUTHORIZED", "unknown API key");
            case CarrierAnswer.Unavailable() -> problem(503, "UNAVAILABLE", "try again later");
            case CarrierAnswer.Misunderstood(String what) -> problem(400, "BAD_REQUEST", what);
            case CarrierAnswer.Handover(String brand, String transferNumber) -> handover(brand, transferNumber);
            case CarrierAnswer.Collecting(String confirmation) ->
                new Reply(201, JsonNodeFactory.instance.objectNode().put("confirmation", confirmation));
            case CarrierAnswer.Label(byte[] pdf) -> Reply.pdf(pdf);
        };
    }

    private static Reply handover(String brand, String transferNumber) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("brand", brand);
        body.put("transferNumber", transferNumber);
        return new Reply(200, body);
    }

    private static Reply shipment(int status, Bookings.Booking booking) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("reference", booking.request().key());
        body.put("trackingNumber", booking.trackingNumber());
        body.put("service", booking.service());
        return new Reply(status, body);
    }

    private static Reply problem(int status, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("code", code);
        body.put("message", message);
        return new Reply(status, body);
    }
}

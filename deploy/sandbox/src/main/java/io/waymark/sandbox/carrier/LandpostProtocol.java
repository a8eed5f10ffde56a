package io.waymark.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A post of the older kind: XML, an HMAC-SHA256 over method, path, time and body, and HTTP statuses that mean what they say. A
 * repeated reference gives the same item again.
 */
record LandpostProtocol(String account, String secret) implements CarrierProtocol {
    private static final String ITEMS = "/items";
    private static final String BY_REFERENCE = "/items/by-reference/";
    private static final String DELIVERY = "/delivery";
    private static final String LABEL = "/label";
    private static final String CANCELLATION = "/cancellation";
    private static final BookingRequest.Fields FIELDS = new BookingRequest.Fields(
            "/Reference",
            "/Product",
            "/Sender/Country",
            "/Addressee/Country",
            "/Addressee/Town",
            "/Addressee/Postcode",
            "/Pieces/Piece",
            "/WeightGrams");

    @Override
    public boolean believes(Call call) {
        String signed = call.method() + "\n" + call.path() + "\n"
                + call.header("X-Time").orElse("") + "\n" + call.body();
        return call.header("X-Client").orElse("").equals(account)
                && call.header("X-Signature").orElse("").equals(hmac(signed));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HMAC-SHA256", e);
        }
    }

    @Override
    public CarrierQuestion question(Call call) {
        String path = call.path();
        return switch (call.method()) {
            case "POST" -> {
                if (path.equals(ITEMS)) {
                    JsonNode body = XmlBody.read(call.body());
                    yield body == null
                            ? new CarrierQuestion.Other("no XML")
                            : new CarrierQuestion.Book(
                                    BookingRequest.of(body.path("Reference").asText(), body, FIELDS));
                }
                yield path.endsWith(CANCELLATION)
                        ? new CarrierQuestion.Release(between(path, ITEMS + "/", CANCELLATION))
                        : new CarrierQuestion.Other(path);
            }
            case "GET" -> {
                if (path.endsWith(LABEL)) {
                    yield new CarrierQuestion.Label(between(path, ITEMS + "/", LABEL));
                }
                yield path.endsWith(DELIVERY)
                        ? new CarrierQuestion.LastMile(between(path, BY_REFERENCE, DELIVERY))
                        : new CarrierQuestion.Find(between(path, BY_REFERENCE, ""));
            }
            default -> new CarrierQuestion.Other(path);
        };
    }

    private static String between(String path, String prefix, String suffix) {
        return path.startsWith(prefix) && path.length() > prefix.length() + suffix.length()
                ? path.substring(prefix.length(), path.length() - suffix.length())
                : "";
    }

    @Override
    public Reply reply(CarrierAnswer answer) {
        return switch (answer) {
            case CarrierAnswer.Booked(Bookings.Booking booking, boolean again) -> item(again ? 200 : 201, booking);
            case CarrierAnswer.Holding(Bookings.Booking booking) -> item(200, booking);
            case CarrierAnswer.NotHeld() -> error(404, "NoSuchItem", "there is no such item");
            case CarrierAnswer.Voided() -> Reply.xml(200, "<Response><Result>CANCELLED</Result></Response>");
            case CarrierAnswer.Moving() -> error(409, "ItemInTransit", "the item was posted");
            case CarrierAnswer.Handover(String brand, String transferNumber) ->
                Reply.xml(
                        200,
                        "<Response><Result>OK</Result><Delivery operator=\"" + brand + "\"><ItemId>" + transferNumber
                                + "</ItemId></Delivery></Response>");
            case CarrierAnswer.Collecting collecting -> error(405, "Misunderstood", "there are no pick-ups");
            case CarrierAnswer.Label(byte[] pdf) -> Reply.pdf(pdf);
            case CarrierAnswer.Refused(CarrierAnswer.Reason reason, String message) ->
                switch (reason) {
                    case INVALID -> error(400, "InvalidItem", message);
                    case NOT_SERVED -> error(400, "NoService", message);
                };
            case CarrierAnswer.Disbelieved() -> error(403, "BadSignature", "the signature does not fit");
            case CarrierAnswer.Unavailable() -> error(503, "Closed", "try again later");
            case CarrierAnswer.Misunderstood(String what) -> error(405, "Misunderstood", what);
        };
    }

    private static Reply item(int status, Bookings.Booking booking) {
        return Reply.xml(
                status,
                "<Response><Result>OK</Result><Item><Id>" + booking.trackingNumber() + "</Id><Reference>"
                        + booking.request().key() + "</Reference><Product>" + booking.service()
                        + "</Product></Item></Response>");
    }

    private static Reply error(int status, String code, String text) {
        return Reply.xml(
                status, "<Response><Error><Code>" + code + "</Code><Text>" + text + "</Text></Error></Response>");
    }
}

package io.waymark.order.booking.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.http.HttpAnswer;
import io.waymark.http.HttpCalls;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.VoidOutcome;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** One carrier that speaks our HTTP protocol. */
final class HttpCarrier implements Carrier {
    private static final long LONGEST_ANSWER = 64 * 1024;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{4,64}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST_MESSAGE = 500;

    private final String code;
    private final CarriersConfig.Endpoint endpoint;
    private final ObjectMapper json;
    private final HttpCalls calls;

    HttpCarrier(String code, CarriersConfig.Endpoint endpoint, ObjectMapper json) {
        this.code = code;
        this.endpoint = endpoint;
        this.json = json;
        this.calls = new HttpCalls(endpoint.timeout(), LONGEST_ANSWER);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Duration timeout() {
        return endpoint.timeout();
    }

    @Override
    public int concurrency() {
        return endpoint.concurrency();
    }

    @Override
    public BookingOutcome book(Consignment consignment) {
        try {
            HttpAnswer answer = calls.send(request("/shipments")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", consignment.reference().value())
                    .POST(BodyPublishers.ofString(json.writeValueAsString(CarrierMessages.Shipment.of(consignment))))
                    .build());
            return switch (answer.status()) {
                case 200, 201 -> taken(answer.text(), consignment.service());
                case 422 -> refused(answer.text());
                default -> new BookingOutcome.Unreachable("HTTP status " + answer.status());
            };
        } catch (IOException broken) {
            return new BookingOutcome.Unreachable(cause(broken));
        }
    }

    @Override
    public VoidOutcome release(String trackingNumber) {
        try {
            String number = URLEncoder.encode(trackingNumber, StandardCharsets.UTF_8);
            HttpAnswer answer =
                    calls.send(request("/shipments/" + number).DELETE().build());
            return switch (answer.status()) {
                case 200, 204, 404 -> new VoidOutcome.Voided();
                case 409 -> new VoidOutcome.AlreadyMoving();
                default -> new VoidOutcome.Unreachable("HTTP status " + answer.status());
            };
        } catch (IOException broken) {
            return new VoidOutcome.Unreachable(cause(broken));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.baseUrl() + path))
                .header("Authorization", "Bearer " + endpoint.apiKey())
                .header("Accept", "application/json");
    }

    private BookingOutcome taken(String body, String wanted) throws JsonProcessingException {
        CarrierMessages.Taken taken = json.readValue(body, CarrierMessages.Taken.class);
        String number = taken.trackingNumber();
        if (number == null || !NUMBER.matcher(number).matches()) {
            return new BookingOutcome.Unreachable("an answer without a usable tracking number");
        }
        String service = taken.service();
        return new BookingOutcome.Taken(
                new Receipt(number, service != null && CODE.matcher(service).matches() ? service : wanted));
    }

    private BookingOutcome refused(String body) throws JsonProcessingException {
        CarrierMessages.Refused refused = json.readValue(body, CarrierMessages.Refused.class);
        String reason = refused.code() != null && CODE.matcher(refused.code()).matches() ? refused.code() : "UNNAMED";
        String message = refused.message() == null ? "" : refused.message();
        return new BookingOutcome.RefusedByCarrier(
                new CarrierRefusal(reason, message.substring(0, Math.min(LONGEST_MESSAGE, message.length()))));
    }

    /** The kind of failure alone: a message may repeat parts of the body. */
    private static String cause(IOException broken) {
        Throwable root = broken.getCause() == null ? broken : broken.getCause();
        return root.getClass().getSimpleName();
    }
}

package io.waymark.order.booking.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.http.HttpAnswer;
import io.waymark.http.HttpCalls;
import io.waymark.http.PartnerTrust;
import io.waymark.numbers.TrackingNumbers;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.booking.domain.Lookup;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.order.ordering.domain.ShipmentCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One carrier that speaks our HTTP protocol. */
final class HttpCarrier implements Carrier {
    private static final long LONGEST_ANSWER = 64 * 1024;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST_MESSAGE = 500;

    private final String code;
    private final CarriersConfig.Endpoint endpoint;
    private final ObjectMapper json;
    private final HttpCalls calls;

    HttpCarrier(String code, CarriersConfig.Endpoint endpoint, PartnerTrust trust, ObjectMapper json) {
        this.code = code;
        this.endpoint = endpoint;
        this.json = json;
        this.calls = new HttpCalls(endpoint.timeout(), LONGEST_ANSWER, trust);
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
                case 200, 201, 202, 204 -> taken(answer.text(), consignment.service());
                case 422 -> refused(answer.text());
                default -> new BookingOutcome.Unreachable("HTTP status " + answer.status());
            };
        } catch (IOException broken) {
            return new BookingOutcome.Unreachable(cause(broken), wasSent(broken));
        }
    }

    /** False only where no connection came about. */
    private static boolean wasSent(IOException broken) {
        return Stream.<Throwable>iterate(broken, Objects::nonNull, Throwable::getCause)
                .noneMatch(cause -> cause instanceof ConnectException
                        || cause instanceof HttpConnectTimeoutException
                        || cause instanceof UnknownHostException
                        || cause instanceof UnresolvedAddressException);
    }

    @Override
    public Lookup find(ShipmentCode reference) {
        return new Lookup.Unsupported();
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

    private BookingOutcome taken(String body, String wanted) {
        CarrierMessages.Taken taken = read(body, CarrierMessages.Taken.class).orElse(null);
        if (taken == null) {
            return new BookingOutcome.NumberUnusable("the answer cannot be read");
        }
        String service = taken.service();
        String product = service != null && CODE.matcher(service).matches() ? service : wanted;
        return TrackingNumbers.usable(taken.trackingNumber())
                .<BookingOutcome>map(number -> new BookingOutcome.Taken(new Receipt(number, product)))
                .orElseGet(() -> new BookingOutcome.NumberUnusable(
                        taken.trackingNumber() == null ? "the number is missing" : "it cannot be a number"));
    }

    /** The status alone says that it is a refusal; why, the body may say. */
    private BookingOutcome refused(String body) {
        CarrierMessages.Refused refused =
                read(body, CarrierMessages.Refused.class).orElse(new CarrierMessages.Refused(null, null));
        String reason = refused.code() != null && CODE.matcher(refused.code()).matches() ? refused.code() : "UNNAMED";
        String message = refused.message() == null ? "" : refused.message();
        return new BookingOutcome.RefusedByCarrier(
                new CarrierRefusal(reason, message.substring(0, Math.min(LONGEST_MESSAGE, message.length()))));
    }

    private <T> Optional<T> read(String body, Class<T> type) {
        try {
            return Optional.ofNullable(json.readValue(body, type));
        } catch (JsonProcessingException misfit) {
            return Optional.empty();
        }
    }

    /** The kind of failure alone: a message may repeat parts of the body. */
    private static String cause(IOException broken) {
        Throwable root = broken.getCause() == null ? broken : broken.getCause();
        return root.getClass().getSimpleName();
    }
}

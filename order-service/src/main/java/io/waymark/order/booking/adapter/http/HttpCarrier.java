package io.waymark.order.booking.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Consignment;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.VoidOutcome;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final HttpClient client;

    HttpCarrier(String code, CarriersConfig.Endpoint endpoint, ObjectMapper json) {
        this.code = code;
        this.endpoint = endpoint;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(endpoint.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
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
            HttpResponse<String> answer = send(request("/shipments")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", consignment.reference().value())
                    .POST(BodyPublishers.ofString(json.writeValueAsString(CarrierMessages.Shipment.of(consignment)))));
            return switch (answer.statusCode()) {
                case 200, 201 -> taken(answer.body(), consignment.service());
                case 422 -> refused(answer.body());
                default -> new BookingOutcome.Unreachable("HTTP status " + answer.statusCode());
            };
        } catch (IOException broken) {
            return new BookingOutcome.Unreachable(cause(broken));
        }
    }

    @Override
    public VoidOutcome release(String trackingNumber) {
        try {
            String number = URLEncoder.encode(trackingNumber, StandardCharsets.UTF_8);
            HttpResponse<String> answer = send(request("/shipments/" + number).DELETE());
            return switch (answer.statusCode()) {
                case 200, 204, 404 -> new VoidOutcome.Voided();
                case 409 -> new VoidOutcome.AlreadyMoving();
                default -> new VoidOutcome.Unreachable("HTTP status " + answer.statusCode());
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

    /** The client's own time-out ends with the headers; this one bounds the whole answer. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            return answer.get(endpoint.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("no answer within " + endpoint.timeout(), slow);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        } finally {
            answer.cancel(true);
        }
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

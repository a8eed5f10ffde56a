package io.waymark.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarrierServerTest {
    private static final String BOOKING = """
            {"reference":"WM1","service":"express","sender":{"country":"CN"},
             "recipient":{"country":"CN","city":"Shanghai","postalCode":"%s"},"parcels":[{"weightGrams":500}]}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private CarrierServer carrier = CarrierServer.start(0, CarrierSettings.calm("key", "999077"));

    @AfterEach
    void stop() {
        carrier.close();
        http.close();
    }

    @Test
    void bookOnceHoweverOftenItIsAsked() throws Exception {
        HttpResponse<String> first = book("key", "WM1", BOOKING.formatted("200040"));
        HttpResponse<String> again = book("key", "WM1", BOOKING.formatted("200040"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"trackingNumber\":\"YT");
        assertThat(carrier.bookings("YTO").size()).isEqualTo(1);
    }

    @Test
    void refuseForGoodWhatItCannotServe() throws Exception {
        assertThat(book("key", "WM1", BOOKING.formatted("999077")).statusCode()).isEqualTo(422);
        assertThat(book("key", "WM1", "{}").body()).contains("reference is missing");
        assertThat(book("other", "WM1", BOOKING.formatted("200040")).statusCode())
                .isEqualTo(401);
        assertThat(carrier.bookings("YTO").size()).isZero();
    }

    @Test
    void voidOnlyWhatDoesNotMove() throws Exception {
        book("key", "WM1", BOOKING.formatted("200040"));
        book("key", "WM2", BOOKING.formatted("200040"));
        String waiting = carrier.bookings("YTO").underKey("WM1").orElseThrow().trackingNumber();
        String moving = carrier.bookings("YTO").underKey("WM2").orElseThrow().trackingNumber();
        carrier.bookings("YTO").pickedUp(moving);
        assertThat(cancel(waiting)).isEqualTo(204);
        assertThat(cancel(moving)).isEqualTo(409);
        assertThat(cancel("YT0")).isEqualTo(404);
    }

    @Test
    void failAsOftenAsItWasTold() throws Exception {
        carrier.close();
        carrier = CarrierServer.start(0, CarrierSettings.calm("key").failing(3, 2));
        assertThat(book("key", "WM1", BOOKING.formatted("1")).statusCode()).isEqualTo(201);
        assertThatThrownBy(() -> book("key", "WM2", BOOKING.formatted("1"))).isInstanceOf(IOException.class);
        assertThat(book("key", "WM2", BOOKING.formatted("1")).statusCode()).isEqualTo(503);
        assertThat(book("key", "WM2", BOOKING.formatted("1")).statusCode()).isEqualTo(200);
    }

    @Test
    void failWhereTheyAreDeadAndNowhereElse() throws Exception {
        carrier.behave(carrier.behaviour().withDead("YTO"));
        assertThat(book("YTO", "key", "WM1", BOOKING.formatted("200040")).statusCode())
                .isEqualTo(503);
        assertThat(book("UPS", "key", "WM1", BOOKING.formatted("200040")).statusCode())
                .isEqualTo(201);
        assertThat(carrier.bookings("YTO").size()).isZero();
        carrier.behave(carrier.behaviour().withDead());
        assertThat(book("YTO", "key", "WM1", BOOKING.formatted("200040")).statusCode())
                .isEqualTo(201);
    }

    /** UPS's own example number. */
    @Test
    void numberLikeUps() {
        assertThat(NumberSeries.upsCheckDigit("2617V1039772578")).isEqualTo(9);
        assertThat(NumberSeries.of("UPS").number("WM1")).matches("1Z2617V103\\d{8}");
    }

    private HttpResponse<String> book(String apiKey, String key, String body) throws IOException, InterruptedException {
        return book("YTO", apiKey, key, body);
    }

    private HttpResponse<String> book(String code, String apiKey, String key, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(code, "/shipments", apiKey, r -> r.header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))),
                BodyHandlers.ofString());
    }

    private int cancel(String number) throws IOException, InterruptedException {
        return http.send(
                        request("YTO", "/shipments/" + number, "key", HttpRequest.Builder::DELETE),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest request(
            String code, String path, String apiKey, Function<HttpRequest.Builder, HttpRequest.Builder> method) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(carrier.address(code) + path))
                .header("Authorization", "Bearer " + apiKey);
        return method.apply(builder).build();
    }
}

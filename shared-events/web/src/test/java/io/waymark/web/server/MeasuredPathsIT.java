package io.waymark.web.server;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What strangers call never becomes a label of a metric, whatever they call and however often. */
@QuarkusTest
@WithTestResource(Backends.class)
class MeasuredPathsIT {
    private static final String REQUESTS = "http.server.requests";
    private static final String SECRET = "Kq3vWjAxOTNmZg";

    /** Each round has words of its own, so the second already shows a label that is made of them; the others are for chance. */
    private static final int CALLS = 8;

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW", "PROPFIND", SECRET);

    @Inject
    MeterRegistry meters;

    @Test
    void strangersMakeNoSeries() throws IOException {
        callEverything(0);
        Set<List<Tag>> first = series();

        for (int call = 1; call < CALLS; call++) {
            callEverything(call);
        }
        given().get("/try/fail/unforeseen").then().statusCode(500);

        assertThat(series()).noneSatisfy(tags -> assertThat(tags.toString()).contains(SECRET));
        assertThat(series())
                .filteredOn(tags -> !tags.contains(Tag.of("status", "500")))
                .isSubsetOf(first);
        assertThat(meters.get(REQUESTS)
                        .tag("status", "500")
                        .tag("uri", "/try/fail/{how}")
                        .timer()
                        .count())
                .isPositive();
    }

    /** Every way to be refused before a door is found, and some at doors. */
    private static void callEverything(int call) throws IOException {
        String secret = SECRET + call;
        for (String method : METHODS) {
            ask(method + " /track/" + secret, "");
            ask(method + " /try/echo/" + secret, "");
        }
        ask(SECRET + call + " /try/echo", "");
        ask("POST /try/page/" + secret, "");
        ask("DELETE /try/merchant?" + secret, "");
        ask("GET /track/%zz" + secret, "");
        ask("GET /v1/track/%00" + secret, "");
        ask("GET /try/fail/" + secret + "/../..//" + secret, "");
        ask("POST /track/" + secret, "Content-Length: 99999999\r\n");
        ask("GET /track/" + secret, "Large: " + "x".repeat(20_000) + "\r\n");
        ask("GET /track/" + secret + "x".repeat(9_000), "");
        ask("GET /track/" + secret, "Content-Length: 1\r\nContent-Length: 2\r\n");
        resetAfter("POST /track/" + secret + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    }

    private static void ask(String start, String headers) throws IOException {
        String answer = RawHttp.exchange(start + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n");
        assertThat(answer).as(start).startsWith("HTTP/1.").doesNotContain(SECRET);
    }

    private static void resetAfter(String part) throws IOException {
        try (var connection = new RawHttp()) {
            connection.send(part);
        }
    }

    private Set<List<Tag>> series() {
        return meters.find(REQUESTS).timers().stream()
                .map(Timer::getId)
                .map(id -> id.getTags().stream()
                        .filter(tag -> !tag.getKey().equals("outcome"))
                        .toList())
                .collect(toSet());
    }
}

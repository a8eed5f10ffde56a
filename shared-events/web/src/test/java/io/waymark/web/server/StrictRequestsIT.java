package io.waymark.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two readers may read differently are refused, and nothing behind them is read as another request. */
@QuarkusTest
@WithTestResource(Backends.class)
class StrictRequestsIT {
    private static final String START = "POST /try/size HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String HIDDEN = "GET /try/page HTTP/1.1\r\nHost: x\r\n\r\n";

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: x\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nTransfer-Encoding: identity\r\n\r\n12345",
                "Content-Length: 1\r\nContent-Length: 2\r\n\r\n1",
                "Content-Length: 1\r\nContent-Length: 1\r\n\r\n1",
                "Content-Length: 1,1\r\n\r\n1",
                "Content-Length: +1\r\n\r\n1",
                "Content-Length: -1\r\n\r\n1",
                "Content-Length: 0x1\r\n\r\n1",
                "Content-Length: 99999999999999999999\r\n\r\n1",
                "Content-Length : 1\r\n\r\n1",
                "Content-Length: 0\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: gzip\r\n\r\n",
                "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 1\n\r\n1",
                "X: a\u0000b\r\nContent-Length: 1\r\n\r\n1",
                "X: a\rContent-Length: 1\r\n\r\n1",
                "Host: y\r\nContent-Length: 1\r\n\r\n1",
            })
    void aDoubtfulRequestIsRefusedWithAllThatFollows(String rest) throws IOException {
        String answer = RawHttp.exchange(START + rest + HIDDEN);

        assertThat(answer).startsWith("HTTP/1.").contains(" 400 ").contains("\"errorCode\":\"BAD_REQUEST\"");
        assertThat(answer.split("HTTP/1\\.", -1)).as(answer).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "z\r\n1\r\n0\r\n\r\n",
                "-1\r\n1\r\n0\r\n\r\n",
                "1\n1\r\n0\r\n\r\n",
                "1\r\n1junk\r\n0\r\n\r\n",
                "fffffffffffffffff\r\n"
            })
    void aBrokenChunkEndsTheConnection(String chunks) throws IOException {
        double failures = failures();

        String answer = RawHttp.exchange(START + "Transfer-Encoding: chunked\r\n\r\n" + chunks + HIDDEN);

        assertThat(answer).doesNotContain(" 200 ");
        assertThat(failures()).isEqualTo(failures);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalOfTheServerIsAProblem(String request, int status, String code) throws IOException {
        String answer = RawHttp.exchange(request);

        assertThat(answer)
                .startsWith("HTTP/1.")
                .contains(" " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"status\":" + status)
                .contains("\"errorCode\":\"" + code + "\"")
                .doesNotContain("secret")
                .doesNotContain("Exception");
    }

    static Stream<Arguments> refusals() {
        String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        return Stream.of(
                Arguments.of("GET /secret" + "x".repeat(9_000) + end + "\r\n", 414, "ADDRESS_TOO_LONG"),
                Arguments.of("GET /secret" + end + "X: " + "x".repeat(20_000) + "\r\n\r\n", 431, "HEADERS_TOO_LARGE"),
                Arguments.of("GET /secret%zz" + end + "\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /secret|" + end + "\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET secret" + end + "\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET http:secret" + end + "\r\n", 400, "BAD_REQUEST"),
                Arguments.of("OPTIONS *" + end + "\r\n", 400, "BAD_REQUEST"),
                Arguments.of("CONNECT secret:80" + end + "\r\n", 405, "METHOD_NOT_ALLOWED"),
                Arguments.of("SECRET /try/echo" + end + "\r\n", 405, "METHOD_NOT_ALLOWED"),
                Arguments.of("GET /try/page HTTP/1.1\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /secret HTTP/1.1\r\nHost: a b\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /secret HTTP/1.1\r\nHost: a/b\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /secret HTTP/1.1\r\nHost: [::1\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /secret HTTP/1.1\r\nHost: a:99999\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /try/page HTTP/3.7\r\nHost: x\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("secret\r\n\r\n", 400, "BAD_REQUEST"),
                Arguments.of("DELETE /try/echo" + end + "\r\n", 405, "METHOD_NOT_ALLOWED"),
                Arguments.of("GET /secret" + end + "\r\n", 404, "NOT_FOUND"),
                Arguments.of("GET /q/secret" + end + "\r\n", 404, "NOT_FOUND"),
                Arguments.of("POST /try/echo" + end + "Content-Length: 99999999\r\n\r\n", 413, "BODY_TOO_LARGE"));
    }

    @Test
    void clearTextHttp2IsNotSpoken() throws IOException {
        String upgraded = RawHttp.exchange(lines(
                "GET /try/page HTTP/1.1",
                "Host: x",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQAAP__",
                "",
                "GET /try/page HTTP/1.1",
                "Host: x",
                "Connection: close",
                ""));
        String known = RawHttp.exchange(lines("PRI * HTTP/2.0", "", "SM", ""));

        assertThat(upgraded.split("HTTP/1.1 200 ", -1)).hasSize(3);
        assertThat(known).startsWith("HTTP/1.").contains(" 405 ");
    }

    /** Pipelining is allowed; answers come in the order of the requests, the refusal last. */
    @Test
    void whatCameBeforeADoubtfulRequestIsAnswered() throws IOException {
        String answer = RawHttp.exchange(HIDDEN + START + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n1" + HIDDEN);

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains(" 400 ");
        assertThat(answer.split("HTTP/1\\.", -1)).as(answer).hasSize(3);
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private double failures() {
        return meters.find("http.server.requests").tag("outcome", "SERVER_ERROR").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }
}

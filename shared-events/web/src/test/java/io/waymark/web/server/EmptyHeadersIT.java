package io.waymark.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header that says nothing is no fault of ours. */
@QuarkusTest
@WithTestResource(Backends.class)
class EmptyHeadersIT {
    private static final String END = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept:\r\n", "Accept: \t \r\n", "Accept: , ,\r\n", "Accept:\r\nAccept:\r\n"})
    void whoAcceptsNothingByNameAcceptsAnything(String accept) throws IOException {
        assertThat(RawHttp.exchange("GET /try/media" + END + accept + "\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("content-type: text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: ,text/csv\r\n", "Accept: text/csv,,\r\n", "Accept:\r\nAccept: text/csv\r\n"})
    void whatIsAcceptedBesidesIsAnswered(String accept) throws IOException {
        assertThat(RawHttp.exchange("GET /try/media" + END + accept + "\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("content-type: text/csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Type:\r\n", "Content-Type: \t \r\n", "Content-Type:\r\nContent-Type:\r\n"})
    void aBodyOfNoMediaTypeIsOfNoneThatIsTaken(String type) throws IOException {
        assertThat(RawHttp.exchange("POST /try/media" + END + type + "Content-Length: 3\r\n\r\na,b"))
                .startsWith("HTTP/1.1 415 ")
                .contains("\"errorCode\":\"UNSUPPORTED_MEDIA_TYPE\"");
    }
}

package io.waymark.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** It answers as 17TRACK documents, and its parcels move on. */
class QueryServerTest {
    private static final String NUMBER = "[{\"number\":\"YT1\",\"carrier\":190012}]";
    private final HttpClient http = HttpClient.newHttpClient();
    private final QueryServer server = QueryServer.start(0, "token");

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void aNumberMustBeRegisteredOnce() throws Exception {
        assertThat(error(ask("/gettrackinfo", NUMBER, "token"))).isEqualTo(-18019902);
        assertThat(ask("/register", NUMBER, "token")
                        .at("/data/accepted/0/number")
                        .asText())
                .isEqualTo("YT1");
        assertThat(error(ask("/register", NUMBER, "token"))).isEqualTo(-18019901);
    }

    @Test
    void eachQuestionFindsTheParcelOneScanFurther() throws Exception {
        ask("/register", NUMBER, "token");
        for (int scans = 1; scans <= 4; scans++) {
            JsonNode item = ask("/gettrackinfo", NUMBER, "token").at("/data/accepted/0");
            assertThat(item.at("/carrier").asInt()).isEqualTo(190012);
            assertThat(item.at("/track_info/tracking/providers/0/events")).hasSize(scans);
        }
    }

    @Test
    void whoMayNotAskIsToldSo() throws Exception {
        assertThat(ask("/register", NUMBER, "other").path("code").asInt()).isEqualTo(-18010002);
        String many = "[" + String.join(",", Collections.nCopies(41, "{\"number\":\"YT1\"}")) + "]";
        assertThat(ask("/register", many, "token").path("code").asInt()).isEqualTo(-18010014);
    }

    private static int error(JsonNode answer) {
        return answer.at("/data/rejected/0/error/code").asInt();
    }

    private JsonNode ask(String path, String body, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("17token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return new ObjectMapper()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}

package io.waymark.web.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many large bodies at once do not use up the memory of the process, whoever sends them. */
@QuarkusTest
@WithTestResource(Backends.class)
@TestProfile(LargeBodiesIT.LittleMemory.class)
@Timeout(60)
class LargeBodiesIT {
    private static final int LARGE = 400_000;

    @Inject
    MeterRegistry meters;

    /** Room for two large bodies. */
    public static final class LittleMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("waymark.server.bodies", "1M");
        }
    }

    @Test
    void whatFindsNoRoomIsRefusedAndTheRestIsTaken() throws Exception {
        try (var unfinished = new RawHttp()) {
            unfinished.send(head(2 * LARGE) + "x".repeat(2 * LARGE - 1));
            Awaitility.await().until(() -> size() == 503);

            given().contentType(ContentType.TEXT)
                    .body("x".repeat(LARGE))
                    .post("/try/size")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("errorCode", equalTo("UNAVAILABLE"));
            assertThat(meters.get(GuardedServer.REFUSED_BODIES).counter().count())
                    .isPositive();
            given().contentType(ContentType.TEXT)
                    .body("small")
                    .post("/try/size")
                    .then()
                    .statusCode(200);
        }

        Awaitility.await().until(() -> size() == 200);
        for (int again = 0; again < 10; again++) {
            assertThat(size()).isEqualTo(200);
        }
    }

    private static int size() {
        return given().contentType(ContentType.TEXT)
                .body("x".repeat(LARGE))
                .post("/try/size")
                .statusCode();
    }

    private static String head(int length) {
        return "POST /try/size HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
    }
}

package io.waymark.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.sandbox.journey.Journey;
import io.waymark.sandbox.journey.JourneyKind;
import io.waymark.sandbox.journey.Route;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The senders of the wide world tell a whole journey in their own words and prove it in their own way. */
class WorldwideTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void eachTellsTheWholeHistoryEachTime() throws JsonProcessingException {
        assertThat(last(new AfterShip()).at("/msg/checkpoints/4/subtag").asText())
                .isEqualTo("Delivered_001");
        assertThat(last(new EasyPost()).at("/result/tracking_details/4/status").asText())
                .isEqualTo("delivered");
        assertThat(last(new Shippo())
                        .at("/data/tracking_history/4/substatus/code")
                        .asText())
                .isEqualTo("delivered");
        assertThat(last(new Karrio()).at("/data/events/0/status").asText()).isEqualTo("delivered");
    }

    @Test
    void eachSignsAsItsDocumentsSay() {
        Push push = new Push("1", "{}");
        assertThat(new AfterShip().sign(push, "secret", NOW).headers())
                .containsEntry("aftership-hmac-sha256", "dzJZAsrKgS3CWXM6rNBGtzgXNyx3e42VtAJkdHRRbhM=");
        assertThat(new EasyPost().sign(push, "secret", NOW).headers())
                .containsEntry(
                        "X-Hmac-Signature",
                        "hmac-sha256-hex=77325902caca812dc259733aacd046b73817372c777b8d95b402647474516e13")
                .containsEntry(
                        "X-Hmac-Signature-V2",
                        "hmac-sha256-hex=d19a4a6c5e105f3824c0fef33e5ff537df19d510cc58df06eb35e1f343aece82");
        assertThat(new Shippo().sign(push, "secret", NOW).headers())
                .containsEntry(
                        "Shippo-Auth-Signature",
                        "t=1795168800,v1=cacfa0878425ffdbf81d1bcd9848608d63f6a0673579b4c8ae6a5814e1a365f8");
        assertThat(new Karrio().sign(push, "secret", NOW).headers()).containsEntry("X-Event-Id", "secret");
    }

    @Test
    void anyAnswerOfTheSecondHundredIsTaken() {
        assertThat(List.of(new AfterShip(), new EasyPost(), new Shippo(), new Karrio()))
                .allMatch(dialect -> dialect.acknowledged(204, new byte[0]))
                .noneMatch(dialect -> dialect.acknowledged(400, new byte[0]));
    }

    private static JsonNode last(Dialect dialect) throws JsonProcessingException {
        Journey.Shipment shipment = new Journey.Shipment("ups", "N1", "R1");
        Journey journey = Journey.ending(JourneyKind.DELIVERED, shipment, Route.GUANGDONG_TO_SHANGHAI, NOW);
        List<Storyteller.Sending> sendings = Storyteller.tell(journey, dialect, NOW);
        return new ObjectMapper().readTree(sendings.getLast().push().payload());
    }
}

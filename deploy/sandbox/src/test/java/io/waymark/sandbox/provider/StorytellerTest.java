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

class StorytellerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Dialect KDNIAO = new Kdniao("1237100");
    private static final Dialect TRACK17 = new SeventeenTrack();
    private static final Dialect STANDARD = new StandardWebhooks();

    @Test
    void kdniaoRepeatsTheHistoryOldestFirstInChineseTime() throws JsonProcessingException {
        List<Storyteller.Sending> sendings = tell(JourneyKind.DELIVERED, KDNIAO, "YTO");
        JsonNode data = read(sendings.getLast()).at("/Data/0");
        assertThat(sendings).hasSize(5);
        assertThat(data.at("/StateEx").asText()).isEqualTo("301");
        assertThat(data.at("/Traces")).hasSize(5);
        assertThat(data.at("/Traces/0/Action").asText()).isEqualTo("1");
        assertThat(data.at("/Traces/4/AcceptTime").asText()).isEqualTo("2026-11-20 16:00:00");
    }

    @Test
    void seventeenTrackRepeatsTheHistoryNewestFirst() throws JsonProcessingException {
        JsonNode info =
                read(tell(JourneyKind.LOST, TRACK17, "100002").getLast()).at("/data/track_info");
        assertThat(info.at("/latest_status/sub_status").asText()).isEqualTo("Exception_Lost");
        assertThat(info.at("/tracking/providers/0/events")).hasSize(3);
        assertThat(info.at("/tracking/providers/0/events/2/sub_status").asText())
                .isEqualTo("InTransit_PickedUp");
        assertThat(info.at("/milestone/1/time_utc").asText()).isEqualTo("2026-11-19T18:00:00Z");
    }

    @Test
    void kuaidi100RepeatsTheHistoryNewestFirstInChineseTime() throws JsonProcessingException {
        JsonNode param =
                read(tell(JourneyKind.DELIVERED, new Kuaidi100(), "yuantong").getLast());
        assertThat(param.at("/status").asText()).isEqualTo("shutdown");
        assertThat(param.at("/lastResult/state").asText()).isEqualTo("301");
        assertThat(param.at("/lastResult/data")).hasSize(5);
        assertThat(param.at("/lastResult/data/0/ftime").asText()).isEqualTo("2026-11-20 16:00:00");
        assertThat(param.at("/lastResult/data/4/statusCode").asText()).isEqualTo("103");
    }

    @Test
    void sfTellsOnlyWhatIsNew() throws JsonProcessingException {
        JsonNode routes = read(tell(JourneyKind.REFUSED, new SfRoutePush(), "SF")
                        .getLast())
                .at("/Body/WaybillRoute");
        assertThat(routes).hasSize(1);
        assertThat(routes.at("/0/opCode").asText()).isEqualTo("70");
        assertThat(routes.at("/0/remark").asText()).isEqualTo("收件人拒收");
        assertThat(routes.at("/0/acceptTime").asText()).isEqualTo("2026-11-20 16:00:00");
    }

    @Test
    void standardTellsOnlyWhatIsNew() throws JsonProcessingException {
        JsonNode events =
                read(tell(JourneyKind.DELIVERED, STANDARD, "WAYMARK").getLast()).at("/data/events");
        assertThat(events).hasSize(1);
        assertThat(events.at("/0/code").asText()).isEqualTo("delivered");
    }

    @Test
    void tellEachKindInItsOwnWay() {
        assertThat(tell(JourneyKind.DUPLICATED, STANDARD, "WAYMARK")).hasSize(10);
        assertThat(tell(JourneyKind.OUT_OF_ORDER, STANDARD, "WAYMARK")
                        .getFirst()
                        .push()
                        .payload())
                .contains("\"delivered\"");
        assertThat(tell(JourneyKind.FORGED, STANDARD, "WAYMARK"))
                .extracting(Storyteller.Sending::genuine)
                .containsExactly(true, true, false);
    }

    private static List<Storyteller.Sending> tell(JourneyKind kind, Dialect dialect, String carrier) {
        Journey.Shipment shipment = new Journey.Shipment(carrier, "N1", "R1");
        return Storyteller.tell(Journey.ending(kind, shipment, Route.GUANGDONG_TO_SHANGHAI, NOW), dialect, NOW);
    }

    private static JsonNode read(Storyteller.Sending sending) throws JsonProcessingException {
        return new ObjectMapper().readTree(sending.push().payload());
    }
}

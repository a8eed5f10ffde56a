package io.waymark.tracking.polling.seventeentrack;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.http.PartnerTrust;
import io.waymark.tables.Tables;
import io.waymark.tracking.polling.LegAnswer;
import io.waymark.tracking.polling.QueryAnswer;
import io.waymark.tracking.polling.QueryDesk;
import io.waymark.tracking.polling.Stories;
import io.waymark.tracking.polling.TrackingApi.Endpoint;
import io.waymark.tracking.polling.TrackingQueries;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.seventeentrack.SeventeenTrackProvider;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 17TRACK is asked as it documents, and its answers reach the reader of its pushes. */
class SeventeenTrackQueriesTest {
    private static final Leg YANWEN = new Leg("YANWEN", "YT2616912345678901");
    private static final Leg CORREIOS = new Leg("CORREIOS_BR", "AA123456789BR");
    private static final Leg STRANGER = new Leg("CHINA_POST", "21213123123230");
    private final QueryDesk desk = new QueryDesk(0);
    private final SeventeenTrackApi api =
            new SeventeenTrackApi(Tables.builtIn(), Clock.fixed(PushReading.NOW, ZoneOffset.UTC));
    private final TrackingQueries queries = at(desk.address(), QueryDesk.TRACK_TOKEN);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNumberIsRegisteredBeforeItIsAskedAbout() {
        desk.tell(YANWEN.trackingNumber(), Stories.track(YANWEN.trackingNumber(), 190012, "InTransit_PickedUp"));

        assertThat(queries.registers()).isTrue();
        assertThat(answer(queries.ask(List.of(YANWEN)), YANWEN)).isEqualTo(new LegAnswer.Unregistered());
        assertThat(answer(queries.register(List.of(YANWEN)), YANWEN)).isEqualTo(new LegAnswer.Registered());
        assertThat(answer(queries.register(List.of(YANWEN)), YANWEN)).isEqualTo(new LegAnswer.Registered());
        assertThat(answer(queries.ask(List.of(YANWEN)), YANWEN)).isInstanceOf(LegAnswer.Reported.class);
    }

    @Test
    void eachNumberOfACallHasItsOwnAnswer() {
        queries.register(List.of(YANWEN, CORREIOS));
        desk.tell(YANWEN.trackingNumber(), Stories.track(YANWEN.trackingNumber(), 190012, "Delivered_Other"));

        QueryAnswer answer = queries.ask(List.of(YANWEN, CORREIOS, STRANGER));

        assertThat(answer(answer, YANWEN)).isInstanceOf(LegAnswer.Reported.class);
        assertThat(answer(answer, CORREIOS)).isEqualTo(new LegAnswer.NoTrace());
        assertThat(answer(answer, STRANGER)).isEqualTo(new LegAnswer.Unregistered());
        assertThat(desk.arrivals("/gettrackinfo")).hasSize(1);
    }

    @Test
    void foundAnswersBecomeNodesWithPlaceAndZonedTime() throws Exception {
        Push push = corpus("gettrackinfo_correios_2151.json", CORREIOS);

        List<Node> nodes = push.reports().getFirst().nodes();
        assertThat(PushReading.standing(push)).isEqualTo("DELIVERED.unspecified");
        assertThat(nodes).hasSize(3);
        assertThat(nodes.getFirst().occurredAt()).hasToString("2026-06-25T10:12-03:00");
        assertThat(nodes.getFirst().place())
                .hasToString("Place[country=BR, region=SP, city=SAO PAULO, postalCode=01000-000, text=SAO PAULO, SP]");
    }

    @Test
    void anUnheardOfCodeOfAFoundAnswerWaitsToBeTaught() throws Exception {
        Push push = corpus("gettrackinfo_yanwen_190012.json", YANWEN);

        assertThat(PushReading.standing(push)).isEqualTo("IN_TRANSIT.arrived_country");
        assertThat(push.reports().getFirst().nodes())
                .filteredOn(node -> !node.known())
                .extracting(Node::code)
                .containsExactly("InTransit_QuantumTunnelling");
    }

    @Test
    void aReturnIsReadFromAFoundAnswer() throws Exception {
        assertThat(PushReading.standing(
                        corpus("gettrackinfo_exception_returning.json", new Leg("CORREIOS_BR", "AA555666777BR"))))
                .isEqualTo("RETURNING.in_transit RETURN_STARTED");
    }

    @Test
    void refusalsOfFoundAnswersAreUnderstood() throws Exception {
        QueryAnswer.Answered answered = replayed("gettrackinfo_yanwen_190012.json", List.of(YANWEN, STRANGER));
        assertThat(answer(answered, STRANGER)).isEqualTo(new LegAnswer.Unregistered());

        QueryAnswer.Answered registered = replayed("register_mixed.json", List.of(CORREIOS, new Leg("YANWEN", "1234")));
        assertThat(answer(registered, new Leg("YANWEN", "1234"))).isEqualTo(new LegAnswer.Refused("-18010012"));
    }

    @Test
    void aBusyOrBrokenInterfaceIsNoAnswer() {
        desk.throttle(QueryDesk.TRACK_PATH);
        assertThat(queries.ask(List.of(YANWEN))).isEqualTo(new QueryAnswer.TooMany(Duration.ofSeconds(1)));
        desk.answerWith(QueryDesk.TRACK_PATH, 503);
        assertThat(queries.ask(List.of(YANWEN))).isEqualTo(new QueryAnswer.Down("HTTP status 503"));
        desk.answerWith(QueryDesk.TRACK_PATH, 302);
        assertThat(queries.ask(List.of(YANWEN))).isEqualTo(new QueryAnswer.Down("HTTP status 302"));
        desk.answerWith(QueryDesk.TRACK_PATH, 200);
        assertThat(at(desk.address(), "other").ask(List.of(YANWEN))).isEqualTo(new QueryAnswer.Down("HTTP status 401"));
        assertThat(at(URI.create("http://127.0.0.1:1"), "any").ask(List.of(YANWEN)))
                .isEqualTo(new QueryAnswer.Down("ConnectException"));
    }

    private Push corpus(String file, Leg leg) throws Exception {
        LegAnswer answer = answer(replayed(file, List.of(leg)), leg);
        assertThat(answer).isInstanceOf(LegAnswer.Reported.class);
        Push push = new SeventeenTrackProvider(Tables.builtIn())
                .open(PushReading.request(((LegAnswer.Reported) answer).body(), Map.of()))
                .parse();
        assertThat(push.reports().getFirst().leg()).isEqualTo(leg);
        return push;
    }

    /** Answers with a file of the corpus, whatever is asked. */
    private QueryAnswer.Answered replayed(String file, List<Leg> legs) throws Exception {
        String body = new String(new Corpus("17track").body(file), StandardCharsets.UTF_8);
        desk.answerAlways(body);
        QueryAnswer answer = queries.ask(legs);
        assertThat(answer).isInstanceOf(QueryAnswer.Answered.class);
        return (QueryAnswer.Answered) answer;
    }

    private TrackingQueries at(URI address, String token) {
        return api.at(new Endpoint(address, token, null, Duration.ofSeconds(2), PartnerTrust.ofTheJdk()));
    }

    private static LegAnswer answer(QueryAnswer answer, Leg leg) {
        assertThat(answer).isInstanceOf(QueryAnswer.Answered.class);
        Map<Leg, LegAnswer> legs = ((QueryAnswer.Answered) answer).legs();
        assertThat(legs).containsKey(leg);
        return Objects.requireNonNull(legs.get(leg));
    }
}

package io.waymark.tracking.polling.ups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.waymark.tracking.shipment.domain.Leg;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** UPS is asked as it documents, with a token that is fetched once. */
class UpsQueriesTest {
    private static final Leg LEG = new Leg("UPS", "1Z999AA10123456784");
    private final QueryDesk desk = new QueryDesk(0);
    private final TrackingQueries queries = at(QueryDesk.UPS_SECRET);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsKnownIsHandedOnAsItCame() {
        String story = Stories.ups(LEG.trackingNumber(), "I.DP");
        desk.tell(LEG.trackingNumber(), story);

        QueryAnswer answer = queries.ask(List.of(LEG));

        assertThat(answer).isInstanceOf(QueryAnswer.Answered.class);
        LegAnswer told =
                Objects.requireNonNull(((QueryAnswer.Answered) answer).legs().get(LEG));
        assertThat(told).isInstanceOf(LegAnswer.Reported.class);
        assertThat(((LegAnswer.Reported) told).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(story);
    }

    @Test
    void anUnknownNumberHasNoTraceAndAnImpossibleOneIsRefused() throws Exception {
        assertThat(queries.ask(List.of(LEG))).isEqualTo(answered(new LegAnswer.NoTrace()));
        Corpus corpus = new Corpus("karrio_carriers");
        desk.answerAlways(text(corpus, "ups_TrackingNumberNotFoundResponseJSON.json"));
        assertThat(queries.ask(List.of(LEG))).isEqualTo(answered(new LegAnswer.NoTrace()));
        desk.answerAlways(text(corpus, "ups_InvalidTrackingNumberResponseJSON.json"));
        assertThat(queries.ask(List.of(LEG))).isEqualTo(answered(new LegAnswer.Refused("TV1002")));
    }

    @Test
    void theTokenIsFetchedOnce() {
        queries.ask(List.of(LEG));
        queries.ask(List.of(LEG));

        assertThat(desk.tokens()).isEqualTo(1);
    }

    @Test
    void aRefusedTokenIsFetchedAnew() {
        queries.ask(List.of(LEG));
        desk.forgetTokens();

        assertThat(queries.ask(List.of(LEG))).isEqualTo(new QueryAnswer.Down("HTTP status 401"));
        assertThat(queries.ask(List.of(LEG))).isEqualTo(answered(new LegAnswer.NoTrace()));
        assertThat(desk.tokens()).isEqualTo(2);
    }

    @Test
    void aBusyOrBrokenInterfaceIsNoAnswer() {
        desk.throttle(QueryDesk.UPS_PATH);
        assertThat(queries.ask(List.of(LEG))).isEqualTo(new QueryAnswer.TooMany(Duration.ofSeconds(1)));
        desk.answerWith(QueryDesk.UPS_PATH, 404);
        assertThat(queries.ask(List.of(LEG))).isEqualTo(new QueryAnswer.Down("HTTP status 404"));
        assertThat(at("wrong").ask(List.of(LEG))).isEqualTo(new QueryAnswer.Down("no token, HTTP status 401"));
    }

    @Test
    void withoutASecretItCannotBeConfigured() {
        assertThatThrownBy(() -> at(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("api-secret");
    }

    private TrackingQueries at(@Nullable String secret) {
        return new UpsApi(Tables.builtIn(), Clock.fixed(PushReading.NOW, ZoneOffset.UTC))
                .at(new Endpoint(
                        desk.address(), QueryDesk.UPS_CLIENT, secret, Duration.ofSeconds(2), PartnerTrust.ofTheJdk()));
    }

    private static QueryAnswer answered(LegAnswer answer) {
        return new QueryAnswer.Answered(Map.of(LEG, answer));
    }

    private static String text(Corpus corpus, String file) throws Exception {
        return new String(corpus.body(file), StandardCharsets.UTF_8);
    }
}

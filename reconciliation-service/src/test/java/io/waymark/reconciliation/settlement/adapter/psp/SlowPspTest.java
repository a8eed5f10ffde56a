package io.waymark.reconciliation.settlement.adapter.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waymark.http.PartnerTrust;
import io.waymark.privacy.PersonalWords;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.settlement.application.Psp.Reply;
import io.waymark.reconciliation.settlement.application.Psp.Upload;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.tables.Tables;
import io.waymark.testkit.SlowPeer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A payment service provider that trickles, or answers without end, costs one call its time-out and holds up no other. */
@Timeout(30)
class SlowPspTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1500);
    private static final SlowPeer.Answer ONE_BYTE_A_SECOND = SlowPeer.tricklingBody(Duration.ofSeconds(1));
    private static final Upload UPLOAD = new Upload("M1", "T1", "1", "YT1");

    @Test
    void oneByteASecondEndsWithTheTimeOut() throws IOException {
        try (SlowPeer peer = SlowPeer.answering(ONE_BYTE_A_SECOND)) {
            assertThat(psp(peer).upload(UPLOAD))
                    .isEqualTo(Reply.none(new PspAnswer.Unreachable("TIMEOUT", "no answer within " + TIMEOUT)));
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        try (SlowPeer peer = SlowPeer.answering(SlowPeer.endless())) {
            assertThat(psp(peer).upload(UPLOAD).answer()).isInstanceOf(PspAnswer.Unreachable.class);
        }
    }

    @Test
    void aCallBesideItIsAnsweredMeanwhile() throws IOException {
        try (SlowPeer peer = SlowPeer.answering(ONE_BYTE_A_SECOND, SlowPeer.json("{\"respCode\":\"20000\"}"))) {
            HttpPsp psp = psp(peer);
            CompletableFuture<Reply> slow = CompletableFuture.supplyAsync(() -> psp.upload(UPLOAD));
            await().until(() -> peer.calls() == 1);

            assertThat(psp.upload(UPLOAD).answer()).isNotInstanceOf(PspAnswer.Unreachable.class);
            assertThat(slow).isNotDone();
            assertThat(slow.join().answer()).isInstanceOf(PspAnswer.Unreachable.class);
        }
    }

    private static HttpPsp psp(SlowPeer peer) {
        PspConfig config = new PspConfig() {
            @Override
            public URI baseUrl() {
                return peer.address();
            }

            @Override
            public String path() {
                return "/logistics";
            }

            @Override
            public Optional<String> secret() {
                return Optional.of("secret");
            }

            @Override
            public Map<String, Account> accounts() {
                return Map.of();
            }

            @Override
            public Duration timeout() {
                return TIMEOUT;
            }
        };
        return new HttpPsp(
                config,
                PspAccounts.table(Tables.builtIn(), config),
                new AnswerTable(Tables.builtIn()),
                PersonalWords.of(Tables.builtIn()),
                new ReconciliationMetrics(new SimpleMeterRegistry()),
                PartnerTrust.ofTheJdk());
    }
}

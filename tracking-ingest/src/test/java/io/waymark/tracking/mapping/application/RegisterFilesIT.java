package io.waymark.tracking.mapping.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.Meaning;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Revision;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a release changes becomes revisions once, asks for replays, and is not taken back by an older release. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class RegisterFilesIT {
    private static final Meaning MOVING = says(State.IN_TRANSIT);
    private static final Meaning CUSTOMS = says(State.CUSTOMS);
    private final String provider = "release-" + UUID.randomUUID();

    @Inject
    Revisions revisions;

    @Inject
    Replays replays;

    @Inject
    ChangeMapping changeMapping;

    @Inject
    Clock clock;

    /** A release that brings one provider with one table. */
    private record Release(FileTable table) implements CodeTables {
        @Override
        public List<FileTable> files() {
            return List.of(table);
        }

        @Override
        public boolean hasProvider(String name) {
            return table.provider().equals(name);
        }

        @Override
        public Set<String> exceptionClasses() {
            return Set.of();
        }

        @Override
        public void putInForce(MappingTable newer) {
            throw new IllegalStateException("a release does not read pushes");
        }
    }

    @Test
    void theFirstTableAsksForNoReplay() {
        start("A", Map.of("1", MOVING, "2", MOVING));

        assertThat(history()).hasSize(2);
        assertThat(replays.page(provider, null, 10)).isEmpty();
    }

    @Test
    void whatTheNextReleaseChangesIsReadAgainOnce() {
        start("A", Map.of("same", MOVING, "changed", MOVING, "dropped", MOVING));
        start("B", Map.of("same", MOVING, "changed", CUSTOMS, "added", CUSTOMS));
        start("B", Map.of("same", MOVING, "changed", CUSTOMS, "added", CUSTOMS));

        assertThat(history()).hasSize(6);
        assertThat(replays.page(provider, null, 10)).hasSize(3);
        assertThat(meaning("changed")).isEqualTo(CUSTOMS);
        assertThat(meaning("added")).isEqualTo(CUSTOMS);
        assertThat(meaning("dropped")).isEqualTo(Meaning.UNKNOWN);
    }

    @Test
    void anOlderReleaseThatStartsBesideANewerOneChangesNothing() {
        start("A", Map.of("1", MOVING));
        start("B", Map.of("1", CUSTOMS));

        start("A", Map.of("1", MOVING));

        assertThat(meaning("1")).isEqualTo(CUSTOMS);
        assertThat(history()).hasSize(2);
    }

    @Test
    void whatAPersonTaughtOutlivesAReleaseAndNeedsNoReplayForIt() {
        start("A", Map.of("1", MOVING));
        Meaning taught = says(State.OUT_FOR_DELIVERY);
        changeMapping.teach(new ProviderCode(provider, "1"), taught, "somebody", "why", clock.instant());

        start("B", Map.of("1", CUSTOMS));

        assertThat(meaning("1")).isEqualTo(taught);
        assertThat(replays.page(provider, null, 10)).hasSize(1);
    }

    private void start(String digest, Map<String, Meaning> meanings) {
        CodeTables release = new Release(new CodeTables.FileTable(provider, digest, meanings));
        QuarkusTransaction.requiringNew().run(() -> new RegisterFiles(revisions, release, replays, clock).register());
    }

    private List<Revision> history() {
        return revisions.history(provider, null, Long.MAX_VALUE, 100);
    }

    private Meaning meaning(String code) {
        return MappingTable.of(revisions.decisive())
                .find(new ProviderCode(provider, code))
                .meaning();
    }

    private static Meaning says(State state) {
        return new Meaning(true, new Status(state, "some", null), null);
    }
}

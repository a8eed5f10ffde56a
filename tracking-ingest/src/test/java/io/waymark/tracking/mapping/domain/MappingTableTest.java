package io.waymark.tracking.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tracking.mapping.domain.Change.Source;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The file's newest word, and over it the newest word of a person, in whichever order revisions become known. */
class MappingTableTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final ProviderCode CODE = new ProviderCode("kdniao", "77");
    private static final Meaning MOVING = says(State.IN_TRANSIT);
    private static final Meaning CUSTOMS = says(State.CUSTOMS);
    private static final Meaning AT_LOCKER = says(State.AVAILABLE_FOR_PICKUP);

    @Test
    void aCodeThatNobodyMappedIsUnknownInTheFirstVersion() {
        assertThat(MappingTable.of(List.of()).find(CODE))
                .isEqualTo(new MappingTable.Entry(CODE, Meaning.UNKNOWN, 0, null));
    }

    @Test
    void whatIsTaughtStandsOverTheFile() {
        MappingTable table = MappingTable.of(List.of(
                revision(1, Source.FILE, MOVING),
                revision(2, Source.TAUGHT, CUSTOMS),
                revision(3, Source.FILE, AT_LOCKER)));

        assertThat(table.find(CODE).meaning()).isEqualTo(CUSTOMS);
        assertThat(table.find(CODE).version()).isEqualTo(2);
        assertThat(table.find(CODE).isTaught()).isTrue();
        assertThat(table.newest()).isEqualTo(3);
    }

    @Test
    void aWithdrawalGivesTheFileBackUnderANewVersion() {
        MappingTable table = MappingTable.of(List.of(
                revision(1, Source.FILE, MOVING),
                revision(2, Source.TAUGHT, CUSTOMS),
                revision(3, Source.WITHDRAWN, MOVING)));

        assertThat(table.find(CODE).meaning()).isEqualTo(MOVING);
        assertThat(table.find(CODE).version()).isEqualTo(3);
        assertThat(table.find(CODE).isTaught()).isFalse();
    }

    @Test
    void aWithdrawalWithoutAFileLeavesTheCodeUnknownUnderANewVersion() {
        MappingTable table = MappingTable.of(
                List.of(revision(2, Source.TAUGHT, CUSTOMS), revision(3, Source.WITHDRAWN, Meaning.UNKNOWN)));

        assertThat(table.find(CODE).meaning().known()).isFalse();
        assertThat(table.find(CODE).version()).isEqualTo(3);
        assertThat(table.page(null, null, 10)).isEmpty();
    }

    @Test
    void aReleaseAfterAWithdrawalCountsFromItsOwnRevision() {
        MappingTable table = MappingTable.of(List.of(
                revision(2, Source.TAUGHT, CUSTOMS),
                revision(3, Source.WITHDRAWN, Meaning.UNKNOWN),
                revision(4, Source.FILE, AT_LOCKER)));

        assertThat(table.find(CODE).meaning()).isEqualTo(AT_LOCKER);
        assertThat(table.find(CODE).version()).isEqualTo(4);
    }

    @Test
    void theOrderInWhichRevisionsBecomeKnownDoesNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Revision> revisions = new ArrayList<>();
            for (int number = 1; number <= 8; number++) {
                Source source =
                        List.of(Source.FILE, Source.TAUGHT, Source.WITHDRAWN).get(random.nextInt(3));
                revisions.add(revision(
                        number, source, List.of(MOVING, CUSTOMS, AT_LOCKER).get(random.nextInt(3))));
            }
            MappingTable.Entry expected = MappingTable.of(revisions).find(CODE);
            Collections.shuffle(revisions, random);
            assertThat(MappingTable.of(revisions).find(CODE))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void pagesFollowEachOtherByProviderAndCode() {
        MappingTable table = MappingTable.of(List.of(
                revision(1, "kdniao", "2"),
                revision(2, "kdniao", "1"),
                revision(3, "17track", "9"),
                revision(4, "sf", "1")));

        List<MappingTable.Entry> first = table.page(null, null, 2);
        assertThat(first).extracting(entry -> entry.code().toString()).hasSize(2);
        assertThat(first.getLast().code()).isEqualTo(new ProviderCode("kdniao", "1"));
        assertThat(table.page(null, first.getLast().code(), 2))
                .extracting(MappingTable.Entry::code)
                .containsExactly(new ProviderCode("kdniao", "2"), new ProviderCode("sf", "1"));
        assertThat(table.page("sf", null, 10)).hasSize(1);
    }

    private static Meaning says(State state) {
        return new Meaning(true, new Status(state, "some", null), null);
    }

    private static Revision revision(long number, Source source, Meaning after) {
        return new Revision(number, new Change(CODE, source, Meaning.UNKNOWN, after, "t", "why", NOW));
    }

    private static Revision revision(long number, String provider, String code) {
        return new Revision(
                number,
                new Change(new ProviderCode(provider, code), Source.FILE, Meaning.UNKNOWN, MOVING, "t", "why", NOW));
    }
}

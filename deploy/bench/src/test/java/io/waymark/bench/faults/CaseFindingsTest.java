package io.waymark.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.bench.faults.CaseFindings.Act;
import io.waymark.bench.faults.CaseFindings.Expected;
import io.waymark.bench.faults.CaseFindings.Fact;
import io.waymark.bench.faults.CaseFindings.StoredCase;
import io.waymark.bench.faults.CaseFindings.StoredNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The judge of the drill finds each way in which a case can get lost, doubled or untold. */
class CaseFindingsTest {
    private static final UUID OPEN = UUID.randomUUID();
    private static final UUID ENDED = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Expected EXPECTED =
            new Expected(Set.of("A", "B"), Set.of("B"), Set.of(new Act(OPEN, "ACKNOWLEDGED")));

    private final List<StoredCase> stored = new ArrayList<>(List.of(
            new StoredCase(OPEN, "A", "ADDR_INCORRECT", "ACKNOWLEDGED"),
            new StoredCase(ENDED, "B", "ADDR_INCORRECT", "RESOLVED")));
    private final List<Act> story =
            new ArrayList<>(List.of(new Act(OPEN, "ACKNOWLEDGED"), new Act(ENDED, "ACKNOWLEDGED")));
    private final List<Fact> told = new ArrayList<>(
            List.of(fact("case.opened.v1", OPEN), fact("case.opened.v1", ENDED), fact("case.resolved.v1", ENDED)));
    private final List<StoredNotice> notices = new ArrayList<>(List.of(
            new StoredNotice(FIRST, OPEN, "OPENED", "SENT"), new StoredNotice(SECOND, ENDED, "OPENED", "SENT")));
    private final List<UUID> received = new ArrayList<>(List.of(FIRST, SECOND, SECOND));

    @Test
    void whatIsRightBreaksNoRuleHoweverOftenItWasSent() {
        told.add(told.getFirst());

        assertThat(broken()).isEmpty();
    }

    @Test
    void aLostCase() {
        stored.removeFirst();

        assertThat(broken()).contains("c1", "c5");
    }

    @Test
    void aDoubledCase() {
        stored.add(new StoredCase(UUID.randomUUID(), "A", "ADDR_INCORRECT", "OPEN"));

        assertThat(broken()).contains("c2", "c5", "c7");
    }

    @Test
    void aCaseOfNoTrouble() {
        stored.add(new StoredCase(UUID.randomUUID(), "C", "ADDR_INCORRECT", "OPEN"));

        assertThat(broken()).contains("c2");
    }

    @Test
    void aCaseThatStaysOpen() {
        stored.set(1, new StoredCase(ENDED, "B", "ADDR_INCORRECT", "OPEN"));

        assertThat(broken()).contains("c3", "c5");
    }

    @Test
    void anActThatIsForgotten() {
        story.removeFirst();

        assertThat(broken()).containsExactly("c4");
    }

    @Test
    void anActThatIsDoneTwice() {
        story.add(story.getFirst());

        assertThat(broken()).containsExactly("c4");
    }

    @Test
    void anActThatWasNotAnsweredMayBeDone() {
        story.add(new Act(ENDED, "RESOLVED"));

        assertThat(broken()).isEmpty();
    }

    @Test
    void aTopicThatLacksAnEnd() {
        told.removeLast();

        assertThat(broken()).containsExactly("c5");
    }

    @Test
    void aTopicThatOpensTwice() {
        told.add(1, fact("case.opened.v1", OPEN));

        assertThat(broken()).containsExactly("c5");
    }

    @Test
    void aTopicThatKnowsMore() {
        told.add(fact("case.opened.v1", UUID.randomUUID()));

        assertThat(broken()).containsExactly("c5");
    }

    @Test
    void aNoticeThatNeverArrives() {
        received.remove(FIRST);

        assertThat(broken()).containsExactly("c6", "c7");
    }

    @Test
    void anOpeningThatIsToldUnderTwoIds() {
        UUID other = UUID.randomUUID();
        notices.add(new StoredNotice(other, OPEN, "OPENED", "SENT"));
        received.add(other);

        assertThat(broken()).containsExactly("c7");
    }

    @Test
    void aMessageThatNobodyStored() {
        received.add(UUID.randomUUID());

        assertThat(broken()).containsExactly("c7");
    }

    private Set<String> broken() {
        return new CaseFindings(stored, story, told, notices, received)
                .violations(EXPECTED).entrySet().stream()
                        .filter(rule -> rule.getValue() > 0)
                        .map(rule -> rule.getKey().substring(0, 2))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Fact fact(String type, UUID caseId) {
        return new Fact(UUID.randomUUID(), type, caseId);
    }
}

package io.waymark.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule is broken once, to show that the audit sees it. */
class AuditTest {
    private final Ledger ledger = new Ledger();

    AuditTest() {
        ledger.add(0, 204);
        ledger.add(1, 204);
        ledger.add(2, 0);
        ledger.add(3, 503);
    }

    @Test
    void whatWasAcknowledgedIsStoredAndPublishedOnceInOrder() {
        Audit audit = Audit.of(ledger, nodes(0, 1), List.of(event("a", 1, 0), event("b", 2, 1)));

        assertThat(audit.violations()).as(audit.toString()).isZero();
    }

    @Test
    void whatWasNotAnsweredMayBeStoredOrNot() {
        Audit audit = Audit.of(
                ledger,
                nodes(0, 1, 2, 3),
                List.of(event("a", 1, 0), event("b", 2, 1), event("c", 3, 2), event("d", 4, 3)));

        assertThat(audit.violations()).as(audit.toString()).isZero();
    }

    @Test
    void repetitionsOfOneEventCountOnce() {
        Audit audit = Audit.of(
                ledger, nodes(0, 1), List.of(event("a", 1, 0), event("b", 2, 1), event("a", 1, 0), event("b", 2, 1)));

        assertThat(audit.violations()).as(audit.toString()).isZero();
    }

    @Test
    void anAcknowledgedPushThatIsNotStoredIsLost() {
        Audit audit = Audit.of(ledger, nodes(0), List.of(event("a", 1, 0)));

        assertThat(audit.lost()).isEqualTo(nodes(1));
        assertThat(audit.violations()).isEqualTo(1);
    }

    @Test
    void whatNobodySentIsStrange() {
        Audit audit = Audit.of(ledger, nodes(0, 1, 9), List.of(event("a", 1, 0), event("b", 2, 1), event("c", 3, 9)));

        assertThat(audit.strange()).isEqualTo(nodes(9));
        assertThat(audit.violations()).isEqualTo(1);
    }

    @Test
    void storedAndPublishedAreTheSame() {
        Audit audit = Audit.of(ledger, nodes(0, 1), List.of(event("a", 1, 0), event("c", 2, 2)));

        assertThat(audit.unpublished()).isEqualTo(nodes(1));
        assertThat(audit.ghosts()).isEqualTo(nodes(2));
    }

    @Test
    void oneNodeUnderTwoEventsIsDoubled() {
        Audit audit = Audit.of(ledger, nodes(0, 1), List.of(event("a", 1, 0), event("b", 2, 1), event("c", 3, 1)));

        assertThat(audit.doubled()).isEqualTo(nodes(1));
    }

    @Test
    void anOlderVersionAfterANewerOneIsDisordered() {
        Audit audit = Audit.of(ledger, nodes(0, 1), List.of(event("b", 2, 1), event("a", 1, 0)));

        assertThat(audit.disordered()).isEqualTo(nodes(0));
    }

    private static Published event(String id, long version, int node) {
        return new Published(id, "WB00000001CN", version, node);
    }

    private static BitSet nodes(int... nodes) {
        BitSet set = new BitSet();
        for (int node : nodes) {
            set.set(node);
        }
        return set;
    }
}

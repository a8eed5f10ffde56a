package io.waymark.order.numbering.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends the incident of a used up range once another one stands in for it. */
@ApplicationScoped
public class RelieveRanges {
    private final Ranges ranges;
    private final RangeFacts facts;
    private final Clock clock;

    RelieveRanges(Ranges ranges, RangeFacts facts, Clock clock) {
        this.ranges = ranges;
        this.facts = facts;
        this.clock = clock;
    }

    /** Looks at all that were told of; each ends once, whoever looks. */
    @Transactional
    public void relieve() {
        List<UUID> relieved = ranges.relieve();
        if (!relieved.isEmpty()) {
            facts.relieved(relieved, clock.instant());
        }
    }
}

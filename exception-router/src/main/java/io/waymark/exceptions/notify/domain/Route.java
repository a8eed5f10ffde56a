package io.waymark.exceptions.notify.domain;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.Set;

/**
 * A rule that says through which channel a desk is told of what.
 *
 * @param to the name of a channel, or of a rota whose channel of the hour is meant
 */
public record Route(String name, Selection of, Timing timing, String to, Language language) {

    /** What a route tells of. */
    public record Selection(Set<Owner> owners, Set<Severity> severities, Set<Occasion> occasions) {
        public Selection {
            owners = Set.copyOf(owners);
            severities = Set.copyOf(severities);
            occasions = Set.copyOf(occasions);
        }

        boolean holds(CaseNews news) {
            return owners.contains(news.facts().owner())
                    && severities.contains(news.facts().severity())
                    && occasions.contains(news.occasion());
        }
    }

    boolean isFor(CaseNews news, Instant now) {
        return of.holds(news) && timing.isTaken(now);
    }
}

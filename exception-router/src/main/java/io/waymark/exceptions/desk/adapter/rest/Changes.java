package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.application.DeskQueue.Count;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a page learns that what it shows has changed.
 *
 * @param address whom the page's script asks
 * @param seen    what it is told as long as nothing has changed
 * @param here    where the page is read anew
 * @param every   how often it asks, in milliseconds
 */
public record Changes(String address, String seen, String here, long every) {
    private static final long EVERY = 15_000;

    /** Of a desk's queue. */
    static Changes of(Owner desk, List<Count> counts, String here) {
        String asked = ChangesResource.PATH + "?desk=" + desk.name().toLowerCase(Locale.ROOT);
        return new Changes(asked, seen(desk, counts), here, EVERY);
    }

    /** Of a case at this version. */
    static Changes of(UUID caseId, long version) {
        return new Changes(
                ChangesResource.PATH + "?case=" + caseId,
                Long.toString(version),
                DeskCaseResource.address(caseId),
                EVERY);
    }

    /** A word for how a queue stands; the same on every replica. */
    static String seen(Owner desk, List<Count> counts) {
        String all = counts.stream()
                .filter(count -> count.owner() == desk)
                .map(count -> count.code() + ":" + count.open() + ":" + count.fresh() + ":" + count.late())
                .sorted()
                .collect(Collectors.joining(" "));
        return Integer.toHexString(all.hashCode());
    }
}

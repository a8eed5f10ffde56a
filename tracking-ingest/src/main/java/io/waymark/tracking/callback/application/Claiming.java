package io.waymark.tracking.callback.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a process may take up now.
 *
 * @param leaseEnds   until when nobody else may send what is taken
 * @param perEndpoint how many callbacks one endpoint gets at the same time from this process; one while it is failing
 * @param inAll       how many may be taken in all
 * @param underWay    how many each endpoint gets already
 * @param spent       merchants whose callbacks of today are used up
 */
public record Claiming(
        Instant now, Instant leaseEnds, int perEndpoint, int inAll, Map<UUID, Integer> underWay, Set<String> spent) {}

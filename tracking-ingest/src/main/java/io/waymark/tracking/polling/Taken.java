package io.waymark.tracking.polling;

import io.waymark.tracking.polling.PolledLegs.Due;
import java.util.List;
import java.util.UUID;

/**
 * Numbers that one worker holds.
 *
 * @param registered whether they are asked about, or are to be registered
 */
record Taken(UUID lease, boolean registered, List<Due> due) {}

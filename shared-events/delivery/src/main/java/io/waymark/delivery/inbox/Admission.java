package io.waymark.delivery.inbox;

import java.util.Set;
import java.util.UUID;

/**
 * What the inbox says about a batch, all of it at one moment.
 *
 * @param fresh  events that this consumer never applied and whose key is free; now taken note of
 * @param parked keys behind whose failed event later ones must wait
 */
record Admission(Set<UUID> fresh, Set<String> parked) {}

package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Owner;
import java.util.UUID;

/**
 * A larger incident that holds cases.
 *
 * @param about   the carrier and the place, such as {@code YTO/CN-GD}
 * @param parcels how many it has had
 */
public record CaseGroup(UUID incidentId, Owner owner, String about, long parcels) {}

package io.waymark.order.booking.domain;

import io.waymark.order.ordering.domain.Party;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What a carrier is asked to come for.
 *
 * @param number   ours; a repeated request under it is the same pick-up
 * @param manifest the number of the manifest that its driver signs
 * @param from     by the clock of the place
 * @param until    by the clock of the place
 * @param sender   where it comes to
 */
public record PickupRequest(
        String number,
        String manifest,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        ZoneId zone,
        Party sender,
        int shipments,
        int parcels,
        long weightGrams) {}

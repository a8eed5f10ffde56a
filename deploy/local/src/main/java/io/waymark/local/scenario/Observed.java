package io.waymark.local.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the services say of a consignment at one moment.
 *
 * @param orderStatus  empty where the order is unknown
 * @param booking      the carrier booking's state; empty where the order is unknown
 * @param state        of the shipment; empty where tracking does not know it
 * @param nodes        how many scans tracking keeps
 * @param cases        each as {@code family/owner/open} or {@code family/owner/resolved}
 * @param entries      how many ledger entries of each kind
 * @param sums         of all ledger lines, per currency, in minor units
 * @param proof        the settlement proof's state; empty where there is none
 * @param provenNumbers tracking numbers that the PSP has a proof of
 */
record Observed(
        String orderId,
        String shipmentCode,
        String trackingNumber,
        String orderStatus,
        String booking,
        String state,
        boolean conflict,
        int nodes,
        Set<String> cases,
        Map<String, Integer> entries,
        Map<String, Long> sums,
        String proof,
        List<String> provenNumbers) {

    int entries(String kind) {
        return entries.getOrDefault(kind, 0);
    }
}

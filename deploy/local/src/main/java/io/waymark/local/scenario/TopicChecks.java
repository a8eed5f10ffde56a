package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.local.scenario.TopicCensus.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must hold of the events that this run's orders led to, whichever service wrote them. */
final class TopicChecks {
    private final TopicCensus census;
    private final Set<String> merchants;

    TopicChecks(TopicCensus census, List<String> merchants) {
        this.census = census;
        this.merchants = Set.copyOf(merchants);
    }

    List<Check> all(Map<Consignment, Observed> seen, List<String> invalidReferences) {
        List<Check> checks = new ArrayList<>();
        List<Consignment> accepted = List.copyOf(seen.keySet());
        List<Consignment> carried = accepted.stream()
                .filter(consignment -> consignment.story() != Story.NOT_SERVED)
                .toList();
        checks.add(oncePerReference("each order is accepted in one event", EventTypes.ORDER_ACCEPTED, accepted));
        checks.add(oncePerReference("each carried order has one waybill", EventTypes.WAYBILL_ISSUED, carried));
        checks.add(refused(invalidReferences));
        checks.add(unique("each scan is one event", EventTypes.SHIPMENT_SCANNED, "shipmentCode", "nodeId"));
        checks.add(Check.equal(
                "scans in tracking = scans published",
                seen.values().stream().mapToInt(Observed::nodes).sum(),
                own(EventTypes.SHIPMENT_SCANNED).size()));
        checks.add(unique("each case opens in one event", EventTypes.CASE_OPENED, "shipmentCode", "family"));
        checks.add(Check.equal(
                "cases at the desks = cases published",
                seen.values().stream()
                        .flatMap(one -> one.cases().stream())
                        .filter(TopicChecks::isOfMerchant)
                        .count(),
                own(EventTypes.CASE_OPENED).size()));
        checks.add(unique("each ledger entry is one event", EventTypes.POSTING_RECORDED, "entryId"));
        checks.add(Check.equal(
                "entries in the ledger = entries published",
                seen.values().stream()
                        .flatMap(one -> one.entries().values().stream())
                        .mapToInt(Integer::intValue)
                        .sum(),
                own(EventTypes.POSTING_RECORDED).size()));
        checks.add(balance());
        checks.add(unique(
                "each proof is accepted in one event",
                EventTypes.SETTLEMENT_PROOF_ACCEPTED,
                "transactionId",
                "trackingNo"));
        checks.add(deadLetters());
        return checks;
    }

    /** How often a record came more than once, which consumers must and do tolerate. */
    String repetitions() {
        long ids = census.records().stream().map(Published::id).distinct().count();
        return census.records().size() + " records, " + ids + " events, "
                + (census.records().size() - ids) + " re-sent";
    }

    private List<Published> own(EventType<?> type) {
        return census.once(type.name()).stream()
                .filter(record -> merchants.contains(record.merchant()))
                .toList();
    }

    private Check oncePerReference(String claim, EventType<?> type, List<Consignment> consignments) {
        Map<String, Long> counts = own(type).stream()
                .collect(Collectors.groupingBy(record -> text(record, "referenceNo"), Collectors.counting()));
        List<String> wrong = consignments.stream()
                .filter(consignment -> counts.getOrDefault(consignment.referenceNo(), 0L) != 1)
                .map(consignment -> consignment + " has " + counts.getOrDefault(consignment.referenceNo(), 0L))
                .collect(Collectors.toCollection(ArrayList::new));
        if (counts.size() > consignments.size()) {
            wrong.add(counts.size() + " references instead of " + consignments.size());
        }
        return Check.none(claim, wrong, consignments.size() + " orders");
    }

    private Check refused(List<String> references) {
        Map<String, Published> refusals = own(EventTypes.ORDER_REFUSED).stream()
                .collect(Collectors.toMap(
                        record -> text(record, "referenceNo"), Function.identity(), (first, again) -> first));
        List<String> wrong = references.stream()
                .filter(reference -> !refusals.containsKey(reference)
                        || refusals.get(reference).value().path("errors").isEmpty())
                .map(reference -> reference + " is not refused with its faults")
                .toList();
        return Check.none("each invalid command is refused with its faults", wrong, references.size() + " commands");
    }

    /** An incident of an interface keeps the order that it is about, and is told of as nobody's. */
    private static boolean isOfMerchant(String one) {
        return !one.startsWith("technical/");
    }

    private Check unique(String claim, EventType<?> type, String... fields) {
        Set<List<String>> known = new HashSet<>();
        List<Published> records = own(type);
        Predicate<Published> repeated = record -> !known.add(
                List.of(fields).stream().map(field -> text(record, field)).toList());
        List<String> twice = records.stream()
                .filter(repeated)
                .map(record -> record.type() + " " + record.id() + " repeats another event")
                .toList();
        return Check.none(claim, twice, records.size() + " events");
    }

    private Check balance() {
        Map<String, Long> sums = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Published posting : own(EventTypes.POSTING_RECORDED)) {
            Map<String, Long> entry = new HashMap<>();
            for (JsonNode line : posting.value().path("lines")) {
                String currency = line.path("currency").asText();
                entry.merge(currency, line.path("amountMinor").asLong(), Long::sum);
                sums.merge(currency, line.path("amountMinor").asLong(), Long::sum);
            }
            if (entry.isEmpty() || entry.values().stream().anyMatch(sum -> sum != 0)) {
                wrong.add("entry " + text(posting, "entryId") + " sums to " + entry);
            }
        }
        sums.forEach((currency, sum) -> {
            if (sum != 0) {
                wrong.add("all entries sum to " + sum + " " + currency);
            }
        });
        return Check.none("the ledger balances per entry and in total", wrong, "currencies " + sums.keySet());
    }

    private Check deadLetters() {
        List<String> letters = census.records().stream()
                .filter(record -> record.topic().endsWith(".dlq"))
                .map(record -> record.topic() + " " + record.id())
                .toList();
        return Check.none("nothing is in a dead-letter topic", letters, "");
    }

    private static String text(Published record, String field) {
        return record.value().path(field).asText();
    }
}

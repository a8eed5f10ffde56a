package io.waymark.reconciliation.settlement.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The provider's own table of carriers, as far as it could be used.
 *
 * @param charset  the encoding that it is written in
 * @param columns  its header
 * @param names    each code with the carrier's name, in the order of codes
 * @param rejected lines that count for nothing
 */
public record CarrierList(String charset, List<String> columns, Map<String, String> names, List<Rejected> rejected) {
    public CarrierList {
        columns = List.copyOf(columns);
        names = Map.copyOf(names);
        rejected = List.copyOf(rejected);
    }

    /**
     * A line that counts for nothing.
     *
     * @param line counted from 1, the header being line 1
     */
    public record Rejected(long line, String why) {}

    /** One of its carriers. */
    public record Carrier(String carrierNo, String name) {}

    public boolean has(String carrierNo) {
        return names.containsKey(carrierNo);
    }

    public Optional<String> nameOf(String carrierNo) {
        return Optional.ofNullable(names.get(carrierNo));
    }

    /**
     * Carriers by their codes.
     *
     * @param words a part of code or name, in whatever case; empty for all
     * @param after the last code of the page before; empty for the first page
     */
    public List<Carrier> find(String words, String after, int limit) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return new TreeMap<>(names)
                .tailMap(after, false).entrySet().stream()
                        .map(row -> new Carrier(row.getKey(), row.getValue()))
                        .filter(carrier -> (carrier.carrierNo() + " " + carrier.name())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .limit(limit)
                        .toList();
    }
}

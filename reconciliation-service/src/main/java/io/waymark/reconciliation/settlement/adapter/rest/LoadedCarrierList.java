package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.settlement.domain.CarrierList;
import java.util.List;

/**
 * What was read of the provider's table, as JSON.
 *
 * @param charset  the encoding that it is written in
 * @param header   its columns
 * @param carriers how many codes count from now on
 * @param rejected lines that count for nothing, the first hundred
 */
public record LoadedCarrierList(String charset, List<String> header, int carriers, List<RejectedLine> rejected) {
    /**
     * A line that counts for nothing.
     *
     * @param line counted from 1, the header being line 1
     */
    public record RejectedLine(long line, String why) {}

    static LoadedCarrierList of(CarrierList list) {
        return new LoadedCarrierList(
                list.charset(),
                list.columns(),
                list.names().size(),
                list.rejected().stream()
                        .map(rejected -> new RejectedLine(rejected.line(), rejected.why()))
                        .toList());
    }
}

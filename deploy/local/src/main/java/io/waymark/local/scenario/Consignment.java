package io.waymark.local.scenario;

/**
 * One order of the scenario, planned before anything is sent.
 *
 * @param referenceNo    unique over all runs
 * @param byKafka        whether the order comes through the topic first; else through REST
 * @param repeated       whether the same order comes again, through the other door
 * @param refusedRewrite whether other content comes under the same reference, which must be refused
 * @param transactionId  at the PSP, unique over all runs, at most 20 digits
 */
record Consignment(
        String merchant,
        String referenceNo,
        Channel channel,
        Story story,
        Payment payment,
        boolean byKafka,
        boolean repeated,
        boolean refusedRewrite,
        String transactionId,
        long amountMinor,
        String currency) {

    /** A short name for messages. */
    @Override
    public String toString() {
        return story + " " + channel.code() + " " + referenceNo;
    }
}

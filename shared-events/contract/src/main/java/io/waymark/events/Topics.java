package io.waymark.events;

/** The one place where a topic's name is spelled; {@code deploy/kafka/topics.yaml} adds partitions and retention. */
public final class Topics {
    /** Commands of upstream order systems. Key: {@code merchantId:referenceNo}. */
    public static final String ORDERS_REQUESTS = "orders.requests.v1";

    /** Facts about orders and waybills. Key: order id. */
    public static final String ORDERS_EVENTS = "orders.events.v1";

    /** Normalised scans and state changes. Key: shipment code. */
    public static final String SHIPMENTS_EVENTS = "shipments.events.v1";

    /** The newest state of each shipment, compacted. Key: shipment code. */
    public static final String SHIPMENTS_STATE = "shipments.state.v1";

    /** Integration faults. Key: {@code source:kind}. */
    public static final String INTEGRATION_INCIDENTS = "integration.incidents.v1";

    /** The life of exception cases. Key: case id. */
    public static final String EXCEPTIONS_CASES = "exceptions.cases.v1";

    /** Payments, refunds and reversals. Key: order id. */
    public static final String PAYMENTS_EVENTS = "payments.events.v1";

    /** Each ledger entry. Key: order id. */
    public static final String RECONCILIATION_POSTINGS = "reconciliation.postings.v1";

    /** The fate of settlement proofs. Key: order id. */
    public static final String RECONCILIATION_SETTLEMENTS = "reconciliation.settlements.v1";

    /** Months of the books, closed and reopened. Key: the month. */
    public static final String RECONCILIATION_PERIODS = "reconciliation.periods.v1";

    /** How well carriers do on each lane, compacted. Key: {@code carrier:service:origin:destination}. */
    public static final String CARRIERS_FIGURES = "carriers.figures.v1";

    /** The rate cards that expected charges are computed from, compacted. Key: the card's name. */
    public static final String RATES_CARDS = "rates.cards.v1";

    /** The dead-letter topic of a consumer group: {@code <topic>.<group>.dlq}; a group is a service's name. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlq";
    }

    private Topics() {}
}

package io.waymark.events;

/** Kafka header names of a CloudEvents 1.0 event in binary mode, as every topic of the contract carries it. */
public final class CloudEventHeaders {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String DATA_SCHEMA = "ce_dataschema";

    /** Extension attribute: the merchant (tenant) that the event belongs to; absent where there is none. */
    public static final String MERCHANT_ID = "ce_merchantid";

    /** W3C trace context; not prefixed, so that any tracing library finds it. */
    public static final String TRACEPARENT = "traceparent";

    public static final String CONTENT_TYPE = "content-type";
    public static final String SPEC_VERSION_1_0 = "1.0";
    public static final String APPLICATION_JSON = "application/json";

    private CloudEventHeaders() {}
}

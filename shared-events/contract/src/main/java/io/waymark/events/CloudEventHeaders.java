package io.waymark.events;

/** Kafka header names of a CloudEvents 1.0 event in binary mode, as every topic carries it; values are UTF-8 text. */
public final class CloudEventHeaders {
    /** The event's id, a UUIDv7: a consumer recognises a repeated delivery by it. */
    public static final String ID = "ce_id";

    /** The event's type, as in {@link EventType#name()}. */
    public static final String TYPE = "ce_type";

    /** The service that published it, a URI reference. */
    public static final String SOURCE = "ce_source";

    /** Always {@value #SPEC_VERSION_1_0}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** When the fact happened: ISO 8601, UTC. */
    public static final String TIME = "ce_time";

    /** What the event is about; the record's key unless the sender says otherwise. */
    public static final String SUBJECT = "ce_subject";

    /** The URI of the payload's schema, as in {@link EventType#schemaUri()}: a name, not an address to call. */
    public static final String DATA_SCHEMA = "ce_dataschema";

    /** Extension attribute: the merchant (tenant) that the event belongs to; absent where there is none. */
    public static final String MERCHANT_ID = "ce_merchantid";

    /** W3C trace context; not prefixed, so that any tracing library finds it. Absent where nothing is traced. */
    public static final String TRACEPARENT = "traceparent";

    /** Media type of the value; always {@value #APPLICATION_JSON}. */
    public static final String CONTENT_TYPE = "content-type";

    /** The value of {@link #SPEC_VERSION}. */
    public static final String SPEC_VERSION_1_0 = "1.0";

    /** The value of {@link #CONTENT_TYPE}. */
    public static final String APPLICATION_JSON = "application/json";

    private CloudEventHeaders() {}
}

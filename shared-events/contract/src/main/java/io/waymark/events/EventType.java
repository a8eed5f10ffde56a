package io.waymark.events;

/**
 * Names one kind of event and ties it to its payload and its topic.
 *
 * @param <T>     the payload
 * @param name    the CloudEvents type, lower case with its major version at the end, such as {@code order.accepted.v1}
 * @param payload the record that the event's value is written from and read into
 * @param topic   the one topic that carries it
 */
public record EventType<T>(String name, Class<T> payload, String topic) {

    /** Where the JSON Schema 2020-12 of the payload lies on the class path; also the tail of {@code ce_dataschema}. */
    public String schemaPath() {
        return "schemas/" + name + ".json";
    }

    /** The URI of the schema, stable for as long as the type lives: its {@code $id}, and {@code ce_dataschema}. */
    public String schemaUri() {
        return "https://waymark.io/" + schemaPath();
    }
}

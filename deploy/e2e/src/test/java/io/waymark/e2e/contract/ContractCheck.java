package io.waymark.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.testkit.ProbedRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Compares a record of a topic with the contract: headers, key, and the payload with its JSON Schema. */
public final class ContractCheck {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final JsonMapper JSON = new JsonMapper();

    private final ProbedRecord found;
    private final List<String> faults = new ArrayList<>();

    private ContractCheck(ProbedRecord found) {
        this.found = found;
    }

    /** What is wrong with the record, each with its place; empty where nothing is. Names no value of the payload. */
    public static List<String> faults(ProbedRecord found) {
        var check = new ContractCheck(found);
        EventTypes.named(check.header(CloudEventHeaders.TYPE))
                .ifPresentOrElse(check::event, () -> check.fault("type " + check.header(CloudEventHeaders.TYPE)));
        return check.faults;
    }

    private void event(EventType<?> type) {
        same("topic", type.topic(), found.topic());
        same(CloudEventHeaders.SPEC_VERSION, "1.0", header(CloudEventHeaders.SPEC_VERSION));
        same(CloudEventHeaders.CONTENT_TYPE, "application/json", header(CloudEventHeaders.CONTENT_TYPE));
        if (found.header(CloudEventHeaders.DATA_SCHEMA).isPresent()) {
            same(CloudEventHeaders.DATA_SCHEMA, type.schemaUri(), header(CloudEventHeaders.DATA_SCHEMA));
        }
        if (header(CloudEventHeaders.SOURCE).isBlank()) {
            fault(CloudEventHeaders.SOURCE + " is missing");
        }
        idAndTime();
        JsonNode payload = found.json();
        REGISTRY.getSchema(schema(type))
                .validate(
                        payload, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> fault(error.getInstanceLocation() + " breaks " + error.getKeyword()));
        same("key", EventKeys.of(type, payload), String.valueOf(found.key()));
    }

    private void idAndTime() {
        try {
            same(
                    CloudEventHeaders.ID + " version",
                    7,
                    UUID.fromString(header(CloudEventHeaders.ID)).version());
            Instant.parse(header(CloudEventHeaders.TIME));
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            fault("ce_id or ce_time cannot be read");
        }
    }

    private String header(String name) {
        return found.header(name).orElse("");
    }

    private void same(String what, Object contract, Object record) {
        if (!contract.equals(record)) {
            fault(what + " should be " + contract + ", is " + record);
        }
    }

    private void fault(String what) {
        faults.add(found.topic() + "-" + found.partition() + "@" + found.offset() + " " + header(CloudEventHeaders.TYPE)
                + ": " + what);
    }

    private static JsonNode schema(EventType<?> type) {
        try (InputStream in = EventType.class.getResourceAsStream("/" + type.schemaPath())) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

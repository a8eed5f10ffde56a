package io.waymark.events;

import static io.waymark.events.ContractJson.schemaOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.waymark.events.orders.OrderRefused;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Records and schemas describe the same JSON. */
class SchemasTest {
    static final List<EventType<?>> TYPES = EventTypes.ALL;

    @ParameterizedTest
    @FieldSource("TYPES")
    void describesExactlyTheRecord(EventType<?> type) throws IOException {
        assertThat(SchemaMatch.differences(type.payload(), schemaOf(type))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void saysWhatItIs(EventType<?> type) throws IOException {
        JsonNode schema = schemaOf(type);

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo(type.schemaUri());
        assertThat(schema.path("title").asText()).isEqualTo(type.name());
        assertThat(schema.path("description").asText()).matches("(Command|Fact): .+\\.");
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void isAValidSchema(EventType<?> type) throws IOException {
        Schema dialect = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(dialect.validate(schemaOf(type))).isEmpty();
    }

    @Test
    void sharedDefinitionsAreTheSameEverywhere() throws IOException {
        Map<String, JsonNode> seen = new HashMap<>();
        for (EventType<?> type : EventTypes.ALL) {
            for (Map.Entry<String, JsonNode> definition :
                    schemaOf(type).path("$defs").properties()) {
                JsonNode first = seen.computeIfAbsent(definition.getKey(), name -> definition.getValue());
                assertThat(definition.getValue())
                        .as("%s of %s", definition.getKey(), type.name())
                        .isEqualTo(first);
            }
        }
        assertThat(seen).containsKeys("Money", "Place", "ShipmentState");
    }

    @Test
    void namesEveryDifferenceOfARecordThatDoesNotFit() throws IOException {
        record Unfit(
                String merchantId,
                @Nullable Integer referenceNo,
                @Nullable String errorCode,
                String errorMsg,
                List<String> errors,
                boolean extra) {}

        List<String> differences = SchemaMatch.differences(Unfit.class, schemaOf(EventTypes.ORDER_REFUSED));

        assertThat(String.join("\n", differences))
                .contains("$.properties", "$.required", "$.referenceNo.type", "$.errors[].type", "$.extra");
        assertThat(SchemaMatch.differences(OrderRefused.class, schemaOf(EventTypes.ORDER_REFUSED)))
                .isEmpty();
    }
}

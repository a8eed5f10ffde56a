package io.waymark.events;

import static io.waymark.events.ContractJson.MAPPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Golden samples are valid by the schemas, readable by the records, and together show every field. */
class SamplesTest {
    static final List<Sample> SAMPLES = Sample.all();
    static final List<EventType<?>> TYPES = EventTypes.ALL;
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getDraft202012());

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void isValid(Sample sample) throws IOException {
        assertThat(faults(sample.type(), sample.content())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void losesNothingThroughTheRecord(Sample sample) throws IOException {
        JsonNode content = sample.content();

        Object payload = MAPPER.treeToValue(content, sample.type().payload());

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(payload))).isEqualTo(content);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void ignoresAFieldOfALaterVersion(Sample sample) throws IOException {
        Object known = MAPPER.treeToValue(sample.content(), sample.type().payload());
        ObjectNode later = sample.content().deepCopy();
        later.putObject("fieldOfALaterVersion").put("value", 1);

        assertThat(faults(sample.type(), later)).isEmpty();
        assertThat(MAPPER.treeToValue(later, sample.type().payload())).isEqualTo(known);
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void fullShowsEveryField(EventType<?> type) throws IOException {
        assertThat(FieldCoverage.neverPresent(type)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void everyOptionalFieldIsMissingOnce(EventType<?> type) throws IOException {
        assertThat(FieldCoverage.neverAbsent(type)).isEmpty();
    }

    @Test
    void everyFolderIsAType() throws IOException {
        assertThat(Sample.folders())
                .hasSameElementsAs(EventTypes.ALL.stream().map(EventType::name).toList());
    }

    @Test
    void aWrongPayloadIsFound() throws IOException {
        ObjectNode wrong =
                (ObjectNode) Sample.of(EventTypes.PAYMENT_REVERSED).getFirst().content();
        wrong.put("orderId", "not-a-uuid")
                .put("kind", "GIFT")
                .put("reversedAt", "yesterday")
                .remove("merchantId");

        assertThat(faults(EventTypes.PAYMENT_REVERSED, wrong)).hasSize(4);
    }

    private static List<?> faults(EventType<?> type, JsonNode payload) throws IOException {
        return REGISTRY.getSchema(ContractJson.schemaOf(type))
                .validate(
                        payload,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}

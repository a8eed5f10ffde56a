package io.waymark.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.orders.CommandKey;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The AsyncAPI document names the same topics, types, headers and keys as the code. */
class AsyncApiTest {
    static final List<EventType<?>> TYPES = EventTypes.ALL;
    private final AsyncApi document = AsyncApi.read();

    AsyncApiTest() throws IOException {}

    @Test
    void listsEachTypeUnderItsTopic() {
        assertThat(document.messagesByTopic())
                .isEqualTo(EventTypes.ALL.stream()
                        .collect(groupingBy(
                                EventType::topic, TreeMap::new, mapping(EventType::name, toCollection(TreeSet::new)))));
    }

    @Test
    void everyReaderHasItsDeadLetterTopic() throws IOException {
        assertThat(document.deadLetterTopics()).isEqualTo(TopicsFile.read().names(true));
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void pointsToTheSchemaOfTheType(EventType<?> type) {
        JsonNode payload = document.message(type).path("payload");

        assertThat(payload.path("schema").path("$ref").asText()).isEqualTo(type.schemaPath());
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void keyIsMadeOfFieldsOfThePayload(EventType<?> type) throws IOException {
        JsonNode trait = document.resolved(document.message(type).path("traits").path(0));
        JsonNode key = document.resolved(trait.path("bindings").path("kafka").path("key"));
        Set<String> fields = new TreeSet<>();
        ContractJson.schemaOf(type).path("properties").fieldNames().forEachRemaining(fields::add);

        assertThat(key.path("x-parts")).isNotEmpty();
        assertThat(key.path("x-parts")).allSatisfy(part -> assertThat(fields).contains(part.asText()));
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void carriesTheEnvelopesHeaders(EventType<?> type) {
        JsonNode trait = document.resolved(document.message(type).path("traits").path(0));
        Set<String> headers = new TreeSet<>();
        document.resolved(trait.path("headers")).path("properties").fieldNames().forEachRemaining(headers::add);

        if (type.topic().equals(Topics.ORDERS_REQUESTS)) {
            assertThat(headers).contains(CommandKey.ID_HEADER, CommandKey.SIGNATURE_HEADER);
            headers.removeAll(Set.of(CommandKey.ID_HEADER, CommandKey.SIGNATURE_HEADER));
        }
        assertThat(headers)
                .containsExactlyInAnyOrder(
                        CloudEventHeaders.ID,
                        CloudEventHeaders.TYPE,
                        CloudEventHeaders.SOURCE,
                        CloudEventHeaders.SPEC_VERSION,
                        CloudEventHeaders.TIME,
                        CloudEventHeaders.SUBJECT,
                        CloudEventHeaders.DATA_SCHEMA,
                        CloudEventHeaders.MERCHANT_ID,
                        CloudEventHeaders.TRACEPARENT,
                        CloudEventHeaders.CONTENT_TYPE);
    }

    @Test
    void everyLocalReferenceLeadsSomewhere() {
        List<JsonNode> references = document.root().findValues("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            String target = reference.asText();
            assertThat(target.startsWith("#")
                            && document.root().at(target.substring(1)).isMissingNode())
                    .as(target)
                    .isFalse();
        });
    }
}

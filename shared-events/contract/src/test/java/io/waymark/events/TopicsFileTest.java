package io.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The topics that code names and the topics that a cluster is given are the same. */
class TopicsFileTest {
    private static final Set<String> GROUPS =
            Set.of("order-service", "tracking-ingest", "exception-router", "reconciliation-service");

    private final TopicsFile file = TopicsFile.read();

    TopicsFileTest() throws IOException {}

    @Test
    void declaresExactlyTheTopicsThatCodeNames() {
        assertThat(file.names(false)).isEqualTo(constants());
    }

    @Test
    void everyEventTypeTravelsOnADeclaredTopic() {
        assertThat(EventTypes.ALL).extracting(EventType::topic).isSubsetOf(file.names(false));
    }

    @Test
    void deadLetterTopicsBelongToADeclaredTopicAndAService() {
        Set<String> possible = constants().stream()
                .flatMap(topic -> GROUPS.stream().map(group -> Topics.deadLetters(topic, group)))
                .collect(Collectors.toSet());

        assertThat(file.names(true)).isNotEmpty().isSubsetOf(possible);
    }

    @Test
    void namesAreUniqueAndSettingsUsable() {
        assertThat(file.topics()).extracting(TopicsFile.Topic::name).doesNotHaveDuplicates();
        assertThat(file.topics()).allSatisfy(topic -> {
            assertThat(topic.partitions()).isPositive();
            assertThat(topic.retentionMs()).isPositive();
            assertThat(topic.cleanupPolicy()).isIn("delete", "compact");
        });
    }

    @Test
    void aDeadLetterHasRoomForAnyRecordOfItsTopic() {
        int largest = file.topics().stream()
                .filter(topic -> !topic.holdsDeadLetters())
                .mapToInt(TopicsFile.Topic::maxMessageBytes)
                .max()
                .orElseThrow();

        assertThat(file.topics())
                .filteredOn(TopicsFile.Topic::holdsDeadLetters)
                .allSatisfy(letters -> assertThat(letters.maxMessageBytes()).isGreaterThan(largest + (64 << 10)));
    }

    private static Set<String> constants() {
        return Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new AssertionError(hidden);
                    }
                })
                .collect(Collectors.toSet());
    }
}

package io.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of event types is complete, and each type is named as the contract says. */
class EventTypesTest {

    @Test
    void allListsEveryConstant() {
        Set<Object> constants = Arrays.stream(EventTypes.class.getFields())
                .filter(field -> field.getType() == EventType.class)
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new AssertionError(hidden);
                    }
                })
                .collect(Collectors.toSet());

        assertThat(Set.<Object>copyOf(EventTypes.ALL)).isEqualTo(constants);
    }

    @Test
    void namesEndWithTheirMajorVersionAndAreUnique() {
        assertThat(EventTypes.ALL).extracting(EventType::name).doesNotHaveDuplicates();
        assertThat(EventTypes.ALL).allSatisfy(type -> assertThat(type.name()).matches("[a-z]+\\.[a-z-]+\\.v[1-9]\\d*"));
    }

    @Test
    void payloadsAreRecords() {
        assertThat(EventTypes.ALL)
                .allSatisfy(type -> assertThat(type.payload().isRecord()).isTrue());
    }

    @Test
    void aTypeIsFoundByItsName() {
        assertThat(EventTypes.named("order.accepted.v1")).contains(EventTypes.ORDER_ACCEPTED);
        assertThat(EventTypes.named("order.accepted.v2")).isEmpty();
    }
}

package io.waymark.delivery.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.testkit.shapes.DocumentedShape;
import io.waymark.testkit.shapes.Misshape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field of each published schema, in each wrong shape: refused by the field's name, and never bent. */
class WrongShapesTest {
    private final EventCodec codec = new EventCodec();

    static List<EventType<?>> types() {
        return EventTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachWrongShapeIsRefusedByName(EventType<?> type) throws IOException {
        DocumentedShape shape = shapeOf(type);
        List<String> passed = shape.misshapes().stream()
                .filter(wrong -> !refusal(type, wrong.text()).matches(".*[ :]" + quoted(wrong) + "( .*)?"))
                .map(wrong -> wrong + ", told as: " + refusal(type, wrong.text()))
                .toList();

        assertThat(refusal(type, shape.whole()))
                .as("the whole of %s", type.name())
                .isEmpty();
        assertThat(passed).isEmpty();
    }

    private static String quoted(Misshape wrong) {
        return wrong.field().replace("[", "\\[").replace("]", "\\]").replace(".", "\\.");
    }

    private String refusal(EventType<?> type, String text) {
        try {
            codec.decode(type, text.getBytes(StandardCharsets.UTF_8));
            return "";
        } catch (UndecodableException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static DocumentedShape shapeOf(EventType<?> type) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(EventType.class.getClassLoader().getResourceAsStream(type.schemaPath()))) {
            JsonNode schema = new JsonMapper().readTree(file);
            return new DocumentedShape(schema, schema);
        }
    }
}

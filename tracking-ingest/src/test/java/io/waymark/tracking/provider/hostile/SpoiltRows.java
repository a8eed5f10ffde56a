package io.waymark.tracking.provider.hostile;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A push of several rows of which some values are spoilt in a way that makes their row unreadable; the same for the same seed. */
public final class SpoiltRows {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> NO_TIMES = List.of(
            "yesterday",
            "2026-13-45 10:00:00",
            "31/12/2026",
            "99:99",
            "N/A",
            "2026-11-20T10:00:00+99:99",
            "\u0000",
            "--");
    private static final int LONGER_THAN_ANY_TEXT = 4_100;

    private final Random random;
    private final Dialect dialect;

    /**
     * Where a dialect keeps its rows and their values.
     *
     * @param rows JSON pointer of the list
     * @param time a field of a row that must be a time
     * @param code a field of a row that must be a code, or words
     */
    public record Dialect(String name, String rows, String time, String code) {}

    /**
     * A push.
     *
     * @param spoilt the positions of the rows that cannot be read
     */
    public record Spoilt(String document, int rows, List<Integer> spoilt) {}

    public SpoiltRows(Dialect dialect, long seed) {
        this.dialect = dialect;
        this.random = new Random(seed);
    }

    /** The document with its first row repeated a minute apart, and one to three of these spoilt. */
    public Spoilt of(String document) {
        try {
            JsonNode tree = JSON.readTree(document);
            ArrayNode rows = (ArrayNode) tree.at(dialect.rows());
            ObjectNode first = (ObjectNode) rows.get(0);
            rows.removeAll();
            int count = 4 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                ObjectNode row = first.deepCopy();
                row.put(dialect.time(), "2026-11-20T0%d:%02d:00Z".formatted(random.nextInt(2), i));
                rows.add(row);
            }
            List<Integer> spoilt = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                int at = random.nextInt(count);
                if (!spoilt.contains(at)) {
                    spoilt.add(at);
                    rows.set(at, spoilt(rows.get(at)));
                }
            }
            return new Spoilt(JSON.writeValueAsString(tree), count, spoilt);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode spoilt(JsonNode row) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        ObjectNode spoilt = (ObjectNode) row;
        return switch (random.nextInt(9)) {
            case 0 -> make.nullNode();
            case 1 -> new TextNode("a row");
            case 2 -> make.arrayNode().add(1);
            case 3 -> without(spoilt, dialect.time());
            case 4 -> spoilt.set(dialect.time(), make.nullNode());
            case 5 -> spoilt.set(dialect.time(), make.objectNode().put("at", "2026"));
            case 6 -> spoilt.set(dialect.code(), new TextNode("x".repeat(LONGER_THAN_ANY_TEXT)));
            case 7 -> spoilt.set(dialect.code(), new TextNode("half \ud83d of a character"));
            default -> spoilt.put(dialect.time(), NO_TIMES.get(random.nextInt(NO_TIMES.size())));
        };
    }

    private static ObjectNode without(ObjectNode row, String field) {
        row.remove(field);
        return row;
    }
}

package io.waymark.exceptions.cases.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.jdbc.Database.RowReader;
import io.waymark.json.HouseJson;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Rows as JSON, so that a whole batch is one parameter: {@code jsonb_populate_recordset} reads it by column names, and
 * {@code to_jsonb} gives a row back.
 */
@Singleton
final class RowCodec {
    private final ObjectMapper json = HouseJson.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(StoredTime.module())
            .build();
    private final StoredWords words;

    RowCodec(StoredWords words) {
        this.words = words;
    }

    /** The rows as one JSON array. */
    String encode(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows.stream().map(this::sealed).toList());
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("rows cannot be written", broken);
        }
    }

    private Object sealed(Object row) {
        return row instanceof StoredWords.Holder holder
                ? changed(json.valueToTree(row), holder.wordColumns(), words::seal)
                : row;
    }

    private static ObjectNode changed(ObjectNode row, Map<String, String> columns, BinaryOperator<String> change) {
        columns.forEach((column, context) -> {
            if (row.path(column).isTextual()) {
                row.put(column, change.apply(row.get(column).textValue(), context));
            }
        });
        return row;
    }

    /** Reads the one column {@code row} of a result as such a row. */
    <T> RowReader<T> of(Class<T> type) {
        return row -> decode(row.text("row"), type);
    }

    /** Reads a row that is at hand as such a row. */
    <T> T decode(String row, Class<T> type) {
        try {
            T stored = json.readValue(row, type);
            return stored instanceof StoredWords.Holder holder
                    ? json.treeToValue(
                            changed((ObjectNode) json.readTree(row), holder.wordColumns(), words::open), type)
                    : stored;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("row is no " + type.getSimpleName(), broken);
        }
    }
}

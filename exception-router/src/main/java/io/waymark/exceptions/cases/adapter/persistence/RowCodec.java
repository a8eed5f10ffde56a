package io.waymark.exceptions.cases.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.waymark.jdbc.Database.RowReader;
import io.waymark.json.HouseJson;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Rows as JSON, so that a whole batch is one parameter: {@code jsonb_populate_recordset} reads it by column names, and
 * {@code to_jsonb} gives a row back.
 */
@Singleton
final class RowCodec {
    private final ObjectMapper json = HouseJson.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** The rows as one JSON array. */
    String encode(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("rows cannot be written", broken);
        }
    }

    /** Reads the one column {@code row} of a result as such a row. */
    <T> RowReader<T> of(Class<T> type) {
        return row -> decode(row.text("row"), type);
    }

    private <T> T decode(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("row is no " + type.getSimpleName(), broken);
        }
    }
}

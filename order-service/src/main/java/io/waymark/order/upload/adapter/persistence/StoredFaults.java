package io.waymark.order.upload.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.json.HouseJson;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.upload.domain.RowResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Faults of a row as they lie in the database. */
final class StoredFaults {
    private static final JsonMapper JSON = HouseJson.mapper();
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    /** Null where there are none. */
    static @Nullable String text(RowResult result) {
        if (result.faults().isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(result.faults());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("faults are not writable as JSON", broken);
        }
    }

    static List<Fault> faults(@Nullable String stored) {
        try {
            return stored == null ? List.of() : JSON.readValue(stored, FAULTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored faults cannot be read", broken);
        }
    }

    private StoredFaults() {}
}

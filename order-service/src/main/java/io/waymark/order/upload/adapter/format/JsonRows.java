package io.waymark.order.upload.adapter.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.json.HouseJson;
import io.waymark.json.JsonMisfit;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.upload.domain.UploadRow;
import java.util.List;

/** Makes orders of JSON texts. */
final class JsonRows {
    private static final JsonMapper JSON = HouseJson.mapper();
    private static final String WHOLE = "row";

    static UploadRow row(long number, String json) {
        try {
            OrderRequest request = JSON.readValue(json, OrderRequest.class);
            return request == null ? unreadable(number, WHOLE, "is empty") : new UploadRow.Asked(number, request);
        } catch (JsonProcessingException broken) {
            JsonMisfit misfit = JsonMisfit.of(broken, null);
            return unreadable(number, misfit.field().isEmpty() ? WHOLE : misfit.field(), misfit.message());
        }
    }

    static UploadRow unreadable(long number, String field, String message) {
        return new UploadRow.Unreadable(number, List.of(new Fault(field, message)));
    }

    private JsonRows() {}
}

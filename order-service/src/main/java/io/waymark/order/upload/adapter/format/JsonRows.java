package io.waymark.order.upload.adapter.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.waymark.json.HouseJson;
import io.waymark.json.JsonMisfit;
import io.waymark.json.ShapeFaults;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.upload.domain.UploadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes orders of JSON texts. */
final class JsonRows {
    private static final ObjectReader ORDERS = HouseJson.mapper().readerFor(OrderRequest.class);
    private static final String WHOLE = "row";

    /** What does not fit is told as over HTTP: by what stands where reading stopped, so the parser is open until then. */
    static UploadRow row(long number, String json) {
        try (JsonParser parser = ORDERS.createParser(json)) {
            return row(number, json, parser);
        } catch (IOException noneOfAText) {
            throw new UncheckedIOException(noneOfAText);
        }
    }

    private static UploadRow row(long number, String json, JsonParser parser) throws IOException {
        try {
            OrderRequest request = ORDERS.readValue(parser);
            return request == null
                    ? unreadable(number, WHOLE, "must be an object, is null")
                    : new UploadRow.Asked(number, request);
        } catch (JsonProcessingException broken) {
            return new UploadRow.Unreadable(
                    number,
                    ShapeFaults.from(
                                    broken,
                                    JsonMisfit.of(broken, parser),
                                    ORDERS,
                                    json.getBytes(StandardCharsets.UTF_8))
                            .misfits()
                            .stream()
                            .map(misfit ->
                                    new Fault(misfit.field().isEmpty() ? WHOLE : misfit.field(), misfit.message()))
                            .toList());
        }
    }

    static UploadRow unreadable(long number, String field, String message) {
        return new UploadRow.Unreadable(number, List.of(new Fault(field, message)));
    }

    private JsonRows() {}
}

package io.waymark.tracking.provider.sf;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a push; a single route may stand there without its brackets, and the routes without their {@code Body}. */
record RouteBatch(
        @JsonProperty("Body") @JsonAlias("body") @Nullable Body body,

        @JsonProperty("WaybillRoute")
        @JsonAlias("waybillRoute")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable
        List<@Nullable Route> bare) {

    /** What the push is about. */
    record Body(
            @JsonProperty("WaybillRoute")
            @JsonAlias("waybillRoute")
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            @Nullable
            List<@Nullable Route> routes) {}

    List<@Nullable Route> routes() throws MalformedPushException {
        List<@Nullable Route> found = body == null ? bare : body.routes();
        if (found == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, body == null ? "Body" : Batch.WHERE, "is missing");
        }
        return found;
    }
}

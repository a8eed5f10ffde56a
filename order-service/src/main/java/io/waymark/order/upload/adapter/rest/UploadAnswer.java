package io.waymark.order.upload.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.upload.domain.Upload;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload is.
 *
 * @param state   {@code OPEN} (further parts may come), {@code WAITING} (its rows are carried out), {@code DONE}, {@code FAILED} (it
 *                could not be read on), {@code CANCELLED}
 * @param endedAt UTC; absent until then
 * @param rows    so many have been carried out
 * @param fault   why it could not be read on; absent unless it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadAnswer(
        UUID uploadId,
        String state,
        Instant createdAt,
        @Nullable Instant endedAt,
        long parts,
        long bytes,
        long rows,
        long accepted,
        long repeated,
        long refused,
        @Nullable String fault) {
    static UploadAnswer of(Upload upload) {
        return new UploadAnswer(
                upload.id(),
                upload.state().name(),
                upload.createdAt(),
                upload.endedAt(),
                upload.size().parts(),
                upload.size().bytes(),
                upload.counts().rows(),
                upload.counts().accepted(),
                upload.counts().repeated(),
                upload.counts().refused(),
                upload.fault());
    }
}

package io.waymark.order.upload.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.upload.domain.Upload;
import io.waymark.order.upload.domain.Upload.Counts;
import io.waymark.order.upload.domain.Upload.Size;
import io.waymark.order.upload.domain.Upload.State;
import io.waymark.order.upload.domain.UploadBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes uploads in, part by part; nothing of them is read before they are whole. */
@ApplicationScoped
public class TakeUploads {
    private final Uploads uploads;
    private final UploadBounds bounds;
    private final OrderMetrics metrics;
    private final Clock clock;

    TakeUploads(Uploads uploads, UploadBounds bounds, OrderMetrics metrics, Clock clock) {
        this.uploads = uploads;
        this.bounds = bounds;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What became of a part. */
    public sealed interface Taking {
        record Taken(Upload upload) implements Taking {}

        /** It is not the next one, or the upload is whole. */
        record OutOfTurn(Upload upload) implements Taking {}

        record TooLarge(long mostBytes) implements Taking {}
    }

    /**
     * Begins an upload with its first part.
     *
     * @param more whether further parts follow
     */
    @Transactional
    public Taking begin(String merchantId, Upload.Format format, byte[] content, boolean more) {
        Upload upload = new Upload(
                uploads.newId(),
                merchantId,
                format,
                State.OPEN,
                clock.instant(),
                null,
                new Size(0, 0),
                Counts.NONE,
                null);
        uploads.open(upload);
        metrics.uploadBegun(format.name());
        return add(upload, 1, content, more);
    }

    /** Takes a further part; one that came before is taken again without effect. */
    @Transactional
    public Taking add(Upload upload, long part, byte[] content, boolean more) {
        long most = bounds.mostBytes();
        if (part <= upload.size().parts()) {
            return new Taking.Taken(upload);
        }
        if (upload.size().bytes() + content.length > most) {
            return new Taking.TooLarge(most);
        }
        if (!uploads.addPart(upload, part, content, most)) {
            return new Taking.OutOfTurn(uploads.withId(upload.id()).orElse(upload));
        }
        if (!more) {
            uploads.close(upload.id());
        }
        return new Taking.Taken(uploads.withId(upload.id()).orElseThrow());
    }

    public Optional<Upload> withId(UUID id) {
        return uploads.withId(id);
    }

    /** @return false where it has ended already */
    @Transactional
    public boolean cancel(UUID id) {
        return uploads.cancel(id, clock.instant());
    }
}

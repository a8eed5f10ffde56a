package io.waymark.order.upload.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.PlaceOrders;
import io.waymark.order.ordering.application.Placement;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.upload.domain.RowReading;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.order.upload.domain.Upload;
import io.waymark.order.upload.domain.Upload.Counts;
import io.waymark.order.upload.domain.Upload.State;
import io.waymark.order.upload.domain.UploadBounds;
import io.waymark.order.upload.domain.UploadRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the rows of uploads, a batch in each transaction, with what became of them: a process that ends in between has done
 * a row or has not, and the next one goes on behind it.
 */
@ApplicationScoped
public class CarryOutUploads {
    private static final Set<State> ENDS = EnumSet.of(State.DONE, State.FAILED, State.CANCELLED);

    private final Uploads uploads;
    private final RowReading reading;
    private final PlaceOrders placeOrders;
    private final UploadBounds bounds;
    private final OrderMetrics metrics;
    private final Clock clock;

    CarryOutUploads(
            Uploads uploads,
            RowReading reading,
            PlaceOrders placeOrders,
            UploadBounds bounds,
            OrderMetrics metrics,
            Clock clock) {
        this.uploads = uploads;
        this.reading = reading;
        this.placeOrders = placeOrders;
        this.bounds = bounds;
        this.metrics = metrics;
        this.clock = clock;
        // The alert compares with what was: a counter that begins at one has never risen.
        ENDS.forEach(state -> metrics.uploadsEnded(state.name(), 0));
    }

    /** The upload that waits longest; nobody else takes it for the time of its lease. */
    @Transactional
    public Optional<Upload> lease() {
        return uploads.lease(bounds.lease());
    }

    /**
     * All rows of an upload, however many; what was sent is read part by part.
     *
     * @throws io.waymark.order.upload.domain.UnreadableUploadException here, or at a row, when it cannot be read on
     */
    public Iterator<UploadRow> rows(Upload upload) {
        return reading.rows(upload.format(), new PartsStream(part -> uploads.part(upload.id(), part)));
    }

    /** How many rows are carried out at once. */
    public int batch() {
        return bounds.batch();
    }

    /**
     * Carries rows out that follow one another.
     *
     * @return what became of them; empty where the upload is no longer ours, and nothing was done
     */
    @Transactional
    public List<RowResult> carryOut(Upload upload, List<UploadRow> rows) {
        return taken(upload, rows) ? kept(upload, results(upload, rows)) : List.of();
    }

    /** Passes over a row that breaks whatever carries it out. */
    @Transactional
    public List<RowResult> passOver(Upload upload, UploadRow row) {
        return taken(upload, List.of(row))
                ? kept(upload, List.of(RowResult.refused(row.number(), null, "ROW_FAILED", List.of())))
                : List.of();
    }

    /** Ends an upload. */
    @Transactional
    public void end(Upload upload, State state, @Nullable String fault) {
        uploads.end(upload.id(), state, fault, clock.instant());
        metrics.uploadsEnded(state.name(), 1);
    }

    private boolean taken(Upload upload, List<UploadRow> rows) {
        return uploads.advance(upload.id(), rows.getFirst().number() - 1, rows.size(), bounds.lease());
    }

    private List<RowResult> kept(Upload upload, List<RowResult> results) {
        uploads.keep(upload.id(), counts(results), results);
        return results;
    }

    private List<RowResult> results(Upload upload, List<UploadRow> rows) {
        List<PlaceOrders.Command> commands = new ArrayList<>();
        for (UploadRow row : rows) {
            if (row instanceof UploadRow.Asked(long number, var request) && request.isFor(upload.merchantId())) {
                commands.add(new PlaceOrders.Command(request.of(upload.merchantId()), null));
            }
        }
        Iterator<Placement> placements = placeOrders.place(commands).iterator();
        List<RowResult> results = new ArrayList<>();
        for (UploadRow row : rows) {
            results.add(
                    switch (row) {
                        case UploadRow.Asked one
                        when one.request().isFor(upload.merchantId()) -> RowResults.of(one, placements.next());
                        case UploadRow.Asked one ->
                            RowResult.refused(
                                    one.number(),
                                    null,
                                    "ORDER_INVALID",
                                    List.of(new Fault("merchantId", "is another merchant than the upload's")));
                        case UploadRow.Unreadable(long number, var faults) ->
                            RowResult.refused(number, null, "ROW_UNREADABLE", faults);
                    });
        }
        return results;
    }

    private static Counts counts(List<RowResult> results) {
        return results.stream()
                .map(result -> switch (result.outcome()) {
                    case ACCEPTED -> new Counts(1, 1, 0, 0);
                    case REPEATED -> new Counts(1, 0, 1, 0);
                    case REFUSED -> new Counts(1, 0, 0, 1);
                })
                .reduce(Counts.NONE, Counts::plus);
    }
}

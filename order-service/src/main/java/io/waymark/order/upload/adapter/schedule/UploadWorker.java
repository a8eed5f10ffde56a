package io.waymark.order.upload.adapter.schedule;

import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.SqlFault;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.upload.application.CarryOutUploads;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.order.upload.domain.UnreadableUploadException;
import io.waymark.order.upload.domain.Upload;
import io.waymark.order.upload.domain.Upload.State;
import io.waymark.order.upload.domain.UploadRow;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Walks through an upload, batch by batch; a row that breaks its batch is found by carrying each out alone. */
@Singleton
class UploadWorker {
    private static final Logger LOG = Logger.getLogger(UploadWorker.class);
    private static final String DOOR = "upload";

    private final CarryOutUploads carryOut;
    private final OrderMetrics metrics;

    UploadWorker(CarryOutUploads carryOut, OrderMetrics metrics) {
        this.carryOut = carryOut;
        this.metrics = metrics;
    }

    /** Carries out the upload that waits longest; answers whether there was one. */
    boolean next() {
        Optional<Upload> leased = carryOut.lease();
        leased.ifPresent(this::walk);
        return leased.isPresent();
    }

    private void walk(Upload upload) {
        List<UploadRow> batch = new ArrayList<>();
        boolean ours = true;
        String fault = null;
        try {
            Iterator<UploadRow> rows = carryOut.rows(upload);
            while (ours && rows.hasNext()) {
                UploadRow row = rows.next();
                if (row.number() > upload.counts().rows()) {
                    batch.add(row);
                }
                if (batch.size() == carryOut.batch()) {
                    ours = isCarriedOut(upload, batch);
                    batch.clear();
                }
            }
        } catch (UnreadableUploadException unreadable) {
            fault = unreadable.reason();
        }
        if (ours && (batch.isEmpty() || isCarriedOut(upload, batch))) {
            end(upload, fault == null ? State.DONE : State.FAILED, fault);
        }
    }

    private void end(Upload upload, State state, @Nullable String fault) {
        carryOut.end(upload, state, fault);
        LOG.infof("upload %s: %s", upload.id(), state);
    }

    /** Whether the upload is still ours. */
    private boolean isCarriedOut(Upload upload, List<UploadRow> batch) {
        long start = System.nanoTime();
        List<UploadRow> rows = List.copyOf(batch);
        boolean ours = isTold(
                or(() -> carryOut.carryOut(upload, rows), fault -> oneByOne(upload, rows, FaultDescription.of(fault))));
        metrics.handled(DOOR, System.nanoTime() - start);
        return ours;
    }

    private List<RowResult> oneByOne(Upload upload, List<UploadRow> rows, String fault) {
        LOG.errorf("upload %s: a batch fails, its rows are tried one by one: %s", upload.id(), fault);
        List<RowResult> results = new ArrayList<>();
        for (UploadRow row : rows) {
            List<RowResult> one = or(() -> carryOut.carryOut(upload, List.of(row)), broken -> {
                LOG.errorf("upload %s, row %d fails: %s", upload.id(), row.number(), FaultDescription.of(broken));
                return carryOut.passOver(upload, row);
            });
            if (one.isEmpty()) {
                return List.of();
            }
            results.addAll(one);
        }
        return results;
    }

    /** A fault that passes by itself is not the row's: the whole upload comes again. */
    private static List<RowResult> or(
            Supplier<List<RowResult>> attempt, Function<RuntimeException, List<RowResult>> instead) {
        try {
            return attempt.get();
        } catch (RuntimeException fault) {
            if (SqlFault.in(fault).filter(SqlFault::passes).isPresent()) {
                throw fault;
            }
            return instead.apply(fault);
        }
    }

    private boolean isTold(List<RowResult> results) {
        for (RowResult result : results) {
            switch (result.outcome()) {
                case ACCEPTED -> metrics.accepted(DOOR, 1);
                case REPEATED -> metrics.repeated(DOOR, 1);
                case REFUSED -> metrics.refused(DOOR, String.valueOf(result.errorCode()));
            }
        }
        return !results.isEmpty();
    }
}

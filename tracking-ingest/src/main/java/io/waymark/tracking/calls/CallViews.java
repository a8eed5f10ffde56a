package io.waymark.tracking.calls;

import io.waymark.tracking.calls.Calls.Reading;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.domain.UnreadableRow;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Calls as they are answered. */
final class CallViews {
    /**
     * A line of the log; see {@link Call}.
     *
     * @param times how many calls alike the line stands for
     */
    record CallView(
            UUID id,
            Instant at,
            Direction direction,
            String provider,
            @Nullable String account,
            Outcome outcome,
            @Nullable String peer,
            @Nullable String trackingNumber,
            @Nullable String detail,
            long times) {
        static CallView of(Call call) {
            return new CallView(
                    call.id(),
                    call.at(),
                    call.direction(),
                    call.provider(),
                    call.account().isEmpty() ? null : call.account(),
                    call.outcome(),
                    call.peer(),
                    call.trackingNumber(),
                    call.detail(),
                    call.times());
        }
    }

    /** A push and what it said, as today's reader reads it. */
    record PushView(
            UUID id,
            Instant at,
            String provider,
            String account,
            List<ParcelView> said,
            List<UnreadableValue> unreadable) {
        static PushView of(Reading reading) {
            Call call = reading.call();
            return new PushView(
                    call.id(),
                    call.at(),
                    call.provider(),
                    call.account(),
                    reading.push().reports().stream().map(ParcelView::of).toList(),
                    reading.push().unreadable().stream()
                            .map(UnreadableValue::of)
                            .toList());
        }
    }

    /** A row or a value that today's reader cannot read, while the rest counts. */
    record UnreadableValue(String place, UnreadableKind kind, String what) {
        static UnreadableValue of(UnreadableRow row) {
            return new UnreadableValue(row.where(), row.kind(), row.what());
        }
    }

    /** What a push said of one number. */
    record ParcelView(String carrier, String trackingNumber, List<NodeView> nodes) {
        static ParcelView of(TrackingReport report) {
            return new ParcelView(
                    report.leg().carrier(),
                    report.leg().trackingNumber(),
                    report.nodes().stream().map(NodeView::of).toList());
        }
    }

    /**
     * One event.
     *
     * @param description the provider's words with personal data masked
     */
    @Schema(name = "PushedNode")
    record NodeView(
            OffsetDateTime occurredAt,
            String code,
            @Nullable State state,
            @Nullable String substate,
            @Nullable String exception,
            @Nullable String description) {
        static NodeView of(Node node) {
            Status status = node.status();
            return new NodeView(
                    node.occurredAt(),
                    node.code(),
                    status == null ? null : status.state(),
                    status == null ? null : status.substate(),
                    node.exception(),
                    node.description());
        }
    }

    private CallViews() {}
}

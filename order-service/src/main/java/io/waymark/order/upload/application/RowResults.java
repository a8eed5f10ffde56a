package io.waymark.order.upload.application;

import io.waymark.order.ordering.application.Placement;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.order.upload.domain.RowResult.Outcome;
import io.waymark.order.upload.domain.UploadRow;
import java.util.List;

/** Says what became of a row by what became of its order. */
final class RowResults {

    static RowResult of(UploadRow.Asked row, Placement placement) {
        return switch (placement) {
            case Placement.Placed(var order, var completed) -> taken(row, Outcome.ACCEPTED, order);
            case Placement.Repeated(var order, var completed) -> taken(row, Outcome.REPEATED, order);
            case Placement.Refused(var refusal) ->
                RowResult.refused(
                        row.number(), refusal.referenceNo(), refusal.code().name(), refusal.faults());
        };
    }

    private static RowResult taken(UploadRow.Asked row, Outcome outcome, Order order) {
        return new RowResult(
                row.number(),
                outcome,
                order.content().referenceNo(),
                order.id(),
                order.shipmentCode().value(),
                null,
                List.of());
    }

    private RowResults() {}
}

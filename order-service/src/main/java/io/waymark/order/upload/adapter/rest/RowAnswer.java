package io.waymark.order.upload.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.web.FieldFault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param row       counted from 1, without the line of names
 * @param outcome   {@code ACCEPTED}, {@code REPEATED} or {@code REFUSED}
 * @param orderId   absent where it was refused
 * @param errorCode as over HTTP, or {@code ROW_UNREADABLE}, {@code ROW_FAILED}; absent unless it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowAnswer(
        long row,
        String outcome,
        @Nullable String referenceNo,
        @Nullable UUID orderId,
        @Nullable String shipmentCode,
        @Nullable String errorCode,
        List<FieldFault> errors) {
    static RowAnswer of(RowResult result) {
        return new RowAnswer(
                result.row(),
                result.outcome().name(),
                result.referenceNo(),
                result.orderId(),
                result.shipmentCode(),
                result.errorCode(),
                result.faults().stream()
                        .map(fault -> new FieldFault(fault.field(), fault.message(), fault.didYouMean()))
                        .toList());
    }
}

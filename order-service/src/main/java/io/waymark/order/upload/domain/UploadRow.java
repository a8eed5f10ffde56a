package io.waymark.order.upload.domain;

import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderRequest;
import java.util.List;

/** A row as it was read: an order that is asked for, or why it is none. */
public sealed interface UploadRow {
    /** Counted from 1. */
    long number();

    record Asked(long number, OrderRequest request) implements UploadRow {}

    record Unreadable(long number, List<Fault> faults) implements UploadRow {}
}

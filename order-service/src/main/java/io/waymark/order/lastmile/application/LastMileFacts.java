package io.waymark.order.lastmile.application;

import io.waymark.order.lastmile.application.LastMiles.Known;
import io.waymark.order.ordering.domain.Order;

/** Where last miles are told; joins the caller's transaction. */
public interface LastMileFacts {

    /** Who delivers is known, or is another than before. */
    void assigned(Order order, Known known);

    /** A carrier names a brand that our table does not know; a person has to add a row. */
    void brandUnknown(Order order, Known known);
}

package io.waymark.tracking.shipment.application;

import io.waymark.tracking.shipment.domain.OrderNews;
import java.util.List;

/** Hears what orders say after shipments have learnt of it; joins the same transaction. */
public interface OrderFollower {
    /** Hears of news, in their order. */
    void follow(List<OrderNews> news);
}

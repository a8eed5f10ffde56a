package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.application.KeptPushes.KeptPush;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.application.OrderFollower;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderNews;
import io.waymark.tracking.unreadable.UnreadableRows;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Tells what accounts bound to merchants said of a number before any order named it, as soon as one does. Where the order is of
 * one of theirs it counts as if it had come now; else it stays left out, and an incident tells of it.
 */
@Singleton
public class TakeInAwaited implements OrderFollower {
    private static final Logger LOG = Logger.getLogger(TakeInAwaited.class);

    /** Of more a replay takes the rest: one order must not hold up the others for long. */
    private static final int MOST = 50;

    private final UnreadableRows waiting;
    private final KeptPushes kept;
    private final RetoldPushes retold;

    TakeInAwaited(UnreadableRows waiting, KeptPushes kept, RetoldPushes retold) {
        this.waiting = waiting;
        this.kept = kept;
        this.retold = retold;
    }

    @Override
    public void follow(List<OrderNews> news) {
        List<String> keys = news.stream()
                .map(OrderNews::leg)
                .filter(Objects::nonNull)
                .map(Leg::key)
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        List<AcceptedPush> pushes = new ArrayList<>();
        for (KeptPush one : kept.find(waiting.awaiting(keys, MOST))) {
            Push said = one.push();
            if (said != null) {
                pushes.add(new AcceptedPush(
                        one.id(),
                        one.provider(),
                        one.account(),
                        one.receivedAt(),
                        new byte[0],
                        new Push(null, said.reports(), said.unreadable())));
            }
        }
        if (!pushes.isEmpty()) {
            LOG.infof("%d pushes waited for an order", pushes.size());
            retold.retell(pushes, true);
        }
    }
}

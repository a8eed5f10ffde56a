package io.waymark.order.console.application;

import io.waymark.console.application.ConsoleFollower;
import io.waymark.console.domain.Entry;
import io.waymark.order.booking.application.CarrierPauses;
import io.waymark.order.console.domain.Standing;
import io.waymark.order.ordering.application.MerchantStandings;
import jakarta.inject.Singleton;
import java.util.List;

/** What the console says now, for those who ask with every request. */
@Singleton
public class Board implements ConsoleFollower, MerchantStandings, CarrierPauses {
    private volatile Standing standing = new Standing(List.of());

    Board() {}

    @Override
    public void show(List<Entry> entries) {
        standing = new Standing(entries);
    }

    public Standing standing() {
        return standing;
    }

    @Override
    public boolean isBlocked(String merchantId) {
        return standing.isMerchantBlocked(merchantId);
    }

    @Override
    public boolean mayUse(String merchantId, String channel) {
        return standing.mayUse(merchantId, channel);
    }

    @Override
    public boolean isPaused(String carrier) {
        return standing.isPaused(carrier);
    }
}

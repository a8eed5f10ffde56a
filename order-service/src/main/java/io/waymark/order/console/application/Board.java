package io.waymark.order.console.application;

import io.waymark.order.booking.application.CarrierPauses;
import io.waymark.order.console.domain.Standing;
import io.waymark.order.ordering.application.MerchantStandings;
import jakarta.inject.Singleton;
import java.util.List;

/** What the console says now, for those who ask with every request. */
@Singleton
public class Board implements MerchantStandings, CarrierPauses {
    private volatile Standing standing = new Standing(List.of());

    Board() {}

    void show(Standing now) {
        standing = now;
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

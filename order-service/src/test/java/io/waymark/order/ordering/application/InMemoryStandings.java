package io.waymark.order.ordering.application;

import java.util.HashSet;
import java.util.Set;

/** Merchants of whom some are blocked, and some may not choose every channel. */
public final class InMemoryStandings implements MerchantStandings {
    private final Set<String> blocked = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();

    void block(String merchantId) {
        blocked.add(merchantId);
    }

    /** Nobody may choose the channel. */
    public void withhold(String channel) {
        withheld.add(channel);
    }

    @Override
    public boolean isBlocked(String merchantId) {
        return blocked.contains(merchantId);
    }

    @Override
    public boolean mayUse(String merchantId, String channel) {
        return !withheld.contains(channel);
    }
}

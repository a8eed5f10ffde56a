package io.waymark.order.ordering.application;

/** What merchants may do; a merchant that nobody has said anything of may do everything. Answers at once, from memory. */
public interface MerchantStandings {
    /** Whether nothing of this merchant is taken. */
    boolean isBlocked(String merchantId);

    /** Whether the merchant may choose the channel. */
    boolean mayUse(String merchantId, String channel);
}

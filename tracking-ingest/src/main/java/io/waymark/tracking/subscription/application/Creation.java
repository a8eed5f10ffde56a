package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.domain.Subscription;

/** What became of the wish to subscribe. */
public sealed interface Creation {
    /**
     * It is stored.
     *
     * @param secret signs its callbacks; told this once
     */
    record Created(Subscription subscription, String secret) implements Creation {
        @Override
        public String toString() {
            return "Created[" + subscription.id() + "]";
        }
    }

    /** The address must not be called. */
    record AddressRefused(String reason) implements Creation {}

    /** The merchant has as much as it may have. */
    record AllowanceUsedUp(Allowances.Allowance allowance) implements Creation {}
}

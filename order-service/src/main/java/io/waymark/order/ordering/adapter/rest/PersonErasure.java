package io.waymark.order.ordering.adapter.rest;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be forgotten, as in {@link PersonRequest}, and why.
 *
 * @param reason who asked for it, and why; at most 200 characters
 */
public record PersonErasure(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String country,
        @Nullable String merchantId,
        @Nullable String party,
        @Nullable String reason) {

    PersonRequest person() {
        return new PersonRequest(phone, email, country, merchantId, party);
    }

    @Override
    public String toString() {
        return "PersonErasure[masked]";
    }
}

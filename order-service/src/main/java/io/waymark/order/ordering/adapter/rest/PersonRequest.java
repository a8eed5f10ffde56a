package io.waymark.order.ordering.adapter.rest;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, by what they are reached; an order that has either of both is theirs.
 *
 * @param phone      in any usual spelling, with its extension; from its country code on where no country is named
 * @param email      upper and lower case are the same
 * @param country    ISO 3166-1 alpha-2, in whose national notation the phone is
 * @param merchantId of whose orders; of all merchants where it is left out, or of the token's
 * @param party      {@code SHIPPER} or {@code CONSIGNEE}: only orders to which they are this
 */
public record PersonRequest(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String country,
        @Nullable String merchantId,
        @Nullable String party) {

    /** The same person to one merchant, or to all. */
    PersonRequest of(@Nullable String merchant) {
        return new PersonRequest(phone, email, country, merchant, party);
    }

    @Override
    public String toString() {
        return "PersonRequest[masked]";
    }
}

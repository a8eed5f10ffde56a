package io.waymark.order.ordering.domain;

import io.waymark.order.address.domain.AddressBook;
import java.util.Map;

/**
 * What the words of an order are looked up in.
 *
 * @param currencies names of the currencies in use by their codes of ISO 4217
 */
public record Dictionary(AddressBook addresses, Map<String, String> currencies) {
    public Dictionary {
        currencies = Map.copyOf(currencies);
    }
}

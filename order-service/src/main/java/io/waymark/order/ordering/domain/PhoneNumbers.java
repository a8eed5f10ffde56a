package io.waymark.order.ordering.domain;

import java.util.Optional;

/** Knows the numbering plans of the world. */
public interface PhoneNumbers {

    /**
     * The number in E.164.
     *
     * @param raw    any common notation
     * @param region ISO 3166-1 alpha-2 that a number without country code belongs to
     * @return empty where no telephone could have this number
     */
    Optional<String> e164(String raw, String region);
}

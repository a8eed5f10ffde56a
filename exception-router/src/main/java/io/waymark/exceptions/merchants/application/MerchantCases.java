package io.waymark.exceptions.merchants.application;

import io.waymark.exceptions.merchants.domain.MerchantCase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the cases of one merchant's parcels; nothing of anybody else's is ever answered, whatever is asked for. */
public interface MerchantCases {
    /** Up to {@code limit} of the merchant's cases that fit, newest first. */
    List<Listed> page(String merchantId, Search search, int limit);

    /** The case, where it is this merchant's and of a class that merchants are told of. */
    Optional<MerchantCase> find(String merchantId, UUID caseId);

    /**
     * What to look for; null means anything.
     *
     * @param number an order number, a shipment code or a tracking number, in any spelling
     * @param after  only cases behind this one in the list
     */
    record Search(@Nullable String number, @Nullable UUID after) {}

    /**
     * One of a page.
     *
     * @param content reads it; throws {@link IllegalStateException} where what is stored cannot be read
     */
    record Listed(UUID caseId, Supplier<MerchantCase> content) {}
}

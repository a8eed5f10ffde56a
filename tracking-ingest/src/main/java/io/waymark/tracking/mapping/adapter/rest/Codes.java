package io.waymark.tracking.mapping.adapter.rest;

import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.web.Listing;
import java.util.List;
import java.util.function.Function;

/** Lists by provider and code have their places in common. */
final class Codes {
    static <R> Listing<R, ProviderCode> listing(String name, Function<R, ProviderCode> code) {
        return new Listing<>(
                name,
                row -> List.of(code.apply(row).provider(), code.apply(row).code()),
                keys -> new ProviderCode(keys.getFirst(), keys.get(1)));
    }

    private Codes() {}
}

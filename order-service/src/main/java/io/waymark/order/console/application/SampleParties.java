package io.waymark.order.console.application;

import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import java.util.List;

/** People who do not exist, at addresses that could. */
public record SampleParties(List<PartyPart> parties) {
    public SampleParties {
        parties = List.copyOf(parties);
    }
}

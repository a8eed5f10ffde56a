package io.waymark.tracking.shipment.adapter;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which carriers' label data stay hidden until the carrier holds the parcel. */
@ConfigMapping(prefix = "waymark.pre-advice")
public interface PreAdviceConfig {
    /** Our carrier codes, further to those of {@code pre-advice-hidden.csv}. */
    Optional<List<String>> hiddenOf();
}

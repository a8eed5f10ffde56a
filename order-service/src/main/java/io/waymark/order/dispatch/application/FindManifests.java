package io.waymark.order.dispatch.application;

import io.waymark.order.dispatch.application.Manifests.Filter;
import io.waymark.order.dispatch.application.Manifests.Line;
import io.waymark.order.dispatch.application.Manifests.Place;
import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks manifests up. */
@ApplicationScoped
public class FindManifests {
    private final Manifests manifests;

    FindManifests(Manifests manifests) {
        this.manifests = manifests;
    }

    /** @param maySee whether the caller may know of a merchant's manifests, by merchant id */
    public Optional<Manifest> withId(UUID id, Predicate<String> maySee) {
        return manifests.withId(id).filter(found -> maySee.test(found.key().merchantId()));
    }

    public List<Manifest> page(Filter filter, @Nullable Place after, int most) {
        return manifests.page(filter, after, most);
    }

    /** @param after the number of the last line that is known; 0 for the first */
    public List<Line> lines(Manifest manifest, int after, int most) {
        return manifests.lines(manifest.id(), after, most);
    }

    /** All shipments, for a document. */
    public List<Dispatched> shipments(Manifest manifest) {
        return manifests.lines(manifest.id(), 0, manifest.totals().shipments()).stream()
                .map(Line::shipment)
                .toList();
    }
}

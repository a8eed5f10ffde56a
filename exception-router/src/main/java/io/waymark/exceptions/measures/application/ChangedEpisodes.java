package io.waymark.exceptions.measures.application;

import io.waymark.exceptions.cases.domain.CaseReference;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Occurrence;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.cases.domain.Routing;
import io.waymark.exceptions.cases.domain.SubjectFacts;
import io.waymark.exceptions.clocks.domain.Lane;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.exceptions.measures.domain.Episode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads out of dossiers which episodes differ from what is stored. */
final class ChangedEpisodes {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::caseId).thenComparingInt(Key::number);

    private ChangedEpisodes() {}

    private record Key(UUID caseId, int number) {}

    /** In one order for all. An episode that began and ended since its dossier was opened is known by its events alone. */
    static Collection<Episode> of(Collection<Dossier> worked) {
        Map<Key, Episode> changed = new TreeMap<>(ORDER);
        for (Dossier dossier : worked) {
            dossier.events().forEach(event -> put(changed, dossier, event.about()));
            dossier.changedCases().forEach(each -> put(changed, dossier, each));
        }
        return changed.values();
    }

    private static void put(Map<Key, Episode> changed, Dossier dossier, ExceptionCase about) {
        Episode episode = episode(dossier, about);
        changed.put(new Key(episode.caseId(), episode.number()), episode);
    }

    private static Episode episode(Dossier dossier, ExceptionCase about) {
        Resolution end = about.resolution();
        return new Episode(
                about.id(),
                about.handling().comebacks(),
                traits(dossier.facts(), about),
                about.clocks().startedAt(),
                evidentAt(dossier, about.routing()),
                about.handling().acknowledgedAt(),
                end == null ? null : new Episode.End(end.at(), end.automatic()),
                about.clocks().firstResponseDue(),
                about.clocks().resolveDue());
    }

    private static Instant evidentAt(Dossier dossier, Routing routing) {
        return dossier.occurrences().stream()
                .filter(trouble -> trouble.code().equals(routing.code()))
                .findFirst()
                .map(Occurrence::evidentAt)
                .orElse(routing.occurredAt());
    }

    private static Episode.Traits traits(SubjectFacts facts, ExceptionCase about) {
        Routing routing = about.routing();
        CaseReference reference = about.reference();
        Locality whereabouts = facts.whereabouts();
        return new Episode.Traits(
                routing.code(),
                reference.family(),
                routing.severity(),
                routing.owner(),
                facts.carrier() == null ? facts.currentCarrier().orElse(null) : facts.carrier(),
                lane(facts.lane()),
                facts.channel(),
                reference.merchantId() == null ? facts.merchantId() : reference.merchantId(),
                whereabouts == null ? null : whereabouts.name());
    }

    private static @Nullable String lane(Lane lane) {
        return lane.origin() == null || lane.destination() == null ? null : lane.origin() + "-" + lane.destination();
    }
}

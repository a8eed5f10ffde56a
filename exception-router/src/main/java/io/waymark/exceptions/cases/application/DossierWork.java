package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.application.Dossiers.StoredDossier;
import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.Router;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The end that all use cases share: dossiers are stored, others are told, in this service and outside. */
@ApplicationScoped
class DossierWork {
    private final Dossiers dossiers;
    private final CaseFollowers followers;
    private final CaseAnnouncements announcements;
    private final Router router;

    DossierWork(Dossiers dossiers, CaseFollowers followers, CaseAnnouncements announcements, Router router) {
        this.dossiers = dossiers;
        this.followers = followers;
        this.announcements = announcements;
        this.router = router;
    }

    void finish(Collection<Dossier> worked) {
        dossiers.store(worked.stream()
                .map(dossier -> new StoredDossier(dossier, router.nextDue(dossier)))
                .toList());
        followers.stored(worked);
        List<CaseEvent> events =
                worked.stream().flatMap(dossier -> dossier.events().stream()).toList();
        announcements.announce(events);
    }
}

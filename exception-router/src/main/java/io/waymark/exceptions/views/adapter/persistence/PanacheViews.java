package io.waymark.exceptions.views.adapter.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.views.application.SavedViews;
import io.waymark.exceptions.views.domain.SavedView;
import io.waymark.jdbc.Database;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Saved views as entities. */
@Singleton
@Transactional(TxType.MANDATORY)
class PanacheViews implements SavedViews, PanacheRepositoryBase<ViewEntity, UUID> {
    /** One transaction at a time changes the views of one person. */
    private static final String ONE_AT_A_TIME =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('saved-views/' || ?, 0))";

    private static final Sort BY_NAME = Sort.by("desk").and("name").and("id");
    private final Database database;

    PanacheViews(Database database) {
        this.database = database;
    }

    @Override
    public List<SavedView> visible(String person, Collection<Owner> desks, int limit) {
        Stream<ViewEntity> shared =
                find("shared and person <> ?1 and desk in ?2", BY_NAME, person, desks).range(0, limit - 1).stream();
        return Stream.concat(list("person", BY_NAME, person).stream(), shared)
                .map(ViewEntity::view)
                .sorted(Comparator.comparing(SavedView::desk).thenComparing(SavedView::name))
                .toList();
    }

    @Override
    public List<SavedView> holdOwn(String person) {
        database.query(ONE_AT_A_TIME, parameters -> parameters.text(person), row -> 1);
        return list("person", BY_NAME, person).stream().map(ViewEntity::view).toList();
    }

    @Override
    public void add(SavedView view) {
        persist(new ViewEntity(view));
    }

    @Override
    public void rename(UUID id, String name) {
        findByIdOptional(id).ifPresent(view -> view.name = name);
    }

    @Override
    public void remove(UUID id) {
        deleteById(id);
    }
}

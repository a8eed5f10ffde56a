package io.waymark.exceptions.views.adapter.persistence;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.views.domain.Narrowing;
import io.waymark.exceptions.views.domain.SavedView;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saved view's row. */
@Entity
@Table(name = "saved_view")
class ViewEntity {
    @Id
    UUID id;

    @Version
    long version;

    String person;

    @Enumerated(EnumType.STRING)
    Owner desk;

    String name;

    @Enumerated(EnumType.STRING)
    @Nullable
    Severity severity;

    @Enumerated(EnumType.STRING)
    @Nullable
    CaseState state;

    @Nullable
    String code;

    boolean late;
    boolean shared;

    /** For Hibernate, which sets every field afterwards. */
    @SuppressWarnings("NullAway.Init")
    ViewEntity() {}

    ViewEntity(SavedView view) {
        id = view.id();
        person = view.person();
        desk = view.desk();
        name = view.name();
        severity = view.narrowing().severity();
        state = view.narrowing().state();
        code = view.narrowing().code();
        late = view.narrowing().late();
        shared = view.shared();
    }

    SavedView view() {
        return new SavedView(id, person, desk, name, new Narrowing(severity, state, code, late), shared, version);
    }
}

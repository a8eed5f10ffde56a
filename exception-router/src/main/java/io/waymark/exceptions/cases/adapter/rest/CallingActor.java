package io.waymark.exceptions.cases.adapter.rest;

import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Rights;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.tables.LiveTable;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whoever sent the request: each desk has a role of its name. */
@Singleton
class CallingActor implements Actor {
    private final Caller caller;
    private final LiveTable<Rights> rights;

    CallingActor(Caller caller, LiveTable<Rights> rights) {
        this.caller = caller;
        this.rights = rights;
    }

    @Override
    public boolean sitsAt(Owner desk) {
        return caller.has(Roles.ADMIN) || caller.has(desk.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean may(CaseAction action) {
        return rights.get().permit(action, caller::has);
    }

    @Override
    public boolean maySee(@Nullable String merchantId) {
        return caller.maySee(merchantId);
    }
}

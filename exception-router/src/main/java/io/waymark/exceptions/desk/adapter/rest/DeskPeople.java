package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Rights;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Which desks the reader sits at, and what their roles permit; an administrator sits at all. */
@Singleton
class DeskPeople {
    private final Caller caller;
    private final Rights rights;

    DeskPeople(Caller caller, Rights rights) {
        this.caller = caller;
        this.rights = rights;
    }

    boolean actFor(Owner desk) {
        return caller.has(Roles.ADMIN) || caller.has(desk.name().toLowerCase(Locale.ROOT));
    }

    boolean may(CaseAction action) {
        return rights.permit(action, caller::has);
    }
}

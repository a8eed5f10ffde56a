package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Which desks the reader sits at; an administrator sits at all. */
@Singleton
class DeskPeople {
    private final Caller caller;

    DeskPeople(Caller caller) {
        this.caller = caller;
    }

    boolean actFor(Owner desk) {
        return caller.has(Roles.ADMIN) || caller.has(desk.name().toLowerCase(Locale.ROOT));
    }
}

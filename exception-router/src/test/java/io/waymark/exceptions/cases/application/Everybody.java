package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.classify.domain.Owner;
import org.jspecify.annotations.Nullable;

/** A person of all desks, who may do and see everything. */
public enum Everybody implements Actor {
    ADMINISTRATOR;

    @Override
    public boolean sitsAt(Owner desk) {
        return true;
    }

    @Override
    public boolean may(CaseAction action) {
        return true;
    }

    @Override
    public boolean maySee(@Nullable String merchantId) {
        return true;
    }
}

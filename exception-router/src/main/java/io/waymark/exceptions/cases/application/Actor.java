package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.classify.domain.Owner;
import org.jspecify.annotations.Nullable;

/** Who acts on cases, and what their roles let them do. */
public interface Actor {

    /** Whether the person belongs to a desk; an administrator belongs to all. */
    boolean sitsAt(Owner desk);

    /** Whether the person's roles permit an action, on whichever desk. */
    boolean may(CaseAction action);

    /** Whether the person may see the cases of a merchant; null stands for no merchant's. */
    boolean maySee(@Nullable String merchantId);
}

package io.waymark.exceptions.views.application;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.views.domain.SavedView;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where saved views lie; each method runs in the caller's transaction. */
public interface SavedViews {
    /** The person's own, and up to {@code limit} that others share with these desks; by desk and name. */
    List<SavedView> visible(String person, Collection<Owner> desks, int limit);

    /** The person's own, to which nobody adds until the end of the transaction; by desk and name. */
    List<SavedView> holdOwn(String person);

    void add(SavedView view);

    void rename(UUID id, String name);

    void remove(UUID id);
}

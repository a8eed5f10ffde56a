package io.waymark.exceptions.views.domain;

import io.waymark.exceptions.classify.domain.Owner;
import java.util.UUID;

/**
 * A desk's queue as a person narrowed it, under a name that they gave.
 *
 * @param person  whose it is, as the token names them
 * @param shared  whether all who sit at the desk see it
 * @param version to be named by a change that must not overwrite another's
 */
public record SavedView(
        UUID id, String person, Owner desk, String name, Narrowing narrowing, boolean shared, long version) {
    /** The longest name. */
    public static final int NAME = 60;

    /** How many a person has at most. */
    public static final int MOST = 20;

    /** Whether it would be mistaken for the other. */
    public boolean isCalled(Owner otherDesk, String otherName) {
        return desk == otherDesk && name.equalsIgnoreCase(otherName);
    }
}

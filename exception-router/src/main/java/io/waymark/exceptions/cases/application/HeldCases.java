package io.waymark.exceptions.cases.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Cases that nobody changes while the caller's transaction lasts. */
@FunctionalInterface
public interface HeldCases {
    /** Holds all of these, and answers those that are open. */
    Set<UUID> holdOpen(Collection<UUID> caseIds);
}

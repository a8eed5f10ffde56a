package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Dossier;
import java.util.Collection;

/** Learns what became of cases in the transaction that stores it: both are stored or neither. */
@FunctionalInterface
public interface CaseFollower {
    void stored(Collection<Dossier> worked);
}

package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Dossier;
import java.util.Collection;
import java.util.List;

/** All who follow cases, each of whom learns the same. */
public record CaseFollowers(List<CaseFollower> followers) {
    public CaseFollowers {
        followers = List.copyOf(followers);
    }

    void stored(Collection<Dossier> worked) {
        followers.forEach(follower -> follower.stored(worked));
    }
}

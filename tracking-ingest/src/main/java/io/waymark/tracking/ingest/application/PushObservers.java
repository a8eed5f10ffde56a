package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.application.Account;
import java.util.Collection;

/** Everyone who listens to pushes. */
public final class PushObservers {
    private final PushObserver[] all;

    /** Tells these. */
    public PushObservers(Collection<PushObserver> all) {
        this.all = all.toArray(PushObserver[]::new);
    }

    /** See {@link PushObserver#unknownAccount}. */
    public void unknownAccount(Arrival arrival) {
        for (PushObserver one : all) {
            one.unknownAccount(arrival);
        }
    }

    /** See {@link PushObserver#answered}. */
    public void answered(Arrival arrival, Account account, Answer answer) {
        for (PushObserver one : all) {
            one.answered(arrival, account, answer);
        }
    }

    /** See {@link PushObserver#repeated}. */
    public void repeated(AcceptedPush push) {
        for (PushObserver one : all) {
            one.repeated(push);
        }
    }
}

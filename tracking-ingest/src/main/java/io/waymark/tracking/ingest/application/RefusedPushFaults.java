package io.waymark.tracking.ingest.application;

import io.waymark.tracking.incident.FaultTally;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.provider.application.Account;
import jakarta.inject.Singleton;

/** Counts refused pushes as faults of their account, of which incidents tell now and then. */
@Singleton
class RefusedPushFaults implements PushObserver {
    private final FaultTally faults;

    RefusedPushFaults(FaultTally faults) {
        this.faults = faults;
    }

    @Override
    public void answered(Arrival arrival, Account account, Answer answer) {
        switch (answer) {
            case Answer.Durable durable -> {}
            case Answer.Forged forged -> count(account, Kind.SIG_INVALID, "pushes carry no valid signature");
            case Answer.AddressRefused refused ->
                count(account, Kind.SIG_INVALID, "pushes come from an address that is not allowed");
            case Answer.Malformed malformed -> count(account, Kind.PAYLOAD_INVALID, "signed pushes cannot be read");
            case Answer.Unstorable unstorable -> count(account, Kind.PAYLOAD_INVALID, "signed pushes cannot be stored");
            case Answer.Unavailable unavailable -> {}
        }
    }

    private void count(Account account, Kind kind, String detail) {
        faults.count(kind, account.subject(), detail);
    }
}

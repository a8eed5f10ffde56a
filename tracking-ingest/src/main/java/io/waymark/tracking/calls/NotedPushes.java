package io.waymark.tracking.calls;

import io.waymark.tracking.ingest.application.Answer;
import io.waymark.tracking.ingest.application.Arrival;
import io.waymark.tracking.ingest.application.PushObserver;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.application.Account;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Pushes as lines of the log; of accepted ones that bring news the kept body says it all. */
@Singleton
class NotedPushes implements PushObserver {
    private final CallLog log;

    NotedPushes(CallLog log) {
        this.log = log;
    }

    @Override
    public void unknownAccount(Arrival arrival) {
        note(arrival, Call.UNKNOWN, Call.UNKNOWN, Outcome.UNKNOWN_ACCOUNT, null);
    }

    @Override
    public void answered(Arrival arrival, Account account, Answer answer) {
        switch (answer) {
            case Answer.Durable durable -> {}
            case Answer.Forged forged -> note(arrival, account, Outcome.SIGNATURE_INVALID, null);
            case Answer.AddressRefused refused -> note(arrival, account, Outcome.ADDRESS_REFUSED, null);
            case Answer.Malformed malformed ->
                note(arrival, account, Outcome.MALFORMED, malformed.where() + " " + malformed.what());
            case Answer.Unstorable unstorable -> note(arrival, account, Outcome.UNSTORABLE, null);
            case Answer.Unavailable unavailable -> note(arrival, account, Outcome.UNAVAILABLE, null);
        }
    }

    @Override
    public void repeated(AcceptedPush push) {
        var reports = push.push().reports();
        String number = reports.isEmpty() ? null : reports.getFirst().leg().trackingNumber();
        log.note(new Call(
                push.id(),
                push.receivedAt(),
                Direction.IN,
                push.provider(),
                push.account(),
                Outcome.REPEATED,
                null,
                number,
                null,
                1));
    }

    private void note(Arrival arrival, Account account, Outcome outcome, @Nullable String detail) {
        note(arrival, account.provider().name(), account.name(), outcome, detail);
    }

    private void note(Arrival arrival, String provider, String account, Outcome outcome, @Nullable String detail) {
        log.note(new Call(
                arrival.id(),
                arrival.at(),
                Direction.IN,
                provider,
                account,
                outcome,
                arrival.address(),
                null,
                detail,
                1));
    }
}

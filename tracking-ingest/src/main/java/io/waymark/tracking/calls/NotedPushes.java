package io.waymark.tracking.calls;

import io.waymark.tracking.ingest.application.Answer;
import io.waymark.tracking.ingest.application.PushLog;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.application.Account;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pushes as lines of the log. */
@Singleton
class NotedPushes implements PushLog {
    private final CallLog log;

    NotedPushes(CallLog log) {
        this.log = log;
    }

    @Override
    public void unknownAccount(UUID id, Instant at, String address) {
        note(id, at, Call.UNKNOWN, Call.UNKNOWN, Outcome.UNKNOWN_ACCOUNT, address, null, null);
    }

    @Override
    public void refused(UUID id, Instant at, Account account, String address, Answer answer) {
        String detail = answer instanceof Answer.Malformed(String where, String what) ? where + " " + what : null;
        Outcome outcome =
                switch (answer) {
                    case Answer.Durable durable -> Outcome.ACCEPTED;
                    case Answer.Forged forged -> Outcome.SIGNATURE_INVALID;
                    case Answer.AddressRefused refused -> Outcome.ADDRESS_REFUSED;
                    case Answer.Malformed malformed -> Outcome.MALFORMED;
                    case Answer.Unstorable unstorable -> Outcome.UNSTORABLE;
                    case Answer.Unavailable unavailable -> Outcome.UNAVAILABLE;
                };
        note(id, at, account.provider().name(), account.name(), outcome, address, null, detail);
    }

    @Override
    public void repeated(AcceptedPush push) {
        var reports = push.push().reports();
        String number = reports.isEmpty() ? null : reports.getFirst().leg().trackingNumber();
        note(push.id(), push.receivedAt(), push.provider(), push.account(), Outcome.REPEATED, null, number, null);
    }

    private void note(
            UUID id,
            Instant at,
            String provider,
            String account,
            Outcome outcome,
            @Nullable String peer,
            @Nullable String number,
            @Nullable String detail) {
        log.note(new Call(id, at, Direction.IN, provider, account, outcome, peer, number, detail, 1));
    }
}

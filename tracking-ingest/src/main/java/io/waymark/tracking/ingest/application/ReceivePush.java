package io.waymark.tracking.ingest.application;

import io.waymark.tracking.incident.FaultTally;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.pushwatch.PushTally;
import io.waymark.tracking.pushwatch.PushTally.Outcome;
import io.waymark.tracking.shipment.domain.Node;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes one push from its raw bytes to its answer. Runs on the event loop: computes, and never waits. */
@Singleton
public class ReceivePush {
    private final PushJournal journal;
    private final RawBodies bodies;
    private final FaultTally faults;
    private final PushTally tally;
    private final PushLog log;
    private final IngestMetrics metrics;
    private final Clock clock;

    ReceivePush(
            PushJournal journal,
            RawBodies bodies,
            FaultTally faults,
            PushTally tally,
            PushLog log,
            IngestMetrics metrics,
            Clock clock) {
        this.journal = journal;
        this.bodies = bodies;
        this.faults = faults;
        this.tally = tally;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Receives a push.
     *
     * @param id      UUIDv7, ours
     * @param address where it comes from, as far as proxies are trusted
     * @return completes after the push is durable, or at once with a refusal; never fails
     */
    public CompletionStage<Answer> receive(UUID id, Account account, WebhookRequest request, String address) {
        return answered(id, account, request, address).thenApply(answer -> {
            if (!(answer instanceof Answer.Durable)) {
                log.refused(id, request.receivedAt(), account, address, answer);
            }
            return answer;
        });
    }

    private CompletionStage<Answer> answered(UUID id, Account account, WebhookRequest request, String address) {
        if (!account.allows(address)) {
            faults.count(Kind.SIG_INVALID, account.subject(), "pushes come from an address that is not allowed");
            tally.count(account, Outcome.REFUSED);
            return CompletableFuture.completedFuture(new Answer.AddressRefused());
        }
        long start = System.nanoTime();
        boolean genuine = false;
        try {
            SignedPush signed = account.provider().open(request);
            if (!account.believes(signed, request)) {
                faults.count(Kind.SIG_INVALID, account.subject(), "pushes carry no valid signature");
                tally.count(account, Outcome.REFUSED);
                return CompletableFuture.completedFuture(new Answer.Forged());
            }
            genuine = true;
            AcceptedPush push = new AcceptedPush(
                    id,
                    account.provider().name(),
                    account.name(),
                    request.receivedAt(),
                    bodies.seal(id, request.body()),
                    signed.parse());
            metrics.read(push.provider(), System.nanoTime() - start);
            return journal.append(push).handle((done, failed) -> answer(signed, account, push, failed));
        } catch (MalformedPushException malformed) {
            faults.count(Kind.PAYLOAD_INVALID, account.subject(), "signed pushes cannot be read");
            tally.count(account, genuine ? Outcome.UNUSABLE : Outcome.REFUSED);
            return CompletableFuture.completedFuture(new Answer.Malformed(malformed.where(), malformed.what()));
        }
    }

    private Answer answer(SignedPush signed, Account account, AcceptedPush push, @Nullable Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (cause == null) {
            tally.count(account, isMapped(push) ? Outcome.GOOD : Outcome.UNMAPPED);
            Reply reply = signed.accepted(clock.instant());
            return new Answer.Durable(reply);
        }
        if (cause instanceof UnstorablePushException) {
            faults.count(Kind.PAYLOAD_INVALID, account.subject(), "signed pushes cannot be stored");
            tally.count(account, Outcome.UNUSABLE);
            return new Answer.Unstorable();
        }
        tally.count(account, Outcome.POSTPONED);
        return new Answer.Unavailable();
    }

    private static boolean isMapped(AcceptedPush push) {
        for (TrackingReport report : push.push().reports()) {
            for (Node node : report.nodes()) {
                if (!node.known()) {
                    return false;
                }
            }
        }
        return true;
    }
}

package io.waymark.tracking.ingest.application;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Node;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes one push from its raw bytes to its answer. Runs on the event loop, but for large bodies: computes, and never waits. */
@Singleton
public class ReceivePush {
    private final PushJournal journal;
    private final RawBodies bodies;
    private final RefusedBodies refused;
    private final PushLimits limits;
    private final LargePushes large;
    private final PushObservers observers;
    private final IngestMetrics metrics;
    private final Clock clock;

    ReceivePush(
            PushJournal journal,
            RawBodies bodies,
            RefusedBodies refused,
            PushLimits limits,
            LargePushes large,
            PushObservers observers,
            IngestMetrics metrics,
            Clock clock) {
        this.journal = journal;
        this.bodies = bodies;
        this.refused = refused;
        this.limits = limits;
        this.large = large;
        this.observers = observers;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Receives a push; completes after it is durable, or at once with a refusal, and never fails. */
    public CompletionStage<Answer> receive(Arrival arrival, Account account, WebhookRequest request) {
        return large.answer(request.body().length, () -> answer(arrival, account, request))
                .thenApply(answer -> {
                    if (account.exists()) {
                        observers.answered(arrival, account, answer);
                    } else {
                        observers.unknownAccount(arrival);
                    }
                    return answer;
                });
    }

    private CompletionStage<Answer> answer(Arrival arrival, Account account, WebhookRequest request) {
        boolean isAllowed = account.allows(arrival.address());
        long start = System.nanoTime();
        boolean genuine = false;
        try {
            SignedPush signed = account.provider().open(request);
            genuine = account.believes(signed, request);
            if (!isAllowed) {
                return CompletableFuture.completedFuture(new Answer.AddressRefused());
            }
            if (!genuine) {
                return CompletableFuture.completedFuture(new Answer.Forged());
            }
            AcceptedPush push = new AcceptedPush(
                    arrival.id(),
                    account.provider().name(),
                    account.name(),
                    arrival.at(),
                    bodies.seal(arrival.id(), request.body()),
                    limits.bounded(signed.parse()));
            metrics.read(push.provider(), System.nanoTime() - start);
            metrics.unreadable(push.provider(), push.push().unreadable());
            return journal.append(push).handle((done, failed) -> answer(signed, push, failed));
        } catch (MalformedPushException malformed) {
            if (account.exists() && isAllowed) {
                refused.keep(arrival.id(), arrival.at(), account.provider().name(), account.name(), request.body());
            }
            return CompletableFuture.completedFuture(
                    new Answer.Malformed(malformed.where(), malformed.what(), genuine));
        }
    }

    private Answer answer(SignedPush signed, AcceptedPush push, @Nullable Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (cause == null) {
            return new Answer.Durable(signed.accepted(clock.instant()), isMapped(push));
        }
        return cause instanceof UnstorablePushException ? new Answer.Unstorable() : new Answer.Unavailable();
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

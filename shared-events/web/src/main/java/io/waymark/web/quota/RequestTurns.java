package io.waymark.web.quota;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import io.waymark.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/** Has requests wait for their turn, without a thread, and gives their places back when they are answered. */
@Singleton
class RequestTurns {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Shares shares;
    private final Duration patience;
    private final Duration abandoned;
    private final Tiers tiers;
    private final QuotaMetrics metrics;

    RequestTurns(QuotaConfig config, Tiers tiers, QuotaMetrics metrics, Vertx vertx) {
        this.shares = new Shares(config.atOnce(), System::nanoTime);
        this.patience = config.patience();
        this.abandoned = config.abandoned();
        this.tiers = tiers;
        this.metrics = metrics;
        vertx.setPeriodic(LOOK_EVERY_MILLIS, tick -> shares.look());
    }

    /**
     * Null where the request may begin at once, else when its turn comes.
     *
     * @throws ProblemException 429 where too many of the same caller wait; also by the returned one, after a while
     */
    @Nullable
    Uni<Void> await(String caller, ResteasyReactiveRequestContext request) {
        QuotaConfig.Tier tier = tiers.of(caller);
        Turn turn = new Turn(caller, request);
        turn.watchForEnd();
        return switch (shares.enter(caller, tier.atOnce(), tier.waiting(), turn)) {
            case GRANTED -> {
                turn.leaveWhenAnswered();
                yield null;
            }
            case WAITING -> turn.comes();
            case REFUSED -> throw refused(caller, tier);
        };
    }

    private ProblemException refused(String caller, QuotaConfig.Tier tier) {
        metrics.refused(caller, "share");
        return new ProblemException(
                QuotaProblems.TOO_MANY_AT_ONCE, "the tier allows " + tier.atOnce() + " requests at once");
    }

    /** One request that has, or waits for, a place. */
    private final class Turn implements Runnable {
        private final String caller;
        private final ResteasyReactiveRequestContext request;
        private final long since = System.nanoTime();

        /** Whoever has this one begun does so in a context of his own; this one goes on in its own, or it would run as his. */
        private final Context own = Objects.requireNonNull(Vertx.currentContext());

        private @Nullable UniEmitter<? super Void> waiting;
        private boolean hasCome;
        private volatile boolean hasBegun;
        private volatile boolean hasHungUp;
        private final AtomicBoolean hasLeft = new AtomicBoolean();

        Turn(String caller, ResteasyReactiveRequestContext request) {
            this.caller = caller;
            this.request = request;
        }

        /** The place is free now. */
        @Override
        public synchronized void run() {
            hasCome = true;
            if (waiting != null) {
                waiting.complete(null);
            }
        }

        private synchronized void attend(UniEmitter<? super Void> emitter) {
            waiting = emitter;
            if (hasCome) {
                emitter.complete(null);
            }
        }

        Uni<Void> comes() {
            return Uni.createFrom()
                    .<Void>emitter(this::attend)
                    .ifNoItem()
                    .after(patience)
                    .fail()
                    .emitOn(next -> own.runOnContext(now -> next.run()))
                    .onItem()
                    .invoke(this::begin)
                    .onFailure(TimeoutException.class)
                    .recoverWithUni(this::giveUp);
        }

        private void begin() {
            metrics.waited(caller, Duration.ofNanos(System.nanoTime() - since));
            leaveWhenAnswered();
        }

        /** Its turn may have come at the same moment. */
        private Uni<Void> giveUp() {
            if (!shares.giveUp(caller, this)) {
                shares.leave(caller);
            }
            return Uni.createFrom().failure(refused(caller, tiers.of(caller)));
        }

        /**
         * Who hangs up within a request's body is never answered, so that his place is given back after a while; also if he
         * hung up before he had it. To be called before anything waits: later the end would be told to nobody.
         */
        void watchForEnd() {
            RoutingContext exchange = request.unwrap(RoutingContext.class);
            exchange.addEndHandler(ended -> {
                if (ended.failed()) {
                    hangsUp();
                }
            });
            if (exchange.response().closed()) {
                hangsUp();
            }
        }

        private void hangsUp() {
            hasHungUp = true;
            if (hasBegun) {
                leaveLater();
            }
        }

        void leaveWhenAnswered() {
            request.registerCompletionCallback(failure -> leave());
            hasBegun = true;
            if (hasHungUp) {
                leaveLater();
            }
        }

        private void leaveLater() {
            request.unwrap(RoutingContext.class).vertx().setTimer(abandoned.toMillis(), over -> leave());
        }

        private void leave() {
            if (hasLeft.compareAndSet(false, true)) {
                shares.leave(caller);
            }
        }
    }
}

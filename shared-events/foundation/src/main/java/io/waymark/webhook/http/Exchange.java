package io.waymark.webhook.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.waymark.http.RetryAfter;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.domain.Outcome.Fault;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, told exactly once. Of the body only so much is read that the connection can serve again, and one
 * that is longer, or slower than the time-out, loses its connection.
 */
final class Exchange {
    private static final int MOST_BODY = 64 * 1024;
    private static final int GONE = 410;
    private static final byte[] NOTHING = {};
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<@Nullable HttpClientRequest> request = new AtomicReference<>();
    private final AtomicReference<@Nullable Outcome> answered = new AtomicReference<>();
    private final Consumer<Outcome> ended;
    private final Post.Accepted accepted;
    private final Clock clock;

    Exchange(Post.Accepted accepted, Consumer<Outcome> ended, Clock clock) {
        this.accepted = accepted;
        this.ended = ended;
        this.clock = clock;
    }

    /** Time is up: what was answered counts, else nothing was. */
    void timeOut() {
        Outcome status = answered.get();
        if (end(status == null ? new Outcome.Failed(null, Fault.TIMEOUT, null) : status)) {
            reset();
        }
    }

    void fail(Throwable cause) {
        Outcome status = answered.get();
        end(status == null ? new Outcome.Failed(null, fault(cause), null) : status);
    }

    /** Tells the outcome; false where one was told before. */
    boolean end(Outcome outcome) {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            ended.accept(outcome);
        }
        return first;
    }

    boolean isOver() {
        return over.get();
    }

    /** Takes the request over; false where it came too late to be sent. */
    boolean begins(HttpClientRequest opened) {
        request.set(opened);
        if (over.get()) {
            reset();
            return false;
        }
        return true;
    }

    void receive(HttpClientResponse response) {
        Outcome byStatus = outcome(response);
        answered.set(judged(byStatus, NOTHING));
        Buffer body = Buffer.buffer();
        response.exceptionHandler(this::fail);
        response.endHandler(done -> end(judged(byStatus, body.getBytes())));
        response.handler((Buffer part) -> {
            body.appendBuffer(part);
            if (body.length() > MOST_BODY && end(judged(byStatus, NOTHING))) {
                reset();
            }
        });
    }

    private Outcome judged(Outcome byStatus, byte[] answer) {
        return byStatus instanceof Outcome.Taken taken && !accepted.isTaken(answer)
                ? new Outcome.Failed(taken.responseCode(), Fault.STATUS, null)
                : byStatus;
    }

    private Outcome outcome(HttpClientResponse response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Taken(status);
        }
        if (status == GONE) {
            return new Outcome.Gone(status);
        }
        return new Outcome.Failed(
                status,
                Fault.STATUS,
                RetryAfter.parse(response.getHeader(RetryAfter.HEADER), clock.instant())
                        .orElse(null));
    }

    private void reset() {
        HttpClientRequest opened = request.get();
        if (opened != null) {
            opened.reset();
        }
    }

    private static Fault fault(Throwable cause) {
        return switch (cause) {
            case SSLException untrusted -> Fault.TLS;
            case ConnectException refused -> Fault.UNREACHABLE;
            case NoRouteToHostException lost -> Fault.UNREACHABLE;
            case TimeoutException late -> Fault.TIMEOUT;
            default -> Fault.BROKEN;
        };
    }
}

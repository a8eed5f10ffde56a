package io.waymark.webhook.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.waymark.webhook.application.CheckedHosts;
import io.waymark.webhook.application.CheckedHosts.Lookup;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.domain.Outcome.Fault;
import io.waymark.webhook.domain.Target;
import io.waymark.webhook.domain.UrlRules;
import io.waymark.webhook.domain.UrlVerdict;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Posts to endpoints: judges the address anew each time, connects to what was judged, and bounds every wait. */
public final class PinnedSender implements AutoCloseable {
    private static final int MOST_LOOKUPS = 64;
    private static final String AGENT_HEADER = "User-Agent";
    /** Platform threads: a look-up that hangs in native code would hold a carrier of virtual threads, which others need. */
    private final ThreadPoolExecutor lookups;

    private final String agent;
    private final UrlRules rules;
    private final CheckedHosts hosts;
    private final PinnedClient client;
    private final Duration timeout;
    private final Clock clock;

    /**
     * Over a client that stays its owner's.
     *
     * @param agent   names the sender to endpoints, such as {@code Waymark-Callbacks/1}
     * @param timeout how long one attempt may take, from looking up the host to the end of the answer
     */
    public PinnedSender(
            String agent, UrlRules rules, CheckedHosts hosts, PinnedClient client, Duration timeout, Clock clock) {
        this.agent = agent;
        this.rules = rules;
        this.hosts = hosts;
        this.client = client;
        this.timeout = timeout;
        this.clock = clock;
        this.lookups = new ThreadPoolExecutor(
                MOST_LOOKUPS,
                MOST_LOOKUPS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("webhook-lookup-", 0).daemon().factory());
        lookups.allowCoreThreadTimeOut(true);
    }

    /**
     * Sends without blocking.
     *
     * @param ended told exactly once, within the time that one attempt may take, on any thread
     */
    public void send(Post post, Consumer<Outcome> ended) {
        long[] timer = {0};
        Exchange exchange = new Exchange(
                post.accepted(),
                outcome -> {
                    client.cancel(timer[0]);
                    ended.accept(outcome);
                },
                clock);
        timer[0] = client.after(timeout, exchange::timeOut);
        switch (rules.judge(post.url())) {
            case UrlVerdict.Refused refused -> exchange.end(failed(Fault.ADDRESS_REFUSED));
            case UrlVerdict.Acceptable acceptable -> lookups.execute(() -> look(exchange, post, acceptable.target()));
        }
    }

    private void look(Exchange exchange, Post post, Target target) {
        if (exchange.isOver()) {
            return;
        }
        try {
            switch (hosts.look(target.host())) {
                case Lookup.Found found -> request(exchange, post, target, found.address());
                case Lookup.Forbidden forbidden -> exchange.end(failed(Fault.ADDRESS_REFUSED));
                case Lookup.Unknown unknown -> exchange.end(failed(Fault.UNRESOLVED));
            }
        } catch (RuntimeException broken) {
            exchange.fail(broken);
        }
    }

    private void request(Exchange exchange, Post post, Target target, InetAddress address) {
        client.request(post.method(), target, address).onFailure(exchange::fail).onSuccess(request -> {
            if (exchange.begins(request)) {
                request.response().onFailure(exchange::fail).onSuccess(exchange::receive);
                write(exchange, post, request);
            }
        });
    }

    /** A process that was frozen must not send what somebody else may have sent since. */
    private void write(Exchange exchange, Post post, HttpClientRequest request) {
        if (clock.instant().plus(timeout).isAfter(post.leaseEnds())) {
            exchange.timeOut();
            return;
        }
        request.putHeader(AGENT_HEADER, agent);
        post.headers().at(clock.instant()).forEach(request::putHeader);
        request.end(Buffer.buffer(post.body())).onFailure(exchange::fail);
    }

    private static Outcome failed(Fault fault) {
        return new Outcome.Failed(null, fault, null);
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}

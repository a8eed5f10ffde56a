package io.waymark.tracking.callback.adapter.http;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.waymark.hashing.StandardWebhooks;
import io.waymark.tracking.callback.application.Callbacks;
import io.waymark.tracking.callback.application.Outgoing;
import io.waymark.tracking.callback.application.SendingLimits;
import io.waymark.tracking.callback.domain.Outcome;
import io.waymark.tracking.callback.domain.Outcome.Fault;
import io.waymark.tracking.subscription.application.CheckedHosts;
import io.waymark.tracking.subscription.application.CheckedHosts.Lookup;
import io.waymark.tracking.subscription.domain.Target;
import io.waymark.tracking.subscription.domain.UrlRules;
import io.waymark.tracking.subscription.domain.UrlVerdict;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends callbacks: judges the address anew each time, connects to what was judged, signs, and bounds every wait. */
@Singleton
class HttpCallbacks implements Callbacks {
    private static final int MOST_LOOKUPS = 64;
    private static final String TLS_CONFIGURATION = "callbacks";
    private static final String AGENT = "Waymark-Callbacks/1";
    /** Platform threads: a look-up that hangs in native code would hold a carrier of virtual threads, which others need. */
    private final ThreadPoolExecutor lookups = new ThreadPoolExecutor(
            MOST_LOOKUPS,
            MOST_LOOKUPS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("callback-lookup-", 0).daemon().factory());

    private final UrlRules rules;
    private final CheckedHosts hosts;
    private final PinnedClient client;
    private final Duration timeout;
    private final Clock clock;

    HttpCallbacks(UrlRules rules, CheckedHosts hosts, PinnedClient client, SendingLimits limits, Clock clock) {
        this.rules = rules;
        this.hosts = hosts;
        this.client = client;
        this.timeout = limits.timeout();
        this.clock = clock;
        lookups.allowCoreThreadTimeOut(true);
    }

    @Override
    public void send(Outgoing callback, Consumer<Outcome> ended) {
        long[] timer = {0};
        Exchange exchange = new Exchange(
                outcome -> {
                    client.cancel(timer[0]);
                    ended.accept(outcome);
                },
                clock);
        timer[0] = client.after(timeout, exchange::timeOut);
        switch (rules.judge(callback.callbackUrl())) {
            case UrlVerdict.Refused refused -> exchange.end(failed(Fault.ADDRESS_REFUSED));
            case UrlVerdict.Acceptable acceptable ->
                lookups.execute(() -> look(exchange, callback, acceptable.target()));
        }
    }

    private void look(Exchange exchange, Outgoing callback, Target target) {
        if (exchange.isOver()) {
            return;
        }
        try {
            switch (hosts.look(target.host())) {
                case Lookup.Found found -> request(exchange, callback, target, found.address());
                case Lookup.Forbidden forbidden -> exchange.end(failed(Fault.ADDRESS_REFUSED));
                case Lookup.Unknown unknown -> exchange.end(failed(Fault.UNRESOLVED));
            }
        } catch (RuntimeException broken) {
            exchange.fail(broken);
        }
    }

    private void request(Exchange exchange, Outgoing callback, Target target, InetAddress address) {
        client.post(target, address).onFailure(exchange::fail).onSuccess(request -> {
            if (exchange.begins(request)) {
                request.response().onFailure(exchange::fail).onSuccess(exchange::receive);
                write(exchange, callback, request);
            }
        });
    }

    /** A process that was frozen must not send what somebody else may have sent since. */
    private void write(Exchange exchange, Outgoing callback, HttpClientRequest request) {
        if (clock.instant().plus(timeout).isAfter(callback.leaseEnds())) {
            exchange.timeOut();
            return;
        }
        long now = clock.instant().getEpochSecond();
        byte[] body = callback.body().getBytes(StandardCharsets.UTF_8);
        request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", AGENT)
                .putHeader(StandardWebhooks.ID, callback.id().toString())
                .putHeader(StandardWebhooks.TIMESTAMP, Long.toString(now))
                .putHeader(
                        StandardWebhooks.SIGNATURE, StandardSignature.of(callback.secrets(), callback.id(), now, body))
                .end(Buffer.buffer(body))
                .onFailure(exchange::fail);
    }

    private static Outcome failed(Fault fault) {
        return new Outcome.Failed(null, fault, null);
    }

    /** Trusts whom the TLS configuration {@code callbacks} trusts; without it, whom the JDK trusts. */
    @Produces
    @Singleton
    static PinnedClient client(SendingLimits limits, TlsConfigurationRegistry configurations) {
        HttpClientOptions trusting = new HttpClientOptions();
        configurations
                .get(TLS_CONFIGURATION)
                .map(TlsConfiguration::getTrustStoreOptions)
                .ifPresent(trusting::setTrustOptions);
        return new PinnedClient(trusting, limits);
    }

    static void close(@Disposes PinnedClient client) {
        client.close();
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
    }
}

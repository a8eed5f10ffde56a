package io.waymark.tracking.callback.adapter.http;

import io.quarkus.tls.TlsConfigurationRegistry;
import io.waymark.tracking.callback.application.Callbacks;
import io.waymark.tracking.callback.application.Outgoing;
import io.waymark.tracking.callback.application.SendingLimits;
import io.waymark.webhook.application.CheckedHosts;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.domain.UrlRules;
import io.waymark.webhook.http.PinnedClient;
import io.waymark.webhook.http.PinnedSender;
import io.waymark.webhook.http.Post;
import io.waymark.webhook.http.StandardSignature;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;

/** Sends callbacks, signed as Standard Webhooks asks; trusts whom the TLS configuration {@code callbacks} trusts. */
@Singleton
class HttpCallbacks implements Callbacks {
    private static final String TLS_CONFIGURATION = "callbacks";
    private static final String AGENT = "Waymark-Callbacks/1";
    private final PinnedClient client;
    private final PinnedSender sender;

    HttpCallbacks(
            UrlRules rules,
            CheckedHosts hosts,
            TlsConfigurationRegistry configurations,
            SendingLimits limits,
            Clock clock) {
        this.client = PinnedClient.trusting(configurations, TLS_CONFIGURATION, limits.inAll(), limits.timeout());
        this.sender = new PinnedSender(AGENT, rules, hosts, client, limits.timeout(), clock);
    }

    @Override
    public void send(Outgoing callback, Consumer<Outcome> ended) {
        byte[] body = callback.body().getBytes(StandardCharsets.UTF_8);
        Post.Headers headers = StandardSignature.headers(callback.secrets(), callback.id(), body);
        sender.send(new Post(callback.callbackUrl(), body, headers, callback.leaseEnds()), ended);
    }

    @PreDestroy
    void close() {
        sender.close();
        client.close();
    }
}

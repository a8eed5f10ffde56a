package io.waymark.tracking.callback;

import java.util.Map;

/** Short waits, receivers on loopback, and one merchant whose quota is small. */
public final class CallbackTestSettings {
    static final String SMALL_MERCHANT = "m-small";

    /** What the tests' one application is started with. */
    public static Map<String, String> all() {
        return Map.ofEntries(
                Map.entry("waymark.subscriptions.plain-hosts", "127.0.0.1,127.0.0.2"),
                Map.entry("waymark.subscriptions.allowed-private-networks", "127.0.0.1"),
                Map.entry("waymark.subscriptions.allowed-ports", "443,8443,1024-65535"),
                Map.entry("waymark.callbacks.pauses", "600ms,600ms,600ms,600ms"),
                Map.entry("waymark.callbacks.timeout", "2s"),
                Map.entry("waymark.callbacks.lease", "5s"),
                Map.entry("waymark.callbacks.poll-every", "200ms"),
                Map.entry("waymark.callbacks.breaker.rest", "500ms"),
                Map.entry("waymark.callbacks.breaker.longest-rest", "1s"),
                Map.entry("waymark.call-rates.every", "1s"),
                Map.entry("waymark.call-rates.fewest", "30"),
                Map.entry("waymark.allowances.add-up-every", "1s"),
                Map.entry("waymark.quotas.callers." + SMALL_MERCHANT, "small"),
                Map.entry("waymark.quotas.tiers.small.requests-per-minute", "6"),
                Map.entry("waymark.allowances.tiers.small.subscriptions", "1"),
                Map.entry("waymark.allowances.tiers.small.shipments", "2"),
                Map.entry("waymark.allowances.tiers.small.callbacks-per-day", "3"));
    }

    private CallbackTestSettings() {}
}

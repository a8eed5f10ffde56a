package io.waymark.tracking.pushwatch;

import io.waymark.tracking.ingest.IngestProfile;
import java.util.Map;

/** A watch that judges every second, and the accounts that only its tests push to. */
public final class WatchfulSettings {

    /** Configuration for the running service. */
    public static Map<String, String> all() {
        return Map.ofEntries(
                Map.entry("waymark.providers.kdniao.accounts.regular.secret", IngestProfile.APP_KEY),
                Map.entry("waymark.providers.kdniao.accounts.quiet.secret", IngestProfile.APP_KEY),
                Map.entry("waymark.providers.kdniao.accounts.faulty.secret", IngestProfile.APP_KEY),
                Map.entry("waymark.push-watch.every", "1s"),
                Map.entry("waymark.push-watch.missed-pushes", "5"),
                Map.entry("waymark.push-watch.shortest-silence", "1s"),
                Map.entry("waymark.push-watch.fewest-pushes", "10"),
                Map.entry("waymark.push-watch.fewest-faults", "2"),
                Map.entry("waymark.push-watch.errors-above", "0.05"),
                Map.entry("waymark.push-watch.errors-below", "0.04"),
                Map.entry("waymark.push-watch.error-half-life", "3s"));
    }

    private WatchfulSettings() {}
}

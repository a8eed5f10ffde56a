package io.waymark.tracking.vigil;

import io.waymark.tracking.ingest.IngestProfile;
import java.util.Map;

/** A watch that judges every second, and the accounts that only its tests push to. */
public final class WatchfulSettings {

    /** Configuration for the running service. */
    public static Map<String, String> all() {
        return Map.ofEntries(
                Map.entry("waymark.providers.kdniao.accounts.rhythm.secret", IngestProfile.APP_KEY),
                Map.entry("waymark.providers.kdniao.accounts.quiet.secret", IngestProfile.APP_KEY),
                Map.entry("waymark.providers.kdniao.accounts.faulty.secret", IngestProfile.APP_KEY),
                Map.entry("waymark.vigil.every", "1s"),
                Map.entry("waymark.vigil.missed-pushes", "5"),
                Map.entry("waymark.vigil.shortest-silence", "1s"),
                Map.entry("waymark.vigil.fewest-pushes", "10"),
                Map.entry("waymark.vigil.fewest-faults", "2"),
                Map.entry("waymark.vigil.errors-above", "0.05"),
                Map.entry("waymark.vigil.errors-below", "0.04"),
                Map.entry("waymark.vigil.error-half-life", "3s"));
    }

    private WatchfulSettings() {}
}

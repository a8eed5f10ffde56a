package io.waymark.tracking.mapping;

import io.waymark.tracking.ingest.IngestProfile;
import java.util.Map;

/** Accounts of their own for the tests of taught codes, and clocks that do not make them wait. */
public final class MappingTestSettings {

    /** The settings. */
    public static Map<String, String> all() {
        return Map.of(
                "waymark.providers.kdniao.accounts.lesson.secret",
                IngestProfile.APP_KEY,
                "waymark.providers.kdniao.accounts.alone.secret",
                IngestProfile.APP_KEY,
                "waymark.mapping.sweep-every",
                "1s",
                "waymark.mapping.settle",
                "300ms");
    }

    private MappingTestSettings() {}
}

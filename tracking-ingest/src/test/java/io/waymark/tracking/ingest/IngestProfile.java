package io.waymark.tracking.ingest;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.waymark.tracking.callback.CallbackTestSettings;
import io.waymark.tracking.mapping.MappingTestSettings;
import io.waymark.tracking.polling.PolledInterfaces;
import io.waymark.tracking.pushwatch.WatchfulSettings;
import java.util.HashMap;
import java.util.Map;

/** The accounts that the tests push to, and short waits. */
public final class IngestProfile implements QuarkusTestProfile {
    public static final String APP_KEY = "56da2cf8-c8a2-44b2-b6fa-476cd7d1ba17";

    /** A carrier that no other test has, and whose label data may not be shown before its first scan. */
    public static final String HIDES_LABELS = "ZJS";

    /** The only merchant of whose parcels the account {@code bound} may speak. */
    public static final String BOUND_MERCHANT = "m-bound";

    static final String OLD_APP_KEY = "11111111-c8a2-44b2-b6fa-476cd7d1ba17";
    public static final String SALT = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    public static final String SF_TOKEN = "7f3c9a1e5b2d4f60";
    static final String TRACK_KEY = "A1B2C3";
    static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "waymark.providers.kdniao.accounts.main.secret", APP_KEY,
                "waymark.providers.kdniao.accounts.main.previous-secret", OLD_APP_KEY,
                "waymark.providers.kdniao.accounts.walled.secret", APP_KEY,
                "waymark.providers.kdniao.accounts.walled.allowed-ips", "10.0.0.0/8",
                "waymark.providers.17track.accounts.main.secret", TRACK_KEY,
                "waymark.providers.standard.accounts.main.secret", WEBHOOK_SECRET,
                "waymark.ingest.answer-within", "2s",
                "waymark.ingest.fault-report-every", "1s"));
        settings.put("waymark.unreadable.numbers-told-singly", "100000");
        settings.put("waymark.providers.kuaidi100.accounts.main.secret", SALT);
        settings.put("waymark.providers.sf.accounts.main.token", SF_TOKEN);
        settings.put("waymark.providers.kdniao.accounts.lesson.secret", APP_KEY);
        settings.put("waymark.providers.kdniao.accounts.bound.secret", APP_KEY);
        settings.put("waymark.providers.kdniao.accounts.bound.merchants", BOUND_MERCHANT);
        settings.put("waymark.providers.kdniao.accounts.of-yto.secret", APP_KEY);
        settings.put("waymark.providers.kdniao.accounts.of-yto.carriers", "YTO");
        settings.putAll(CallbackTestSettings.all());
        settings.putAll(MappingTestSettings.all());
        settings.putAll(PolledInterfaces.settings());
        settings.putAll(WatchfulSettings.all());
        settings.putAll(WorldPushes.ACCOUNTS);
        settings.put("waymark.pre-advice.hidden-of", HIDES_LABELS);
        settings.put("waymark.ingest.trusted-proxies", "127.0.0.1/32,::1/128");
        return settings;
    }
}

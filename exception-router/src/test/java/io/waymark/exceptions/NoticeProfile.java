package io.waymark.exceptions;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.waymark.testkit.servers.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;

/** Channels to ports of this machine at which tests listen, and short waits. */
public class NoticeProfile implements QuarkusTestProfile {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final int ATTEMPTS = 13;
    static final String DESK = "https://desk.example.com";
    private static final String CHANNELS = "waymark.notices.channels.";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry(CHANNELS + "operations.address", address()),
                Map.entry(CHANNELS + "operations.secret", SECRET),
                Map.entry(CHANNELS + "support.address", address()),
                Map.entry(CHANNELS + "support.secret", SECRET),
                Map.entry(CHANNELS + "finance.address", address()),
                Map.entry(CHANNELS + "finance.secret", SECRET),
                Map.entry(CHANNELS + "daily.address", address()),
                Map.entry(CHANNELS + "daily.secret", SECRET),
                Map.entry(CHANNELS + "night-watch.address", address()),
                Map.entry(CHANNELS + "night-watch.secret", SECRET),
                Map.entry(CHANNELS + "outbreaks.address", address()),
                Map.entry(CHANNELS + "outbreaks.secret", SECRET),
                Map.entry(CHANNELS + "slack-room.address", address()),
                Map.entry(CHANNELS + "wecom-room.address", address()),
                Map.entry(CHANNELS + "feishu-room.address", address()),
                Map.entry(CHANNELS + "gateway.address", address()),
                Map.entry(CHANNELS + "gateway.to", "+8613800000000"),
                Map.entry(CHANNELS + "gateway.secret", "s3cret"),
                Map.entry(CHANNELS + "desk-mail.address", "desk@example.com, lead@example.com"),
                Map.entry("quarkus.mailer.mock", "false"),
                Map.entry("quarkus.mailer.from", "waymark@example.com"),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", Integer.toString(FreePort.find())),
                Map.entry(
                        "waymark.relay.slot",
                        "notices_" + getClass().getSimpleName().toLowerCase(Locale.ROOT)),
                Map.entry("waymark.tables.folder", tables().toString()),
                Map.entry("waymark.notices.desk-address", DESK),
                Map.entry("waymark.notices.plain-hosts", "127.0.0.1"),
                Map.entry("waymark.notices.allowed-private-networks", "127.0.0.1"),
                Map.entry("waymark.notices.allowed-ports", "1024-65535"),
                Map.entry("waymark.notices.pauses", String.join(",", Collections.nCopies(ATTEMPTS - 1, "400ms"))),
                Map.entry("waymark.notices.timeout", "1s"),
                Map.entry("waymark.notices.poll-every", "100ms"),
                Map.entry("waymark.call-rates.every", "500ms"),
                Map.entry("waymark.notices.breaker.rest", "300ms"),
                Map.entry("waymark.notices.breaker.longest-rest", "800ms"));
    }

    private static String address() {
        return "http://127.0.0.1:" + FreePort.find() + "/hook";
    }

    private static Path tables() {
        try {
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            Path folder = Files.createTempDirectory("notice-tables");
            Files.writeString(folder.resolve("notice-channels.csv"), """
                    channel,kind
                    operations,webhook
                    support,webhook
                    finance,webhook
                    daily,webhook
                    night-watch,webhook
                    outbreaks,webhook
                    desk-mail,email
                    slack-room,slack
                    wecom-room,wecom
                    feishu-room,feishu
                    gateway,sms
                    """);
            Files.writeString(folder.resolve("notice-routes.csv"), """
                    route,owners,severities,occasions,zone,hours,quiet,digest,to,language
                    operations,operations,*,*,UTC,,,,operations,en
                    support,support,high critical,*,UTC,,,,support,en
                    outbreaks,support,medium,*,UTC,,,,outbreaks,en
                    slack,support,medium,opened,UTC,,,,slack-room,en
                    wecom,support,medium,opened,UTC,,,,wecom-room,zh
                    feishu,support,medium,opened,UTC,,,,feishu-room,zh
                    gateway,support,medium,opened,UTC,,,,gateway,en
                    finance,finance,*,*,UTC,,,,finance,en
                    finance-daily,finance,*,opened,UTC,,,%s,on-call,en
                    technical,technical,*,opened reopened,Asia/Shanghai,,,,desk-mail,zh
                    """.formatted(
                            now.plusHours(12).toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
            Files.writeString(folder.resolve("notice-rota.csv"), """
                    rota,channel,from,until
                    on-call,daily,,
                    on-call,night-watch,%s,%s
                    """.formatted(now.minusHours(1), now.plusMinutes(20)));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}

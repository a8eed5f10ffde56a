package io.waymark.exceptions;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.waymark.testkit.servers.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;

/** Two help desks at ports of this machine at which tests listen, and short waits. */
public class TicketProfile implements QuarkusTestProfile {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String PREVIOUS = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    static final String TRACKER_SECRET = "a text of our tracker";
    private static final String CHANNELS = "waymark.notices.channels.";
    private static final String DESKS = "waymark.tickets.desks.";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry(CHANNELS + "helpdesk.address", address()),
                Map.entry(CHANNELS + "helpdesk.secret", "dXNlcjp0b2tlbg=="),
                Map.entry(CHANNELS + "tracker.address", address()),
                Map.entry(CHANNELS + "tracker.secret", "dXNlcjp0b2tlbg=="),
                Map.entry(CHANNELS + "tracker.to", "OPS"),
                Map.entry(DESKS + "helpdesk.secret", SECRET),
                Map.entry(DESKS + "helpdesk.previous-secrets", PREVIOUS),
                Map.entry(DESKS + "helpdesk.own-authors", "waymark@example.com"),
                Map.entry(DESKS + "tracker.signature", "hub"),
                Map.entry(DESKS + "tracker.secret", TRACKER_SECRET),
                Map.entry("waymark.relay.slot", "tickets"),
                Map.entry("waymark.tables.folder", tables().toString()),
                Map.entry("waymark.notices.desk-address", NoticeProfile.DESK),
                Map.entry("waymark.notices.plain-hosts", "127.0.0.1"),
                Map.entry("waymark.notices.allowed-private-networks", "127.0.0.1"),
                Map.entry("waymark.notices.allowed-ports", "1024-65535"),
                Map.entry("waymark.notices.pauses", String.join(",", Collections.nCopies(60, "400ms"))),
                Map.entry("waymark.notices.timeout", "1s"),
                Map.entry("waymark.notices.settle", "100ms"),
                Map.entry("waymark.notices.poll-every", "100ms"),
                Map.entry("waymark.notices.breaker.rest", "300ms"),
                Map.entry("waymark.notices.breaker.longest-rest", "800ms"));
    }

    private static String address() {
        return "http://127.0.0.1:" + FreePort.find() + "/";
    }

    private static Path tables() {
        try {
            Path folder = Files.createTempDirectory("ticket-tables");
            Files.writeString(folder.resolve("notice-channels.csv"), """
                    channel,kind
                    helpdesk,zendesk
                    tracker,jira
                    """);
            Files.writeString(folder.resolve("notice-routes.csv"), """
                    route,owners,severities,occasions,zone,hours,quiet,digest,to,language
                    helpdesk,support,high critical,opened reminded reopened,UTC,,,,helpdesk,en
                    tracker,operations,critical,opened,UTC,,,,tracker,en
                    """);
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}

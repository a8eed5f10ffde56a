package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Desks are told by e-mail, through a mail server that may come late. */
@QuarkusTest
@TestProfile(NoticeProfile.class)
@WithTestResource(Backends.class)
class NoticeMailIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SUBJECT = "新异常 SIG_INVALID，由技术处理，级别高";

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private final EventSender sender = new EventSender();
    private final String about = "kdniao/" + UUID.randomUUID();

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void aMailReachesEverybodyInTheLanguageOfTheRouteThoughItsServerCameLate() throws Exception {
        sender.send(
                EventTypes.INCIDENT_DETECTED,
                "tracking-ingest:SIG_INVALID",
                null,
                IncidentDetected.of(
                                "tracking-ingest",
                                IncidentKind.SIG_INVALID,
                                about,
                                "pushes whose signature does not fit",
                                Instant.now())
                        .seen(3));
        Desk technical = new Desk("technical");
        await().atMost(SOON).until(() -> technical.cases("owner", "technical").stream()
                .anyMatch(each -> about.equals(each.get("about"))));

        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            await().atMost(SOON).until(() -> mine(server).size() == 2);

            for (MimeMessage mail : mine(server)) {
                assertThat(mail.getSubject()).isEqualTo(SUBJECT);
                assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(mail.getMessageID()).endsWith("@notices.waymark>");
                assertThat(String.valueOf(mail.getContent()))
                        .contains("对象: " + about, NoticeProfile.DESK + "/desk/cases/");
            }
            assertThat(mine(server))
                    .extracting(MimeMessage::getMessageID)
                    .containsOnly(mine(server).getFirst().getMessageID());
            assertThat(mine(server).getFirst().getAllRecipients()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    private List<MimeMessage> mine(GreenMail server) throws MessagingException, IOException {
        List<MimeMessage> mine = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (String.valueOf(mail.getContent()).contains(about)) {
                mine.add(mail);
            }
        }
        return mine;
    }
}

package io.waymark.exceptions.notify.adapter.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.waymark.exceptions.notify.application.Channel;
import io.waymark.exceptions.notify.application.Outgoing;
import io.waymark.exceptions.notify.domain.Words;
import io.waymark.webhook.domain.Outcome;
import io.waymark.webhook.domain.Outcome.Fault;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/** Hands each message to the mail server, under a Message-ID that is the same for each attempt. */
record MailChannel(String name, List<String> to, ReactiveMailer mailer, Words words, Time time) implements Channel {
    private static final Logger LOG = Logger.getLogger(MailChannel.class);

    /** The reply of a server that took a message (RFC 5321, 4.2.3). */
    private static final int TAKEN = 250;

    /** How long one attempt may take, by which clock. */
    record Time(Duration timeout, Clock clock) {}

    @Override
    public Outcome send(Outgoing message) {
        if (time.clock().instant().plus(time.timeout()).isAfter(message.leaseEnds())) {
            return failed(Fault.TIMEOUT);
        }
        Words.Text text = words.of(message.language(), message.news());
        Mail mail = Mail.withText(to.getFirst(), text.subject(), text.body())
                .addTo(to.subList(1, to.size()).toArray(String[]::new))
                .addHeader("Message-ID", "<" + message.id() + "@notices.waymark>")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(time.timeout());
            return new Outcome.Taken(TAKEN);
        } catch (RuntimeException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            LOG.debugf("the channel %s: %s", name, cause.getClass().getSimpleName());
            return failed(fault(cause));
        }
    }

    private static Outcome failed(Fault fault) {
        return new Outcome.Failed(null, fault, null);
    }

    private static Fault fault(Throwable cause) {
        return switch (cause) {
            case TimeoutException late -> Fault.TIMEOUT;
            case SSLException untrusted -> Fault.TLS;
            case UnknownHostException nowhere -> Fault.UNRESOLVED;
            case ConnectException refused -> Fault.UNREACHABLE;
            default -> Fault.BROKEN;
        };
    }

    /** Addresses of people are nobody's in a log. */
    @Override
    public String toString() {
        return name;
    }
}

package io.waymark.exceptions.notify.adapter.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.waymark.exceptions.notify.application.Channel;
import io.waymark.exceptions.notify.domain.Words;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Makes channels that are e-mail; through which server is said by {@code quarkus.mailer.*}. */
@Singleton
public class Mails {
    private static final Pattern ADDRESS = Pattern.compile("[^@,\\s]{1,64}@[^@,\\s]{1,255}");

    private final ReactiveMailer mailer;
    private final Words words;
    private final Clock clock;

    Mails(ReactiveMailer mailer, Words words, Clock clock) {
        this.mailer = mailer;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A channel to people.
     *
     * @param addresses with commas between
     * @param timeout   how long handing a message to the server may take
     * @throws IllegalArgumentException where one is no address; it does not repeat it
     */
    public Channel to(String name, String addresses, Duration timeout) {
        List<String> each =
                Arrays.stream(addresses.split(",", -1)).map(String::strip).toList();
        if (!each.stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
            throw new IllegalArgumentException("is no list of mail addresses");
        }
        return new MailChannel(name, each, mailer, words, new MailChannel.Time(timeout, clock));
    }
}

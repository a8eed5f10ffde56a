package io.waymark.sandbox.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Sends a provider's pushes to one receiver account and repeats what was not taken, like the provider's own dispatcher. */
public final class PushSender {
    /** The shortest of the documented limits within which a receiver has to answer (Shippo 3 s, EasyPost 7 s) is below this. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(7);

    private final HttpClient http;
    private final Dialect dialect;
    private final URI door;
    private final RetryPolicy policy;
    private final Clock clock;

    /** @param receiver base address of the service that has the door {@code /webhooks/{provider}/{account}} */
    public PushSender(HttpClient http, Dialect dialect, URI receiver, String account, RetryPolicy policy, Clock clock) {
        this.http = http;
        this.dialect = dialect;
        this.door = receiver.resolve("/webhooks/" + dialect.provider() + "/" + account);
        this.policy = policy;
        this.clock = clock;
    }

    /** Sends until it is taken, refused for good, or the policy's attempts are used up. */
    public Outcome send(Push push, String secret) throws InterruptedException {
        String last = "";
        for (int attempt = 1; attempt <= policy.attempts(); attempt++) {
            if (attempt > 1) {
                Thread.sleep(policy.pauseBefore(attempt));
            }
            try {
                HttpResponse<byte[]> reply = http.send(request(push, secret), BodyHandlers.ofByteArray());
                if (dialect.acknowledged(reply.statusCode(), reply.body())) {
                    return new Outcome.Acknowledged(attempt);
                }
                String text = new String(reply.body(), StandardCharsets.UTF_8);
                if (!worthAnother(reply.statusCode())) {
                    return new Outcome.Refused(attempt, reply.statusCode(), text);
                }
                last = reply.statusCode() + " " + text;
            } catch (IOException e) {
                last = e.toString();
            }
        }
        return new Outcome.GivenUp(policy.attempts(), last);
    }

    private HttpRequest request(Push push, String secret) {
        return dialect.sign(push, secret, clock.instant())
                .request(door)
                .timeout(ANSWER_WITHIN)
                .build();
    }

    /** 2xx with another reply than the documented one counts as not taken, so the providers send again. */
    private static boolean worthAnother(int status) {
        return status < 300 || status == 408 || status == 429 || status >= 500;
    }
}

package io.waymark.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PushSenderTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Push PUSH = new Push("msg_1", "{}");
    private final List<Call> seen = new CopyOnWriteArrayList<>();

    @Test
    void repeatWhatWasNotTakenUntilItIs() throws InterruptedException {
        Outcome outcome = sendTo(Reply.dropped(), Reply.empty(503), Reply.empty(200), Reply.empty(204));
        assertThat(outcome).isEqualTo(new Outcome.Acknowledged(4));
        assertThat(seen).extracting(Call::path).containsOnly("/webhooks/standard/sandbox");
        assertThat(seen)
                .extracting(call -> call.header("webhook-id").orElse(""))
                .containsOnly("msg_1");
    }

    @Test
    void stopAtARefusal() throws InterruptedException {
        assertThat(sendTo(Reply.empty(401))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.attempts()).isEqualTo(1);
        });
    }

    @Test
    void giveUpWhenTheAttemptsAreUsedUp() throws InterruptedException {
        Reply down = Reply.empty(503);
        assertThat(sendTo(down, down, down, down)).isEqualTo(new Outcome.GivenUp(4, "503 "));
    }

    @Test
    void takeOnlyKdniaosExactReply() {
        Kdniao kdniao = new Kdniao("1237100");
        assertThat(kdniao.acknowledged(200, bytes("true", "1237100"))).isTrue();
        assertThat(kdniao.acknowledged(200, bytes("false", "1237100"))).isFalse();
        assertThat(kdniao.acknowledged(200, bytes("true", "1"))).isFalse();
        assertThat(kdniao.acknowledged(200, "ok".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void takeOnlyTheExactRepliesOfKuaidi100AndSf() {
        assertThat(new Kuaidi100()
                        .acknowledged(200, utf8("{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}")))
                .isTrue();
        assertThat(new Kuaidi100()
                        .acknowledged(200, utf8("{\"result\":false,\"returnCode\":\"500\",\"message\":\"\"}")))
                .isFalse();
        assertThat(new SfRoutePush().acknowledged(200, utf8("{\"return_code\":\"0000\",\"return_msg\":\"成功\"}")))
                .isTrue();
        assertThat(new SfRoutePush().acknowledged(200, utf8("{\"return_code\":\"1000\",\"return_msg\":\"\"}")))
                .isFalse();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String success, String businessId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("EBusinessID", businessId)
                .put("UpdateTime", "2026-11-20 10:00:05")
                .put("Success", Boolean.parseBoolean(success))
                .put("Reason", "")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Outcome sendTo(Reply... replies) throws InterruptedException {
        Queue<Reply> script = new ConcurrentLinkedQueue<>(List.of(replies));
        try (HttpClient http = HttpClient.newHttpClient();
                SimulatorServer receiver = SimulatorServer.start(0, call -> {
                    seen.add(call);
                    return script.remove();
                })) {
            Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
            RetryPolicy policy = new RetryPolicy(4, Duration.ofMillis(1), Duration.ofMillis(2));
            return new PushSender(http, new StandardWebhooks(), receiver.address(), "sandbox", policy, clock)
                    .send(PUSH, SECRET);
        }
    }
}

package io.waymark.order.booking.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.CarrierLabel;
import io.waymark.order.booking.domain.LastMile;
import io.waymark.order.booking.domain.Lookup;
import io.waymark.order.booking.domain.VoidOutcome;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import io.waymark.testkit.SlowPeer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a carrier answers, nothing is thrown and nothing is believed. */
class HostileAnswersTest {
    /** A status alone says there that a shipment is let go. */
    private static final List<String> SHORT_OF_WORDS = List.of("waymark", "huayu");

    private static final String TOKEN = "{\"access_token\":\"t\",\"expires_in\":3600}";

    private static List<String> bodies() {
        return List.of(
                "",
                "\u0000",
                "{",
                "null",
                "[]",
                "[[[[[]]]]]",
                "true",
                "\"status=1\"",
                "{\"status\":1,\"status\":1,\"waybillNo\":\"HY12345678\"}",
                "{\"status\":{\"is\":1},\"waybillNo\":[\"HY12345678\"]}",
                "{\"status\":[1],\"waybillNo\":\"HY12345678\"}",
                "{\"status\":1,\"waybillNo\":{\"no\":\"HY12345678\"}}",
                "{\"status\":1,\"waybillNo\":\"HY\\u00001234\"}",
                "{\"status\":1e99999999,\"waybillNo\":1e99999999}",
                "{\"trackingNumber\":[[\"YT1234\"]],\"service\":{}}",
                "{\"output\":{\"shipments\":{\"0\":{\"masterNumber\":true}}}}",
                "{\"output\":{\"shipments\":[[[]]],\"cancelled\":\"yes\"}}",
                "[".repeat(30_000),
                "{\"a\":".repeat(10_000),
                "{\"status\":1,\"waybillNo\":\"" + "9".repeat(60_000) + "\"}",
                "{\"status\":1,\"pad\":\"" + " ".repeat(200_000) + "\",\"waybillNo\":\"HY12345678\"}",
                "<html><body>in a moment</body></html>",
                "<Response><Result>OK</Result></Response><Response/>",
                "<Response><Result>OK</Result><Item><Id><Id>LX123456789LU</Id></Id></Item></Response>",
                "<Response><Result>OK</Result><Item><Id>" + "L".repeat(30_000) + "</Id></Item></Response>",
                "<a>".repeat(10_000),
                "<Response><Result>OK</Result><Item><Id>\u0001</Id></Item></Response>",
                "<!DOCTYPE r [<!ENTITY n \"LX123456789LU\">]><Response><Result>OK</Result><Item><Id>&n;</Id></Item></Response>",
                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Response><Result>&b;</Result></Response>",
                "status=1&waybillNo=HY12345678",
                "%zz=%");
    }

    private static Stream<Arguments> bodiesOfAll() {
        return TestCarriers.DESCRIPTIONS.stream()
                .flatMap(description -> bodies().stream().map(body -> Arguments.of(description, body)));
    }

    @ParameterizedTest
    @MethodSource("bodiesOfAll")
    void isNeverBelieved(String description, String body) {
        try (SimulatorServer server = SimulatorServer.start(0, call -> reply(call, body))) {
            HttpCarrier carrier = carrier(description, server);

            assertThat(carrier.book(TestCarriers.consignment()))
                    .isInstanceOfAny(BookingOutcome.Unreachable.class, BookingOutcome.NumberUnusable.class);
            assertThat(carrier.find(TestCarriers.REFERENCE)).isInstanceOf(Lookup.Unreachable.class);
            assertThat(carrier.lastMile(TestCarriers.REFERENCE)).isNotInstanceOf(LastMile.Known.class);
            assertThat(carrier.label("HY12345678")).isNotInstanceOf(CarrierLabel.Printable.class);
            if (!SHORT_OF_WORDS.contains(description)) {
                assertThat(carrier.release("HY12345678")).isInstanceOf(VoidOutcome.Unreachable.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isNoTokenEither(String body) {
        try (SimulatorServer server = SimulatorServer.start(0, call -> text(body))) {
            assertThat(carrier("airlink", server).book(TestCarriers.consignment()))
                    .isInstanceOf(BookingOutcome.Unreachable.class);
        }
    }

    @Test
    void anEntityReadsNoFileAndCallsNobody(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("number"), "LX123456789LU");
        AtomicInteger fetched = new AtomicInteger();
        try (SimulatorServer elsewhere = SimulatorServer.start(0, call -> {
            fetched.incrementAndGet();
            return text("LX123456789LU");
        })) {
            for (String system : List.of(file.toUri().toString(), elsewhere.address() + "/n")) {
                String body = "<!DOCTYPE r [<!ENTITY n SYSTEM \"" + system
                        + "\">]><Response><Result>OK</Result><Item><Id>&n;</Id></Item></Response>";
                try (SimulatorServer server = SimulatorServer.start(0, call -> text(body))) {
                    assertThat(carrier("landpost", server).book(TestCarriers.consignment()))
                            .isEqualTo(new BookingOutcome.Unreachable("the answer cannot be read"));
                }
            }
        }
        assertThat(fetched).hasValue(0);
    }

    /** What the refused words hold cannot be stored as it is. */
    @Test
    void refusedWordsAreShortenedAndStorable() {
        String body = "{\"code\":\"a\\u0000b\",\"message\":\"no\\u0000\\ud800way" + "!".repeat(2_000) + "\"}";
        try (SimulatorServer server = SimulatorServer.start(
                0,
                call -> new Reply(
                        422, new Reply.Document("application/json", body.getBytes(StandardCharsets.UTF_8))))) {
            BookingOutcome outcome = carrier("waymark", server).book(TestCarriers.consignment());

            assertThat(outcome).isInstanceOfSatisfying(BookingOutcome.RefusedByCarrier.class, refused -> {
                assertThat(refused.refusal().code()).isEqualTo("UNNAMED");
                assertThat(refused.refusal().message()).startsWith("no  way!!!").hasSize(500);
            });
        }
    }

    @Test
    void anAnswerAboutAnotherReferenceIsNotBelieved() {
        String body = "{\"status\":1,\"orderNo\":\"HW000000085CN\",\"waybillNo\":\"HY12345678\"}";
        try (SimulatorServer server = SimulatorServer.start(0, call -> text(body))) {
            HttpCarrier carrier = carrier("huayu", server);

            assertThat(carrier.book(TestCarriers.consignment())).isInstanceOf(BookingOutcome.NumberUnusable.class);
            assertThat(carrier.find(TestCarriers.REFERENCE)).isInstanceOf(Lookup.Unreachable.class);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (SlowPeer elsewhere = SlowPeer.answering(SlowPeer.json("{\"trackingNumber\":\"YT123456\"}"));
                SlowPeer peer = SlowPeer.answering(SlowPeer.whole("HTTP/1.1 307 Temporary Redirect\r\nLocation: "
                        + elsewhere.address() + "/shipments\r\nContent-Length: 0\r\n\r\n"))) {
            HttpCarrier carrier = TestCarriers.waymark(peer.address(), Duration.ofSeconds(10));

            assertThat(carrier.book(TestCarriers.consignment()))
                    .isEqualTo(new BookingOutcome.Unreachable("HTTP status 307"));
            assertThat(elsewhere.calls()).isZero();
        }
    }

    private static Reply reply(Call call, String body) {
        return text(call.path().equals("/oauth/token") ? TOKEN : body);
    }

    private static Reply text(String body) {
        return new Reply(200, new Reply.Document("text/plain", body.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpCarrier carrier(String description, SimulatorServer server) {
        return TestCarriers.described(description, server.address(), "account", "secret", Duration.ofSeconds(10));
    }
}

package io.waymark.order.booking.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.booking.domain.BookingOutcome;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.testkit.SlowPeer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is taken as it is printed, and an answer without one is the fault of one booking, not of the carrier. */
class CarrierAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"RR 4731 2482 9CN\"|RR473124829CN",
                "\"RR4731\\n\"|RR4731",
                "\"4001-2345-6789\"|4001-2345-6789",
                "\"KF-77/901\"|KF-77/901",
                "\"\\uff32\\uff32\\uff14\\uff17\\uff13\\uff11\"|RR4731",
                "400123456789|400123456789"
            })
    void aNumberAsPrintedIsTaken(String answered, String number) throws IOException {
        assertThat(booked("{\"trackingNumber\":" + answered + ",\"service\":\"EXPRESS\"}"))
                .isEqualTo(new BookingOutcome.Taken(new Receipt(number, "EXPRESS")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"trackingNumber\":null}",
                "{\"trackingNumber\":\"\"}",
                "{\"trackingNumber\":\" \\u200b\"}",
                "{\"trackingNumber\":\"-----\"}",
                "{\"trackingNumber\":\"NOT AVAILABLE\"}",
                "{\"trackingNumber\":\"1111111111222222222233333333334444444444555555555566666666667777777\"}",
                "{\"trackingNumber\":{\"value\":\"YT1234\"}}",
                "[]",
                "null",
                "",
                "<html>in a moment</html>"
            })
    void anAnswerWithoutANumberIsNoOutage(String body) throws IOException {
        assertThat(booked(body)).isInstanceOf(BookingOutcome.NumberUnusable.class);
    }

    @Test
    void aPromiseOfALaterNumberIsNoOutage() throws IOException {
        String answer = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

        assertThat(answered(SlowPeer.whole(answer))).isInstanceOf(BookingOutcome.NumberUnusable.class);
    }

    /** Whoever answers is well, whatever it says; who says nothing that can be read, or asks for a pause, is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 OK|{\"trackingNumber\":\"RR4731\"}|TEST answered",
                "422 Unprocessable|{\"errorCode\":\"NO\"}|TEST answered",
                "429 Too Many Requests|{}|TEST failed",
                "503 Service Unavailable|{}|TEST failed"
            })
    void everyCallIsCounted(String status, String body, String counted) throws IOException {
        CountedCalls calls = new CountedCalls();
        String answer = "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, body.length(), body);
        try (SlowPeer peer = SlowPeer.answering(SlowPeer.whole(answer))) {
            TestCarriers.counting(calls, peer.address()).book(TestCarriers.consignment());
        }

        assertThat(calls.all()).containsExactly(counted);
    }

    private static BookingOutcome booked(String body) throws IOException {
        return answered(SlowPeer.json(body));
    }

    private static BookingOutcome answered(SlowPeer.Answer answer) throws IOException {
        try (SlowPeer peer = SlowPeer.answering(answer)) {
            return TestCarriers.waymark(peer.address(), Duration.ofSeconds(10)).book(TestCarriers.consignment());
        }
    }
}

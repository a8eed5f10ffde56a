package io.waymark.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RepliesTest {

    @Test
    void anAnswerWithoutBodyEndsWithItsHead() {
        assertThat(status("HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n")).isEqualTo(204);
        assertThat(status("HTTP/1.1 204 No Content\r\nDate: now\r\n")).isZero();
    }

    @Test
    void anAnswerWithBodyEndsWithItsLastByte() {
        String head = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 12\r\nRetry-After: 2\r\n\r\n";

        assertThat(status(head)).isZero();
        assertThat(status(head + "x".repeat(11))).isZero();
        assertThat(status(head + "x".repeat(12))).isEqualTo(503);
    }

    @Test
    void headersMayBeInLowerCase() {
        assertThat(status("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{")).isZero();
        assertThat(status("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")).isEqualTo(200);
    }

    private static int status(String answer) {
        ByteBuffer read = ByteBuffer.allocate(1_000);
        read.put(answer.getBytes(StandardCharsets.US_ASCII));
        return Replies.status(read);
    }
}

package io.waymark.local.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.local.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void nameTheTakenPortAndTheWayOut() throws IOException {
        Ports ports = Ports.free();
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
        try (ServerSocket other = new ServerSocket(ports.doors().tracking(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " (tracking-ingest) is taken")
                    .hasMessageContaining("--ports BASE");
        }
    }
}

package io.waymark.web.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Speaks to the server byte by byte, as no well-behaved client does. */
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawHttp() throws IOException {
        this(new Socket("localhost", RestAssured.port));
    }

    /** @param socket to the server, which this closes */
    RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    /** Sends a whole request on a connection of its own and reads until the server closes it. */
    static String exchange(String request) throws IOException {
        try (var connection = new RawHttp()) {
            return connection.send(request).rest();
        }
    }

    RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** All that comes until the server closes; what came before a reset counts, too. */
    String rest() throws IOException {
        var answer = new StringBuilder();
        byte[] part = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(part);
                    read >= 0;
                    read = socket.getInputStream().read(part)) {
                answer.append(new String(part, 0, read, ISO_8859_1));
            }
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("the server keeps the connection after: " + answer, stillOpen);
        } catch (IOException reset) {
            return answer.toString();
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

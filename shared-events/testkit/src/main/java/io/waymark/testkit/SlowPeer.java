package io.waymark.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP partner on loopback that does not answer as it should: each call gets the next answer, later ones the last. */
public final class SlowPeer implements AutoCloseable {
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final ServerSocket door;
    private final List<Answer> answers;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    /** What is sent to one caller, once it has asked. */
    public interface Answer {
        /** @param closed is opened with the end of the test */
        void to(OutputStream caller, CountDownLatch closed) throws IOException, InterruptedException;
    }

    private SlowPeer(ServerSocket door, List<Answer> answers) {
        this.door = door;
        this.answers = answers;
    }

    public static SlowPeer answering(Answer... answers) throws IOException {
        SlowPeer peer = new SlowPeer(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), List.of(answers));
        Thread.ofVirtual().start(peer::takeCalls);
        return peer;
    }

    /** A body that comes byte by byte and never ends. */
    public static Answer tricklingBody(Duration pause) {
        return trickling(HEAD + "\r\n", pause);
    }

    /** Headers that come byte by byte and never end. */
    public static Answer tricklingHeaders(Duration pause) {
        return trickling(HEAD + "X: ", pause);
    }

    private static Answer trickling(String begin, Duration pause) {
        return (caller, closed) -> {
            caller.write(ascii(begin));
            do {
                caller.write(' ');
                caller.flush();
            } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        };
    }

    /** A body that comes as fast as it can and never ends. */
    public static Answer endless() {
        return (caller, closed) -> {
            caller.write(ascii(HEAD + "\r\n"));
            byte[] blanks = ascii(" ".repeat(8192));
            while (closed.getCount() > 0) {
                caller.write(blanks);
            }
        };
    }

    /** Nothing at all. */
    public static Answer silence() {
        return (caller, closed) -> closed.await();
    }

    /** A whole answer, from its status line on, at once. */
    public static Answer whole(String answer) {
        return (caller, closed) -> caller.write(ascii(answer));
    }

    /** An ordinary answer of status 200. */
    public static Answer json(String body) {
        return whole(HEAD + "Content-Length: " + ascii(body).length + "\r\nConnection: close\r\n\r\n" + body);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How many have called. */
    public int calls() {
        return calls.get();
    }

    private void takeCalls() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Answer answer = answers.get(Math.min(calls.getAndIncrement(), answers.size() - 1));
                Thread.ofVirtual().start(() -> answer(caller, answer));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void answer(Socket socket, Answer answer) {
        try (Socket caller = socket) {
            caller.getInputStream().read(new byte[LONGEST_REQUEST]);
            answer.to(caller.getOutputStream(), closed);
        } catch (IOException hungUp) {
            // The caller gave up, as it should.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }
}

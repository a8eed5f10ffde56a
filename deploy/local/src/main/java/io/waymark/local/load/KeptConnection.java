package io.waymark.local.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/** One HTTP/1.1 connection for one request after the other. */
public final class KeptConnection implements Closeable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 30_000;

    /** Behind the protocol's version and a space. */
    private static final int STATUS_FROM = "HTTP/1.1 ".length();

    private final Socket socket = new Socket();
    private final InputStream in;
    private boolean isClosing;

    public KeptConnection(InetSocketAddress door) throws IOException {
        socket.connect(door, CONNECT_MILLIS);
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @return its status
     * @throws IOException where the connection ends before the answer does
     */
    public int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        in.mark(1);
        if (in.read() < 0) {
            throw new EOFException("the connection ended before its answer");
        }
        in.reset();
        String first = line();
        int status = Integer.parseInt(first, STATUS_FROM, STATUS_FROM + 3, 10);
        long length = 0;
        boolean isChunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Long.parseLong(name.substring(name.indexOf(':') + 1).strip());
            } else if (name.startsWith("transfer-encoding:")) {
                isChunked = true;
            } else if (name.startsWith("connection:") && name.contains("close")) {
                isClosing = true;
            }
        }
        if (isChunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    /** Whether the server said that it closes the connection behind its last answer. */
    public boolean isClosing() {
        return isClosing;
    }

    private void skipChunks() throws IOException {
        long length;
        do {
            length = Long.parseLong(line(), 16);
            in.skipNBytes(length);
            line();
        } while (length > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended within an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.waymark.testkit.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server that this JVM borrowed from a {@link LendingProcess}; given back by closing, or by the JVM's end.
 *
 * @param address a port, or bootstrap servers
 */
public record Loan(Socket connection, String address) implements AutoCloseable {

    /** What may be borrowed. */
    public enum Kind {
        POSTGRES,
        KAFKA
    }

    /** Borrows from the process that listens on a port of loopback. */
    static Loan take(int port, Kind kind) throws IOException {
        var connection = new Socket(InetAddress.getLoopbackAddress(), port);
        say(connection, kind + " " + ProcessHandle.current().pid());
        String answer = lines(connection).readLine();
        if (answer == null || !answer.startsWith(LendingProcess.READY)) {
            connection.close();
            throw new IOException(kind + " did not start: " + answer);
        }
        return new Loan(connection, answer.substring(LendingProcess.READY.length()));
    }

    /** What the databases are called that a process makes on the server it borrowed, up to what tells them apart. */
    public static String databasePrefix(long borrower) {
        return "test_" + borrower + "_";
    }

    /** The other side of {@link #take}: lends, waits for the end of the loan, and clears up. */
    @SuppressWarnings("CatchAndPrintStackTrace") // its standard error is the log
    static void serve(Socket connection, LentServers servers) {
        try (connection) {
            var lines = lines(connection);
            String[] wanted = lines.readLine().split(" ", 2);
            switch (Kind.valueOf(wanted[0])) {
                case POSTGRES -> {
                    say(connection, LendingProcess.READY + servers.postgres().port());
                    awaitEnd(lines);
                    servers.forget(databasePrefix(Long.parseLong(wanted[1])));
                }
                case KAFKA -> {
                    KafkaBroker broker = servers.takeBroker();
                    say(connection, LendingProcess.READY + broker.bootstrapServers());
                    awaitEnd(lines);
                    servers.giveBack(broker);
                }
            }
        } catch (Exception failed) {
            failed.printStackTrace();
        }
    }

    private static void awaitEnd(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // Nothing more is said; only the end matters.
            }
        } catch (IOException cut) {
            // An end as well.
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    private static BufferedReader lines(Socket connection) throws IOException {
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}

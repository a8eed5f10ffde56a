package io.waymark.testkit.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Lends servers to test JVMs until the process ends that it was started for, which is the build, however that ends.
 *
 * <p>A process of its own, because a build starts a JVM per module, and a JVM loads its classes through loaders that are
 * closed from one Quarkus application to the next; servers must outlive both. A connection is a loan: it says what is
 * wanted and by which process, is told an address, and ends the loan when it ends.
 */
public final class LendingProcess {
    /** System property: {@code embedded}, which is the default, or {@code containers}. */
    public static final String SERVERS = "waymark.test.servers";

    /** What the line begins with that tells an address. */
    static final String READY = "ready ";

    /** Unpacking PostgreSQL's programs takes 128 MB, a broker as much; the heap grows to what is used. */
    private static final String HEAP = "-Xmx1g";

    /**
     * Starts such a process and waits until it takes connections.
     *
     * @param owner     the process whose end is its end
     * @param temporary a folder for data and for PostgreSQL's programs
     * @param log       takes what the servers complain about
     */
    static Launched launch(long owner, Path temporary, Path log) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-D" + SERVERS + "=" + System.getProperty(SERVERS, "embedded"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LendingProcess.class.getName(),
                        Long.toString(owner))
                .redirectError(Redirect.to(log.toFile()))
                .start();
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new Launched(process, Integer.parseInt(line.substring(READY.length())));
            }
        }
        throw new IOException("the test servers' process did not start:\n" + Files.readString(log));
    }

    /** A process that takes connections on a port of loopback. */
    record Launched(Process process, int port) {}

    /** Takes the id of the owner's process as its only argument. */
    public static void main(String[] owner) throws IOException {
        Path folder = Files.createTempDirectory("waymark-servers");
        var servers = new LentServers(folder);
        var ended = ProcessHandle.of(Long.parseLong(owner[0]))
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(servers, folder), "close"));
        var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("door").start(() -> take(door, servers));
        System.out.println(READY + door.getLocalPort());
        System.out.flush();
        System.setOut(System.err);
        ended.join();
        System.exit(0);
    }

    private static void take(ServerSocket door, LentServers servers) {
        while (true) {
            try {
                Socket borrower = door.accept();
                Thread.ofPlatform().daemon().name("loan").start(() -> Loan.serve(borrower, servers));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void close(LentServers servers, Path folder) {
        try (servers) {
            System.err.println("the owner ended");
        }
        try {
            Folders.delete(folder);
        } catch (IOException left) {
            System.err.println("left behind: " + left);
        }
    }

    private LendingProcess() {}
}

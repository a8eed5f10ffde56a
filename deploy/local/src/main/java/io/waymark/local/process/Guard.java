package io.waymark.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes sure that no child outlives this process, even one that is killed: a small shell holds the list of children and
 * ends them when the pipe from this process closes.
 */
public final class Guard implements AutoCloseable {
    private static final String SCRIPT = "guard.sh";

    private final Process shell;
    private final PrintStream lines;

    private Guard(Process shell) {
        this.shell = shell;
        this.lines = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    public static Guard start() {
        try (InputStream script = Guard.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is not on the class path");
            }
            List<String> command = new ArrayList<>(Session.prefix());
            command.addAll(List.of("sh", "-c", new String(script.readAllBytes(), StandardCharsets.UTF_8)));
            return new Guard(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param signal the one that asks this kind of process to end in order, such as {@code TERM} */
    public void watch(long pid, String signal) {
        lines.println("+ " + signal + " " + pid);
    }

    void release(long pid) {
        lines.println("- " + pid);
    }

    long pid() {
        return shell.pid();
    }

    @Override
    public void close() {
        lines.close();
    }
}

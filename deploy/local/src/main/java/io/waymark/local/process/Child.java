package io.waymark.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the suite, with its log; ends with this process at the latest. */
public final class Child {
    private final String name;
    private final Process process;
    private final Path log;
    private final long logBegin;
    private final Guard guard;

    private Child(String name, Process process, Path log, long logBegin, Guard guard) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.logBegin = logBegin;
        this.guard = guard;
    }

    /** @param log is appended to, so that a restart does not hide what led to it */
    public static Child start(
            String name, List<String> command, Map<String, String> environment, Path log, Guard guard) {
        List<String> words = new ArrayList<>(Session.prefix());
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            long logBegin = Files.exists(log) ? Files.size(log) : 0;
            Child child = new Child(name, builder.start(), log, logBegin, guard);
            guard.watch(child.pid(), "TERM");
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        end(process.toHandle()::destroyForcibly, Duration.ofSeconds(10));
    }

    /** Sends it a signal by its name, such as {@code STOP}. */
    public void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("signal " + name + " did not reach " + this.name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end; kills it where it has not within the given time. */
    public void stop(Duration patience) {
        if (!end(process.toHandle()::destroy, patience)) {
            kill();
        }
    }

    private boolean end(Runnable signal, Duration patience) {
        signal.run();
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                guard.release(pid());
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What its user needs to know about its death, in one line: exit code, cause, place of the log. */
    public String obituary() {
        String state = process.isAlive() ? "is running" : "ended with exit code " + process.exitValue();
        return name + " " + state + ": " + cause();
    }

    /** Why it does not do what it should, as its log since this start has it, and where that log is. */
    public String cause() {
        return LastWords.in(saidSinceStart()) + "; log: " + log;
    }

    private List<String> saidSinceStart() {
        try (InputStream said = Files.newInputStream(log)) {
            said.skipNBytes(logBegin);
            return new String(said.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of("its log cannot be read: " + e.getMessage());
        }
    }

    /** The last lines of its log. */
    public String tail(int lines) {
        try {
            List<String> all = Files.readAllLines(log);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}

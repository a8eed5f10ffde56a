package io.waymark.work;

import io.waymark.jdbc.Salvage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.jboss.logging.Logger;

/**
 * Takes note of lines without holding anybody up, and writes them down together. A flood costs a bounded number of lines: of each
 * kind some are kept one by one between two writings, and the last of them stands for the rest. What was not written down
 * when a process dies is lost; it is a log, and nothing may be derived from it.
 *
 * @param <L> a line; immutable
 */
public final class BoundedLog<L> {
    private static final Logger LOG = Logger.getLogger(BoundedLog.class);
    private static final int LINES_OF_A_KIND = 20;
    private static final int KINDS = 1_000;

    private final Shape<L> shape;
    private final Consumer<List<L>> write;
    private final LongConsumer unlogged;
    private Map<Object, List<L>> waiting = new LinkedHashMap<>();

    /**
     * What the log has to know of a line.
     *
     * @param kind  lines of one kind may stand for each other
     * @param times how many things a line stands for
     * @param alike the same line, standing for so many more
     */
    public record Shape<L>(Function<L, Object> kind, ToLongFunction<L> times, AndAlike<L> alike) {}

    /** Lets a line stand for more. */
    @FunctionalInterface
    public interface AndAlike<L> {
        L andAlike(L line, long more);
    }

    /**
     * Starts empty.
     *
     * @param write    writes all that it is given, or throws and has written none of it
     * @param unlogged told how many things there were of which not even a count is written down
     */
    public BoundedLog(Shape<L> shape, Consumer<List<L>> write, LongConsumer unlogged) {
        this.shape = shape;
        this.write = write;
        this.unlogged = unlogged;
    }

    /**
     * Takes note of a line; never blocks for long and never fails.
     *
     * @return whether it is kept as it is, and does not go into another's count
     */
    public synchronized boolean note(L line) {
        Object kind = shape.kind().apply(line);
        List<L> lines = waiting.get(kind);
        if (lines == null) {
            if (waiting.size() == KINDS) {
                unlogged.accept(shape.times().applyAsLong(line));
                return false;
            }
            lines = new ArrayList<>();
            waiting.put(kind, lines);
        }
        if (lines.size() < LINES_OF_A_KIND) {
            lines.add(line);
            return true;
        }
        lines.set(
                LINES_OF_A_KIND - 1,
                shape.alike().andAlike(lines.getLast(), shape.times().applyAsLong(line)));
        return false;
    }

    /** Writes down what was noted since the last time; what the database cannot take now stays noted. */
    public void write() {
        Salvage<L> salvage = Salvage.of(take(), write);
        if (!salvage.refused().isEmpty()) {
            LOG.errorf("%d lines of a log are refused", salvage.refused().size());
            salvage.refused().forEach(line -> unlogged.accept(shape.times().applyAsLong(line)));
        }
        if (!salvage.waiting().isEmpty()) {
            LOG.warnf(
                    "%d lines of a log wait for the database", salvage.waiting().size());
            salvage.waiting().forEach(this::note);
        }
    }

    private synchronized List<L> take() {
        List<L> lines = waiting.values().stream().flatMap(List::stream).toList();
        waiting = new LinkedHashMap<>();
        return lines;
    }
}

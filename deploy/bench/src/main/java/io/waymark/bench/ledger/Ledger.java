package io.waymark.bench.ledger;

import io.waymark.bench.load.Tally;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/** Which pushes were sent, and what the sender was told of each: the truth that everything else is compared with. */
public final class Ledger {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private final BitSet sent = new BitSet();
    private final BitSet acknowledged = new BitSet();
    private final BitSet refused = new BitSet();

    /** Adds a run whose request of index 0 carried the given node, the next one the next, and so on. */
    public void add(int firstNode, Tally tally) {
        for (int index = 0; index < tally.sentCount(); index++) {
            add(firstNode + index, tally.outcome(index));
        }
    }

    /** @param status what was answered; {@link Tally#UNANSWERED} for nothing */
    void add(int node, int status) {
        sent.set(node);
        if (status >= OK && status < REDIRECT) {
            acknowledged.set(node);
        } else if (status != Tally.UNANSWERED) {
            refused.set(node);
        }
    }

    /** Nodes that were sent, whatever became of them. */
    public BitSet sent() {
        return (BitSet) sent.clone();
    }

    /** Nodes whose push was acknowledged: these must be stored. */
    public BitSet acknowledged() {
        return (BitSet) acknowledged.clone();
    }

    /** Writes one line per node, so that a violation can be looked into. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("node,outcome\n");
            for (int node = sent.nextSetBit(0); node >= 0; node = sent.nextSetBit(node + 1)) {
                lines.write(node + "," + outcome(node) + "\n");
            }
        }
    }

    private String outcome(int node) {
        if (acknowledged.get(node)) {
            return "acknowledged";
        }
        return refused.get(node) ? "refused" : "unanswered";
    }
}

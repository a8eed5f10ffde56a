package io.waymark.bench.faults;

import io.waymark.bench.stack.Stack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;

/** The disk under database and broker has no byte left for a while; both may end of it. */
final class FullDisk {
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final long LARGEST = 8L << 30;
    private static final byte[] MEGABYTE = new byte[1 << 20];

    private FullDisk() {}

    /**
     * Fills the disk, frees it, and starts again what has ended, as whoever minds a machine would.
     *
     * @throws IllegalStateException where the disk is not one that was made for this
     */
    static void strike(Stack stack, Random random) throws IOException, InterruptedException {
        Path folder = stack.state().root();
        long size = Files.getFileStore(folder).getTotalSpace();
        if (size > LARGEST) {
            throw new IllegalStateException(folder + " lies on a disk of " + (size >> 30)
                    + " GB, which is not filled; deploy/bench/faults disk gives it a small one");
        }
        Path filler = folder.resolve("filler");
        try {
            long until = System.nanoTime() + FULL.toNanos();
            while (System.nanoTime() < until) {
                fill(filler);
                Thread.sleep(100);
            }
        } finally {
            Files.delete(filler);
        }
        stack.suite().reviveServers();
    }

    /** Takes what is left, also what somebody has freed since. */
    private static void fill(Path filler) throws IOException {
        for (int size = MEGABYTE.length; size > 0; size /= 2) {
            try (OutputStream out =
                    Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(MEGABYTE, 0, size);
                }
            } catch (IOException full) {
                if (Files.getFileStore(filler.getParent()).getUsableSpace() >= size) {
                    throw full;
                }
            }
        }
    }
}

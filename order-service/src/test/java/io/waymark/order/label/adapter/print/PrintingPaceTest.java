package io.waymark.order.label.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.drawing.Printout;
import io.waymark.order.label.LabelSamples;
import io.waymark.order.label.application.Printouts.Sheet;
import io.waymark.order.label.domain.Label;
import io.waymark.order.ordering.domain.Party;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Watches that labels are printed at once and in little memory; the bounds are wide, for a machine that does other things. */
@Isolated
class PrintingPaceTest {
    private static final int WARM_UP = 300;
    private static final int MEASURED = 300;
    private static final Duration ONE = Duration.ofMillis(150);
    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_MEGABYTES = 100;

    private final List<Party> parties = List.of(
            LabelSamples.CHINESE,
            LabelSamples.GERMAN,
            LabelSamples.ARABIC,
            LabelSamples.CYRILLIC,
            LabelSamples.AMERICAN);

    @Test
    void aLabelIsPrintedAtOnce() throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            print(labels(1));
        }

        long[] taken = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            List<Label> label = List.of(labels(MEASURED).get(i));
            long start = System.nanoTime();
            print(label);
            taken[i] = System.nanoTime() - start;
        }

        long ninetyNinth = Arrays.stream(taken)
                .sorted()
                .skip(MEASURED * 99L / 100)
                .findFirst()
                .orElseThrow();
        assertThat(Duration.ofNanos(ninetyNinth)).isLessThan(ONE);
    }

    @Test
    void fiveHundredLabelsNeedLittleMemory() throws IOException {
        List<Label> labels = labels(500);
        print(labels);
        long before = used();

        Printout printout = Prints.all().labels(labels, Sheet.LABEL);

        assertThat((used() - before) / MEGABYTE).isLessThan(MOST_MEGABYTES);
        assertThat(printout.pages()).isEqualTo(500);
        printout.writeTo(OutputStream.nullOutputStream());
    }

    private List<Label> labels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> LabelSamples.to(parties.get(i % parties.size())))
                .toList();
    }

    private static void print(List<Label> labels) throws IOException {
        Prints.all().labels(labels, Sheet.LABEL).writeTo(OutputStream.nullOutputStream());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

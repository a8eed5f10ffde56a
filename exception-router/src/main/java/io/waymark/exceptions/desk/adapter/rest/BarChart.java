package io.waymark.exceptions.desk.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bars of two weeks side by side, in the units of a picture that is as wide as a phone. Colours are the style sheet's; the same
 * numbers stand in the table beside it.
 *
 * @param describedAs what is told to whoever does not see it
 */
public record BarChart(String title, String describedAs, int height, List<Bar> bars, List<Label> labels) {
    static final int WIDTH = 360;
    private static final int LINE = 16;
    private static final int GAP = 2;

    /**
     * A bar.
     *
     * @param style {@code now} or {@code before}
     */
    public record Bar(String style, int x, int y, int width, int height) {}

    /** A text; {@code anchor} says which end of it stands at x. */
    public record Label(String text, int x, int y, String anchor) {}

    /** What is drawn for one thing. */
    record Pair(String name, long now, long before) {}

    public int width() {
        return WIDTH;
    }

    /** Columns that stand beside each other, each with its name below. */
    static BarChart columns(String title, String describedAs, List<Pair> pairs) {
        int highest = 120;
        int base = highest + LINE;
        int step = WIDTH / Math.max(1, pairs.size());
        int thick = step / 2 - 2 * GAP;
        long most = most(pairs);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int x = i * step + GAP;
            int now = scaled(pair.now(), most, highest);
            int before = scaled(pair.before(), most, highest);
            bars.add(new Bar("before", x, base - before, thick, before));
            bars.add(new Bar("now", x + thick + GAP, base - now, thick, now));
            labels.add(
                    new Label(Long.toString(pair.now()), x + thick + GAP + thick / 2, base - now - GAP * 2, "middle"));
            labels.add(new Label(pair.name(), x + thick + GAP / 2, base + LINE, "middle"));
        }
        return new BarChart(title, describedAs, base + LINE + LINE / 2, bars, labels);
    }

    /** Bars that lie below each other, each with its name above. */
    static BarChart rows(String title, String describedAs, List<Pair> pairs) {
        int thick = 8;
        int step = LINE + 2 * thick + 3 * GAP + thick;
        long most = most(pairs);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int y = i * step + LINE;
            labels.add(new Label(pair.name(), 0, y - GAP * 2, "start"));
            labels.add(new Label(Long.toString(pair.now()), WIDTH, y - GAP * 2, "end"));
            bars.add(new Bar("now", 0, y, scaled(pair.now(), most, WIDTH), thick));
            bars.add(new Bar("before", 0, y + thick + GAP, scaled(pair.before(), most, WIDTH), thick));
        }
        return new BarChart(title, describedAs, Math.max(1, pairs.size()) * step, bars, labels);
    }

    private static long most(List<Pair> pairs) {
        return Math.max(
                1,
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.now(), pair.before()))
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
    }

    private static int scaled(long value, long most, int length) {
        return Math.toIntExact(value * length / most);
    }
}

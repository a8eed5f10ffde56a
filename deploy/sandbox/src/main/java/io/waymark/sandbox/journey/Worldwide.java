package io.waymark.sandbox.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the providers of the wide world say each milestone, read from {@code worldwide.csv}; a faulty line stops the start and is named. */
public final class Worldwide {
    private static final String FILE = "worldwide.csv";
    private static final int COLUMNS = 6;
    private static final Map<Milestone, Words> ROWS = load();

    /**
     * A milestone in each provider's codes, two of them joined with a slash where the provider has two.
     *
     * @param text the same words for all
     */
    public record Words(String afterShip, String easyPost, String shippo, String karrio, String text) {}

    /** The words for a milestone. */
    public static Words of(Milestone milestone) {
        Words words = ROWS.get(milestone);
        if (words == null) {
            throw new IllegalStateException(FILE + ": no line for " + milestone);
        }
        return words;
    }

    private static Map<Milestone, Words> load() {
        try (InputStream in = Worldwide.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Milestone, Words> parse(String csv) {
        List<String> lines = csv.lines().toList();
        Map<Milestone, Words> rows = new EnumMap<>(Milestone.class);
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split(",", -1));
            String where = FILE + " line " + (i + 1) + ": ";
            if (cells.size() != COLUMNS || cells.contains("")) {
                throw new IllegalStateException(where + "not " + COLUMNS + " filled cells");
            }
            Words words = new Words(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
            if (rows.put(milestone(where, cells.getFirst()), words) != null) {
                throw new IllegalStateException(where + cells.getFirst() + " stands there twice");
            }
        }
        return rows;
    }

    private static Milestone milestone(String where, String name) {
        try {
            return Milestone.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + "no milestone is called " + name, e);
        }
    }

    private Worldwide() {}
}

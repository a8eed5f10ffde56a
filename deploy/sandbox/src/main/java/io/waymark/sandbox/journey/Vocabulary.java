package io.waymark.sandbox.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How each provider says each milestone, read from {@code milestones.csv}; a faulty line stops the start and is named. */
public final class Vocabulary {
    private static final String FILE = "milestones.csv";
    private static final int COLUMNS = 13;
    private static final Map<Milestone, List<String>> ROWS = load();

    /** Kdniao's words; {@code state} is the coarse class, {@code action} the fine code. */
    public record Kdniao(String state, String action, String text) {}

    /** 17TRACK's words; {@code stage} is empty for an event that is no key stage. */
    public record SeventeenTrack(String subStatus, String stage, String text) {
        /** The main status, which is the part of the sub-status before the underscore. */
        public String status() {
            return subStatus.split("_", 2)[0];
        }
    }

    /** The words of the provider {@code standard}. */
    public record Standard(String code, String text) {}

    /** Kuaidi100's words; {@code text} is the name of the status. */
    public record Kuaidi100(String status, String text) {}

    /** SF's words; several milestones share one {@code opCode}, and only the remark tells them apart. */
    public record Sf(String opCode, String remark) {}

    private Vocabulary() {}

    /** @throws IllegalArgumentException where Kdniao has no word for it */
    public static Kdniao kdniao(Milestone milestone) {
        return new Kdniao(word(milestone, 1), word(milestone, 2), word(milestone, 3));
    }

    public static SeventeenTrack seventeenTrack(Milestone milestone) {
        return new SeventeenTrack(word(milestone, 4), row(milestone).get(5), word(milestone, 6));
    }

    public static Standard standard(Milestone milestone) {
        return new Standard(word(milestone, 7), word(milestone, 8));
    }

    /** @throws IllegalArgumentException where Kuaidi100 has no word for it */
    public static Kuaidi100 kuaidi100(Milestone milestone) {
        return new Kuaidi100(word(milestone, 9), word(milestone, 10));
    }

    /** @throws IllegalArgumentException where SF has no word for it */
    public static Sf sf(Milestone milestone) {
        return new Sf(word(milestone, 11), word(milestone, 12));
    }

    private static String word(Milestone milestone, int column) {
        String word = row(milestone).get(column);
        if (word.isEmpty()) {
            throw new IllegalArgumentException(
                    FILE + ": " + milestone + " cannot be told here, column " + (column + 1) + " is empty");
        }
        return word;
    }

    private static List<String> row(Milestone milestone) {
        return ROWS.getOrDefault(milestone, Collections.nCopies(COLUMNS, ""));
    }

    private static Map<Milestone, List<String>> load() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Milestone, List<String>> parse(String csv) {
        List<String> lines = csv.lines().toList();
        Map<Milestone, List<String>> rows = new EnumMap<>(Milestone.class);
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split(",", -1));
            String where = FILE + " line " + (i + 1) + ": ";
            if (cells.size() != COLUMNS) {
                throw new IllegalStateException(where + cells.size() + " cells instead of " + COLUMNS);
            }
            if (rows.put(milestone(where, cells.get(0)), cells) != null) {
                throw new IllegalStateException(where + cells.get(0) + " stands there twice");
            }
        }
        for (Milestone milestone : Milestone.values()) {
            if (!rows.containsKey(milestone)) {
                throw new IllegalStateException(FILE + ": no line for " + milestone);
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
}

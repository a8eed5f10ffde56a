package io.waymark.local.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads from {@code expectations.csv} what each story must lead to; a faulty line stops the start and is named. */
final class Expectations {
    private static final String FILE = "expectations.csv";
    private static final int COLUMNS = 5;
    private static final String ANY_CHANNEL = "*";

    private record Key(Story story, Channel channel) {}

    private final Map<Key, Expectation> byKey;

    private Expectations(Map<Key, Expectation> byKey) {
        this.byKey = byKey;
    }

    static Expectations load() {
        try (InputStream in = Expectations.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Expectations parse(String csv) {
        Map<Key, Expectation> byKey = new HashMap<>();
        List<String> lines = csv.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            try {
                read(List.of(lines.get(i).split(",", -1)), byKey);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(FILE + " line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        for (Story story : Story.values()) {
            for (Channel channel : Channel.values()) {
                if (story.on(channel) > 0 && !byKey.containsKey(new Key(story, channel))) {
                    throw new IllegalStateException(FILE + ": nothing is expected of " + story + " on " + channel);
                }
            }
        }
        return new Expectations(byKey);
    }

    private static void read(List<String> cells, Map<Key, Expectation> byKey) {
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException(cells.size() + " cells instead of " + COLUMNS);
        }
        Set<String> cases =
                cells.get(4).isEmpty() ? Set.of() : Set.of(cells.get(4).split(";", -1));
        Expectation expectation = new Expectation(cells.get(2), cells.get(3).equals("conflict"), cases);
        Story story = Story.valueOf(cells.get(0));
        List<Channel> channels = cells.get(1).equals(ANY_CHANNEL)
                ? List.of(Channel.values())
                : List.of(Channel.valueOf(cells.get(1).toUpperCase(Locale.ROOT).replace('-', '_')));
        for (Channel channel : channels) {
            if (byKey.put(new Key(story, channel), expectation) != null) {
                throw new IllegalArgumentException(story + " on " + channel + " stands there twice");
            }
        }
    }

    Expectation of(Consignment consignment) {
        Expectation expectation = byKey.get(new Key(consignment.story(), consignment.channel()));
        if (expectation == null) {
            throw new IllegalStateException("nothing is expected of " + consignment);
        }
        return expectation;
    }
}

package io.waymark.e2e.metrics;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the metrics that a PromQL expression reads; it knows as much of the grammar as that takes. */
final class PromQl {
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
    private static final Pattern SELECTORS = Pattern.compile("\\{[^}]*}|\\[[^]]*]");
    private static final Pattern LABEL_LISTS =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.$])([a-zA-Z_:][\\w:]*)(?!\\w)(\\s*\\()?");
    private static final Pattern SUFFIX = Pattern.compile("_(?:bucket|count|sum|max|total)$");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "start", "end", "group_left", "group_right");

    /** Series that Prometheus makes itself. */
    private static final Set<String> SYNTHETIC = Set.of("up", "ALERTS");

    /** The metric families that the expression reads, without the suffixes of histograms and counters. */
    static Set<String> families(String expression) {
        String bare = QUOTED.matcher(expression).replaceAll("");
        bare = SELECTORS.matcher(bare).replaceAll("");
        bare = LABEL_LISTS.matcher(bare).replaceAll("");
        Set<String> families = new TreeSet<>();
        Matcher names = NAME.matcher(bare);
        while (names.find()) {
            boolean called = names.group(2) != null;
            if (!called && !WORDS.contains(names.group(1)) && !SYNTHETIC.contains(names.group(1))) {
                families.add(family(names.group(1)));
            }
        }
        return families;
    }

    /** A sample's family: {@code x_seconds_bucket} and {@code x_seconds_count} both belong to {@code x_seconds}. */
    static String family(String sample) {
        return SUFFIX.matcher(sample).replaceFirst("");
    }

    private PromQl() {}
}

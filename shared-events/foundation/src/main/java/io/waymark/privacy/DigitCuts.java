package io.waymark.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts digits that are no single number into those that they may be: lists at their marks, what is too long where a mobile
 * number or one with its area stands in it, and else at slashes and blanks.
 */
final class DigitCuts {
    private static final String LISTS = ",，|;；";
    private static final String SLASHES = "/\\";
    private static final String BLANKS = " \u00a0\u202f";
    private static final int MOST_OF_MOBILE = 11;
    private static final int LONGEST_AREA = 4;

    /** The parts, each shorter than the run; none where it is one number. */
    static List<DigitRun> of(DigitRun run) {
        if (run.separators().isEmpty()) {
            return List.of();
        }
        List<DigitRun> parts = parts(run);
        return parts.size() > 1 ? parts : List.of();
    }

    private static List<DigitRun> parts(DigitRun run) {
        if (holds(run, LISTS)) {
            return at(LISTS, run);
        }
        if (run.digits() <= DigitRun.MOST) {
            return List.of();
        }
        return holds(run, SLASHES) ? at(SLASHES, run) : aroundPhones(run);
    }

    private static boolean holds(DigitRun run, String marks) {
        return run.separators().stream().anyMatch(between -> DigitRun.isMarked(between, marks));
    }

    private static List<DigitRun> at(String marks, DigitRun run) {
        List<DigitRun> parts = new ArrayList<>();
        int from = 0;
        for (int group = 1; group <= run.groups().size(); group++) {
            if (group == run.groups().size()
                    || DigitRun.isMarked(run.separators().get(group - 1), marks)) {
                parts.add(run.part(from, group));
                from = group;
            }
        }
        return parts;
    }

    private static List<DigitRun> aroundPhones(DigitRun run) {
        List<DigitRun> parts = new ArrayList<>();
        int from = 0;
        int group = 0;
        while (group < run.groups().size()) {
            int end = phoneEnd(run, group);
            if (end < 0) {
                group++;
                continue;
            }
            if (group > from) {
                parts.addAll(at(BLANKS, run.part(from, group)));
            }
            parts.add(run.part(group, end));
            from = end;
            group = end;
        }
        if (from < group) {
            parts.addAll(at(BLANKS, run.part(from, group)));
        }
        return parts;
    }

    /** The group after a mobile number of China, or an area and its number, that begins at a group; -1 where none does. */
    private static int phoneEnd(DigitRun run, int first) {
        String area = run.groups().get(first);
        int digits = 0;
        for (int group = first; group < run.groups().size() && digits < MOST_OF_MOBILE; group++) {
            int length = run.groups().get(group).length();
            digits += length;
            boolean behindArea = group == first + 1 && (length == 7 || length == 8);
            if (behindArea && area.length() <= LONGEST_AREA && area.length() > 2 && area.startsWith("0")) {
                return group + 1;
            }
            if (digits == MOST_OF_MOBILE && run.part(first, group + 1).isMobile()) {
                return group + 1;
            }
        }
        return -1;
    }

    private DigitCuts() {}
}

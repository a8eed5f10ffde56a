package io.waymark.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what digits with blanks and marks between them look like; an asterisk among them stands for a digit that the writer
 * hid.
 *
 * @param start      where it begins, a plus or an opening bracket before the first digit counted in
 * @param end        the place after its last digit
 * @param plus       whether a plus stands before it
 * @param groups     the digits between marks, as ASCII
 * @param separators what stands between the groups
 * @param ends       the place after each group
 */
record DigitRun(int start, int end, boolean plus, List<String> groups, List<String> separators, List<Integer> ends) {
    private static final String SEPARATORS = " -./()·–—‐‑－（）\u00a0\u202f,，_|\\~;；";

    /** Oftener they stand between numbers than inside of one. */
    private static final String LOOSE = ",，_|\\~;；";

    private static final int LONGEST_SEPARATOR = 3;
    private static final int LONGEST_GROUP = 8;
    private static final int FEWEST = 7;
    /** A telephone number has no more. */
    static final int MOST = 15;

    private static final int MOST_UNMARKED = 13;
    private static final int MOBILE = 11;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    /** Whether a number may begin here: a digit, or a plus or bracket before one. */
    static boolean begins(String text, int at) {
        char c = text.charAt(at);
        if (c == '+' || c == '＋' || c == '(' || c == '（') {
            int next = at + 1;
            next += next < text.length() && (text.charAt(next) == '+' || text.charAt(next) == ' ') ? 1 : 0;
            return next < text.length() && Character.isDigit(text.charAt(next));
        }
        return Character.isDigit(c);
    }

    static DigitRun at(String text, int start) {
        List<String> groups = new ArrayList<>();
        List<String> separators = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = start;
        while (!Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean plus = text.substring(start, at).indexOf('+') >= 0
                || text.substring(start, at).indexOf('＋') >= 0;
        while (true) {
            int groupEnd = groupEnd(text, at);
            groups.add(ascii(text, at, groupEnd));
            ends.add(groupEnd);
            int next = groupEnd;
            while (next < text.length()
                    && next - groupEnd < LONGEST_SEPARATOR
                    && SEPARATORS.indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            if (next == groupEnd || next == text.length() || !Character.isDigit(text.charAt(next))) {
                int begin = isClosed(text, start, separators) ? start : first(text, start);
                return new DigitRun(begin, groupEnd, plus, groups, separators, ends);
            }
            separators.add(text.substring(groupEnd, next));
            at = next;
        }
    }

    /** Whether a bracket that it begins with is closed inside of it. */
    private static boolean isClosed(String text, int start, List<String> separators) {
        char c = text.charAt(start);
        return (c != '(' && c != '（')
                || separators.stream().anyMatch(between -> between.indexOf(')') >= 0 || between.indexOf('）') >= 0);
    }

    private static int first(String text, int start) {
        int first = start;
        while (text.charAt(first) == '(' || text.charAt(first) == '（' || text.charAt(first) == ' ') {
            first++;
        }
        return first;
    }

    private static int groupEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end)) || (text.charAt(end) == '*' && end > start))) {
            end++;
        }
        return end;
    }

    private static String ascii(String text, int from, int to) {
        StringBuilder digits = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            int digit = Character.digit(text.charAt(at), 10);
            digits.append(digit < 0 ? '0' : (char) ('0' + digit));
        }
        return digits.toString();
    }

    /** The groups from one to before another, as a run of their own. */
    DigitRun part(int from, int to) {
        return new DigitRun(
                startOf(from),
                ends.get(to - 1),
                plus && from == 0,
                groups.subList(from, to),
                separators.subList(from, to - 1),
                ends.subList(from, to));
    }

    /** The place of the first digit of a group; of the run itself for the first. */
    private int startOf(int group) {
        return group == 0
                ? start
                : ends.get(group - 1) + separators.get(group - 1).length();
    }

    int digits() {
        int digits = 0;
        for (String group : groups) {
            digits += group.length();
        }
        return digits;
    }

    /** Written to be dialled from abroad: a plus, or the two zeros. */
    boolean isInternational() {
        boolean zeros = groups.getFirst().startsWith("00") && digits() > FEWEST + 2;
        return (plus || zeros) && digits() >= FEWEST && digits() <= MOST + 2;
    }

    /** Letters or signs of a code right before or behind it; a Chinese mobile number is one beside signs and small letters. */
    boolean isGrownTogether(String text) {
        return isGrown(text, start - 1) || isGrown(text, end);
    }

    private boolean isGrown(String text, int at) {
        if (at < 0 || at >= text.length() || !isOfCode(text.charAt(at))) {
            return false;
        }
        char c = text.charAt(at);
        return !isMobile() || Character.isUpperCase(c) || c == '@';
    }

    /** A mobile number of China, however it is grouped. */
    boolean isMobile() {
        String first = groups.getFirst();
        boolean begins = first.charAt(0) == '1'
                && (first.length() > 1
                                ? first.charAt(1)
                                : groups.size() > 1 ? groups.get(1).charAt(0) : '0')
                        >= '3';
        return begins && digits() == MOBILE;
    }

    private static boolean isOfCode(char c) {
        return (Character.isLetter(c) && !Sentence.isHan(c)) || c == '_' || c == '#' || c == '@' || c == ':';
    }

    /** By its length and its groups alone. */
    boolean looksLikePhone() {
        int digits = digits();
        if (groups.size() == 1) {
            String only = groups.getFirst();
            return digits >= FEWEST && (digits <= MOST_UNMARKED || (only.startsWith("0") && digits <= MOST));
        }
        return digits >= FEWEST
                && digits <= MOST
                && groups.stream().allMatch(group -> group.length() <= LONGEST_GROUP + 3)
                && (!isLoose() || isMobile() || isDialled())
                && !isDecimal()
                && !isAddressOfNetwork()
                && !isTimes();
    }

    private boolean isLoose() {
        return separators.stream().anyMatch(between -> isMarked(between, LOOSE));
    }

    /** As numbers with their area are dialled: from a zero on, or three digits, three and four. */
    private boolean isDialled() {
        return digits() > FEWEST + 1
                && (groups.getFirst().startsWith("0")
                        || (groups.size() == 3
                                && groups.get(0).length() == 3
                                && groups.get(1).length() == 3
                                && groups.get(2).length() == 4));
    }

    /** Whether one of these marks stands in a separator. */
    static boolean isMarked(String between, String marks) {
        for (int i = 0; i < between.length(); i++) {
            if (marks.indexOf(between.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isDecimal() {
        return groups.size() == 2
                && separators.getFirst().equals(".")
                && !(groups.getFirst().length() == 3 && groups.getLast().length() == 4);
    }

    private boolean isAddressOfNetwork() {
        return groups.size() == 4
                && separators.stream().allMatch("."::equals)
                && groups.stream().allMatch(group -> group.length() <= 3 && Integer.parseInt(group) <= 255);
    }

    private boolean isTimes() {
        String all = String.join("", groups);
        boolean shape = groups.stream().allMatch(group -> group.length() == 2)
                ? separators.getFirst().equals(".") && groups.size() == 4
                : groups.size() == 2 && groups.stream().allMatch(group -> group.length() == 4);
        return shape && isTime(all.substring(0, 4)) && isTime(all.substring(4));
    }

    private static boolean isTime(String four) {
        int hour = Integer.parseInt(four.substring(0, 2));
        int minute = Integer.parseInt(four.substring(2));
        return hour <= 24 && minute < 60 && minute % 5 == 0;
    }

    /** Whether it begins with a day, such as {@code 2026-11-24}, {@code 24.11.2026} or {@code 20261124}. */
    boolean isDate() {
        if (plus) {
            return false;
        }
        String first = groups.getFirst();
        if (first.length() == LONGEST_GROUP || first.length() == 12 || first.length() == 14) {
            return isYear(first.substring(0, 4)) && isDay(first.substring(4, 6), first.substring(6, 8));
        }
        if (groups.size() < 3 || !separators.get(0).equals(separators.get(1))) {
            return false;
        }
        String second = groups.get(1);
        String third = groups.get(2);
        return (isYear(first) && isDay(second, third))
                || (isYear(third) && (isDay(second, first) || isDay(first, second)))
                || (third.length() == 2 && !separators.get(0).isBlank() && isDay(second, first) && groups.size() == 3);
    }

    /** What follows the days that it begins with; null where nothing does. */
    @Nullable
    DigitRun pastDates() {
        DigitRun rest = this;
        while (rest.isDate()) {
            int past = rest.groups.getFirst().length() >= LONGEST_GROUP ? 1 : 3;
            if (past == rest.groups.size()) {
                return null;
            }
            rest = rest.part(past, rest.groups.size());
        }
        return rest;
    }

    private static boolean isYear(String four) {
        return four.length() == 4 && Integer.parseInt(four) >= FIRST_YEAR && Integer.parseInt(four) <= LAST_YEAR;
    }

    private static boolean isDay(String month, String day) {
        return month.length() <= 2
                && day.length() <= 2
                && Integer.parseInt(month) >= 1
                && Integer.parseInt(month) <= 12
                && Integer.parseInt(day) >= 1
                && Integer.parseInt(day) <= 31;
    }
}

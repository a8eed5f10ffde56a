package io.waymark.order.drawing;

import java.util.ArrayList;
import java.util.List;

/** Leaves words out of text that fits in no size: from the end of the longest paragraph, and never one with a digit. */
final class Shortening {
    private static final String LEFT_OUT = "…";

    /** The same without one more word, or the very same where nothing may be left out. */
    static List<Paragraph> byAWord(List<Paragraph> paragraphs) {
        int longest = -1;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph one = paragraphs.get(i);
            boolean longer = longest < 0
                    || one.text().length() > paragraphs.get(longest).text().length();
            if (longer && !without(one).equals(one)) {
                longest = i;
            }
        }
        if (longest < 0) {
            return paragraphs;
        }
        List<Paragraph> shorter = new ArrayList<>(paragraphs);
        shorter.set(longest, without(paragraphs.get(longest)));
        return shorter;
    }

    private static Paragraph without(Paragraph one) {
        if (one.whole()) {
            return one;
        }
        String blank = one.text().contains(" ") ? " " : "";
        List<String> words = blank.isEmpty()
                ? letters(one.text())
                : new ArrayList<>(List.of(one.text().split(" ", -1)));
        int last = words.size() - 1;
        while (last > 0 && (hasDigit(words.get(last)) || words.get(last).equals(LEFT_OUT))) {
            last--;
        }
        if (last <= 0) {
            return one;
        }
        words.set(last, LEFT_OUT);
        if (last + 1 < words.size() && words.get(last + 1).equals(LEFT_OUT)) {
            words.remove(last + 1);
        }
        return new Paragraph(String.join(blank, words), one.weight(), false);
    }

    /** Text without blanks, such as Chinese, is taken letter by letter, its numbers whole. */
    private static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        boolean inNumber = false;
        for (int letter : text.codePoints().toArray()) {
            boolean digit = Character.isDigit(letter);
            if (digit && inNumber) {
                letters.add(letters.removeLast() + Character.toString(letter));
            } else {
                letters.add(Character.toString(letter));
            }
            inNumber = digit;
        }
        return letters;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private Shortening() {}
}

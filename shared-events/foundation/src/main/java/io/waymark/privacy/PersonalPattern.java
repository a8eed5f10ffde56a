package io.waymark.privacy;

import io.waymark.tables.TableRow;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One row of {@code personal-words.csv}: a pattern, and what a text must hold for it to match. Most texts hold nothing
 * personal, and the latter says so for a fiftieth of the price.
 *
 * @param pattern finds the words; what its group {@code p} matched is masked
 * @param digits  a text has at least so many
 * @param words   a text has one of them, in lower case; none where any text may match
 * @param named   whether what is found must also be able to be a Chinese name
 */
record PersonalPattern(Pattern pattern, int digits, List<String> words, boolean named) {
    private static final String SURNAME = "{surname}";

    static PersonalPattern read(TableRow row, NameWords names) {
        try {
            String text = row.text("pattern");
            Pattern pattern = Pattern.compile(text.replace(SURNAME, names.anySurname()));
            if (!pattern.namedGroups().containsKey("p")) {
                throw row.wrong("pattern", "has no group p");
            }
            String digits = row.optionalText("digits");
            String words = row.optionalText("words");
            return new PersonalPattern(
                    pattern,
                    digits == null ? 0 : Integer.parseInt(digits),
                    words == null ? List.of() : List.of(words.split("\\|", -1)),
                    text.contains(SURNAME));
        } catch (PatternSyntaxException broken) {
            throw row.wrong("pattern", "cannot be read: " + broken.getDescription());
        } catch (NumberFormatException broken) {
            throw row.wrong("digits", "is no number");
        }
    }

    boolean mayMatch(int digitsOfText, String lowerCase) {
        if (digitsOfText < digits) {
            return false;
        }
        for (String word : words) {
            if (lowerCase.contains(word)) {
                return true;
            }
        }
        return words.isEmpty();
    }

    String mask(String text, NameWords names, ChineseNames chinese) {
        return pattern.matcher(text).replaceAll(found -> {
            String personal = found.group("p");
            boolean masked = named ? chinese.isNameOrSurname(personal) : names.ordinary(personal) == null;
            int from = found.start("p") - found.start();
            int to = found.end("p") - found.start();
            String whole = found.group();
            return Matcher.quoteReplacement(
                    masked ? whole.substring(0, from) + Mask.TEXT + whole.substring(to) : whole);
        });
    }
}

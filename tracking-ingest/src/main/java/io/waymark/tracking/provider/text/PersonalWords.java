package io.waymark.tracking.provider.text;

import io.waymark.privacy.Mask;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Masks names and phone numbers in carriers' descriptions before they are kept or published. The patterns stand in
 * {@code personal-words.csv}: column {@code pattern} finds the words, and what its group {@code p} matched is masked. Where
 * {@code digits} or {@code words} are given, no text with fewer digits, or without one of the words, can match: most texts hold
 * nothing personal, and this says so for a fiftieth of the price.
 */
@Singleton
public final class PersonalWords {
    private final List<Rule> rules;

    /**
     * A pattern and what a text must hold for it to match.
     *
     * @param digits at least so many
     * @param words  one of them, in lower case; none where any text may match
     */
    private record Rule(Pattern pattern, int digits, List<String> words) {
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

        String mask(String text) {
            return pattern.matcher(text).replaceAll(found -> {
                int from = found.start("p") - found.start();
                int to = found.end("p") - found.start();
                String whole = found.group();
                return Matcher.quoteReplacement(whole.substring(0, from) + Mask.TEXT + whole.substring(to));
            });
        }
    }

    /**
     * Reads the patterns.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    public PersonalWords(Tables tables) {
        this.rules = tables.read("personal-words.csv", PersonalWords::rule).rows();
    }

    /** The words without personal data; null where there are none. */
    public @Nullable String masked(@Nullable String words) {
        if (words == null) {
            return null;
        }
        int digits = digits(words);
        String lowerCase = words.toLowerCase(Locale.ROOT);
        String masked = words;
        for (Rule rule : rules) {
            if (rule.mayMatch(digits, lowerCase)) {
                masked = rule.mask(masked);
            }
        }
        return masked;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static Rule rule(TableRow row) {
        try {
            Pattern pattern = Pattern.compile(row.text("pattern"));
            if (!pattern.namedGroups().containsKey("p")) {
                throw row.wrong("pattern", "has no group p");
            }
            String digits = row.optionalText("digits");
            String words = row.optionalText("words");
            return new Rule(
                    pattern,
                    digits == null ? 0 : Integer.parseInt(digits),
                    words == null ? List.of() : List.of(words.split("\\|", -1)));
        } catch (PatternSyntaxException broken) {
            throw row.wrong("pattern", "cannot be read: " + broken.getDescription());
        } catch (NumberFormatException broken) {
            throw row.wrong("digits", "is no number");
        }
    }
}

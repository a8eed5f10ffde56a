package io.waymark.tracking.provider.text;

import io.waymark.tracking.provider.DataFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Masks names and phone numbers in carriers' descriptions before they are kept or published. The patterns stand in
 * {@code personal-words.csv}: column {@code pattern} finds the words, and what its group {@code p} matched is masked.
 */
public final class PersonalWords {
    private static final String MASK = "***";
    private static final List<Pattern> PATTERNS = DataFile.read(PersonalWords.class, "personal-words.csv").stream()
            .map(PersonalWords::pattern)
            .toList();

    /** The words without personal data. */
    public static @Nullable String masked(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String masked = words;
        for (Pattern pattern : PATTERNS) {
            masked = pattern.matcher(masked).replaceAll(found -> {
                int from = found.start("p") - found.start();
                int to = found.end("p") - found.start();
                String whole = found.group();
                return java.util.regex.Matcher.quoteReplacement(whole.substring(0, from) + MASK + whole.substring(to));
            });
        }
        return masked;
    }

    private static Pattern pattern(DataFile.Row row) {
        try {
            Pattern pattern = Pattern.compile(row.required("pattern"));
            if (!pattern.namedGroups().containsKey("p")) {
                throw row.wrong("pattern has no group p");
            }
            return pattern;
        } catch (PatternSyntaxException broken) {
            throw row.wrong("pattern cannot be read: " + broken.getDescription());
        }
    }

    private PersonalWords() {}
}

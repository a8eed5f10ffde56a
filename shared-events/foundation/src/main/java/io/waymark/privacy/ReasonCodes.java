package io.waymark.privacy;

import io.quarkus.runtime.Startup;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others may be told of a reason that somebody gave in words of their own: its code, never the words, which may name
 * people. Decided by the table {@code reasons.csv}.
 */
@Startup(StartOrder.SETTINGS)
@Singleton
public final class ReasonCodes {
    /** The code of a reason that the table does not know. */
    public static final String OTHER = "OTHER";

    private static final int LONGEST_REASON = 100;

    private final Map<String, String> codes;

    /**
     * Reads the table.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    public ReasonCodes(Tables tables) {
        Map<String, String> read = new HashMap<>();
        tables.read("reasons.csv", row -> {
            String code = code(row);
            read.put(folded(row.text("words")), code);
            read.put(folded(code), code);
            return code;
        });
        codes = Collections.unmodifiableMap(read);
    }

    private static String code(TableRow row) {
        String code = row.text("reason");
        if (!code.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_')) {
            throw row.wrong("reason", "must be of capital letters and _");
        }
        return code;
    }

    /**
     * The code of a reason: of the words of the table, in whatever case and with blanks, dashes or underscores between them;
     * a card scheme's own code, such as {@code 10.4} or {@code 4853}, as it is; {@value #OTHER} for all else.
     */
    public String of(@Nullable String reason) {
        if (reason == null || reason.length() > LONGEST_REASON) {
            return OTHER;
        }
        String words = folded(reason);
        return isOfScheme(words) ? words : codes.getOrDefault(words, OTHER);
    }

    /** Two to four digits, perhaps with a point after the second: too few to be anybody's number. */
    private static boolean isOfScheme(String words) {
        String digits =
                words.length() > 3 && words.charAt(2) == '.' ? words.substring(0, 2) + words.substring(3) : words;
        return digits.length() >= 2 && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}

package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tables.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a carrier's words say, for rows that bear no status because the subscription did not ask for it. Read from
 * {@code contexts.csv}; the first pattern found decides, so that "not signed" stands before "signed".
 */
final class Contexts {
    static final String NO_RESULT = "查无结果";
    static final String NO_STATUS = "(no status)";
    private static final String ON_THE_WAY = "0";
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Pattern pattern, String code) {}

    /**
     * Reads the rules.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    static Contexts read(Tables tables) {
        Contexts contexts = new Contexts();
        tables.read("providers/kuaidi100/contexts.csv", row -> {
            try {
                return contexts.rules.add(new Rule(Pattern.compile(row.text("pattern")), row.text("code")));
            } catch (PatternSyntaxException broken) {
                throw row.wrong("pattern", "cannot be read: " + broken.getDescription());
            }
        });
        return contexts;
    }

    /** Whether a code that words stand for says more than that the parcel is on its way. */
    static boolean isTelling(String code) {
        return !code.equals(NO_STATUS) && !code.equals(ON_THE_WAY);
    }

    /** The code that words stand for; {@link #NO_STATUS} where they say nothing certain. */
    String code(String words) {
        for (Rule rule : rules) {
            if (rule.pattern().matcher(words).find()) {
                return rule.code();
            }
        }
        return NO_STATUS;
    }

    private Contexts() {}
}

package io.waymark.tracking.provider.sf;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What reason and remark say about an operation that means several things. Read from {@code remarks.csv}: for each of
 * {@code opCodes}, the first line whose reason is given, or whose pattern is found in the remark, adds its {@code meaning} to
 * the code.
 */
final class RemarkRules {
    private final Map<String, List<Rule>> rules = new HashMap<>();

    private record Rule(
            @Nullable String reasonCode, @Nullable Pattern pattern, String code) {
        boolean fits(@Nullable String reason, String remark) {
            return (reasonCode != null && reasonCode.equals(reason))
                    || (pattern != null && pattern.matcher(remark).find());
        }
    }

    /**
     * Reads the rules.
     *
     * @throws io.waymark.tables.TableException naming the line that is wrong
     */
    static RemarkRules read(Tables tables) {
        RemarkRules read = new RemarkRules();
        tables.read("providers/sf/remarks.csv", row -> {
            Pattern pattern = pattern(row);
            if (pattern == null && row.optionalText("reasonCode") == null) {
                throw row.wrong("has neither reasonCode nor pattern");
            }
            for (String opCode : row.text("opCodes").split(" ", -1)) {
                read.rules
                        .computeIfAbsent(opCode, any -> new ArrayList<>())
                        .add(new Rule(row.optionalText("reasonCode"), pattern, opCode + "/" + row.text("meaning")));
            }
            return row;
        });
        return read;
    }

    /** The code with its meaning; empty where the operation alone says all there is to say. */
    Optional<String> find(String opCode, @Nullable String reasonCode, String remark) {
        return rules.getOrDefault(opCode, List.of()).stream()
                .filter(rule -> rule.fits(reasonCode, remark))
                .map(Rule::code)
                .findFirst();
    }

    private static @Nullable Pattern pattern(TableRow row) {
        String pattern = row.optionalText("pattern");
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            throw row.wrong("pattern", "cannot be read: " + broken.getDescription());
        }
    }

    private RemarkRules() {}
}

package io.waymark;

import io.waymark.tables.Tables;
import io.waymark.testkit.hostile.HostileTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** No text that a caller writes exhausts a pattern of this module. */
class PatternsTest extends HostileTexts {
    PatternsTest() {
        super("io.waymark", Map.of());
    }

    @Override
    protected Map<String, Pattern> fromTables() {
        Map<String, Pattern> patterns = new HashMap<>();
        Tables.builtIn()
                .read(
                        "personal-words.csv",
                        row -> patterns.computeIfAbsent(row.text("pattern"), PatternsTest::withSurnames));
        return patterns;
    }

    private static Pattern withSurnames(String pattern) {
        return Pattern.compile(pattern.replace("{surname}", "(?:欧阳|[张王李])"));
    }
}

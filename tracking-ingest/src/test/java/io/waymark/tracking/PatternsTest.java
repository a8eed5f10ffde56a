package io.waymark.tracking;

import io.waymark.tables.Tables;
import io.waymark.testkit.hostile.HostileTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** No text that a caller writes exhausts a pattern of this module. */
class PatternsTest extends HostileTexts {
    /** An operator writes it, not a caller. */
    private static final int SETTING = 200;

    PatternsTest() {
        super("io.waymark.tracking", Map.of("TrackingLinkResource.java \"/+$\"", SETTING));
    }

    @Override
    protected Map<String, Pattern> fromTables() {
        Map<String, Pattern> patterns = new HashMap<>();
        for (String table : List.of("providers/kuaidi100/contexts.csv", "providers/sf/remarks.csv")) {
            Tables.builtIn().read(table, row -> {
                String pattern = row.optionalText("pattern");
                return pattern == null
                        ? ""
                        : patterns.computeIfAbsent(table + " " + pattern, name -> Pattern.compile(pattern));
            });
        }
        return patterns;
    }
}

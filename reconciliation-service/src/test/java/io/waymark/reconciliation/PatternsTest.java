package io.waymark.reconciliation;

import io.waymark.testkit.hostile.HostileTexts;
import java.util.Map;

/** No text that a caller writes exhausts a pattern of this module. */
class PatternsTest extends HostileTexts {
    PatternsTest() {
        super("io.waymark.reconciliation", Map.of());
    }
}

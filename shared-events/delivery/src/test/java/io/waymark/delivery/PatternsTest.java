package io.waymark.delivery;

import io.waymark.testkit.hostile.HostileTexts;
import java.util.Map;

/** No text that a caller writes exhausts a pattern of this module. */
class PatternsTest extends HostileTexts {
    /** It reads the names of our own fields. */
    private static final int NAME = 100;

    PatternsTest() {
        super("io.waymark.delivery", Map.of("SoundFacts.ID", NAME));
    }
}

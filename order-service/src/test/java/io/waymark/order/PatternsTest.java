package io.waymark.order;

import io.waymark.testkit.hostile.HostileTexts;
import java.util.Map;

/** No text that a caller writes exhausts a pattern of this module. */
class PatternsTest extends HostileTexts {
    /** Telephone numbers that are longer are refused before they are read. */
    private static final int PHONE = 60;

    PatternsTest() {
        super(
                "io.waymark.order",
                Map.of(
                        "WrittenPhone.ANNOUNCED", PHONE,
                        "WrittenPhone.SET_OFF", PHONE,
                        "WrittenPhone.HIDDEN", PHONE,
                        "WrittenPhone.SIGNS", PHONE,
                        "WrittenPhone.SPELLED", PHONE,
                        "PhoneRules.PLACEHOLDER", PHONE));
    }
}

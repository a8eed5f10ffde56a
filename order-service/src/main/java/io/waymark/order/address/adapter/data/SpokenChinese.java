package io.waymark.order.address.adapter.data;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Knows by ICU how Chinese letters are spoken. */
final class SpokenChinese {
    /** What many speakers do not tell apart: zh and z, ch and c, sh and s, ng and n. */
    private static final Pattern UNHEARD = Pattern.compile("(?<=[zcs])h|(?<=n)g");

    /** Read when the first name is in doubt, because the letters are many. */
    private static final class Letters {
        static final Transliterator SPOKEN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    }

    /** Whether both sound alike but for the tones. What is written in traditional letters is no slip, and so is like nothing. */
    static boolean soundAlike(String written, String name) {
        return Letters.SIMPLIFIED.transliterate(written).equals(written)
                && spoken(written).equals(spoken(name));
    }

    private static String spoken(String letters) {
        return UNHEARD.matcher(Letters.SPOKEN.transliterate(letters)).replaceAll("");
    }

    private SpokenChinese() {}
}

package io.waymark.order.drawing;

import io.quarkus.runtime.Startup;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The fonts of all papers, in the order in which they are asked for a letter. */
@Singleton
@Startup(StartOrder.SETTINGS)
public class Typefaces {
    private static final int FIRST_PLANE = 0x10000;

    /** Latin, Cyrillic, Greek, Arabic, Hebrew and more. */
    private final Typeface regular = Typeface.read("fonts/dejavu/DejaVuSansCondensed.ttf");

    private final Typeface bold = Typeface.read("fonts/dejavu/DejaVuSansCondensed-Bold.ttf");
    private final Typeface chinese = Typeface.read("fonts/noto-sans-sc/NotoSansSC-Regular.ttf");
    private final Typeface chineseBold = Typeface.read("fonts/noto-sans-sc/NotoSansSC-Bold.ttf");

    /** Letters that were asked for before, by their code points: those of the first plane, which are nearly all there are. */
    private final Map<Weight, AtomicReferenceArray<@Nullable Glyph>> known = Map.of(
            Weight.REGULAR,
            new AtomicReferenceArray<>(FIRST_PLANE),
            Weight.BOLD,
            new AtomicReferenceArray<>(FIRST_PLANE));

    /** The letter, from the first font that has it. */
    Glyph glyph(int codePoint, Weight weight) {
        if (codePoint >= FIRST_PLANE) {
            return found(codePoint, weight);
        }
        AtomicReferenceArray<@Nullable Glyph> letters = Objects.requireNonNull(known.get(weight));
        Glyph before = letters.getPlain(codePoint);
        if (before != null) {
            return before;
        }
        Glyph found = found(codePoint, weight);
        letters.setRelease(codePoint, found);
        return found;
    }

    private Glyph found(int codePoint, Weight weight) {
        for (Typeface face : faces(weight)) {
            int id = face.glyphId(codePoint);
            if (id != 0) {
                return new Glyph(face, id, codePoint, face.advance(id));
            }
        }
        return Glyph.missing(codePoint);
    }

    private List<Typeface> faces(Weight weight) {
        return switch (weight) {
            case REGULAR -> List.of(regular, chinese);
            case BOLD -> List.of(bold, chineseBold);
        };
    }
}

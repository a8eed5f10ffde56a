package io.waymark.order.drawing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The tables of a font file that drawing needs. The others, such as features and the names of letters, would be read at start
 * and held in memory for nothing.
 */
final class FontTables {
    private static final Set<String> NEEDED =
            Set.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep", "cmap", "name");

    /** Where the number of tables stands, and where the list of them begins (OpenType, "organization of an OpenType font"). */
    private static final int COUNT = 4;

    private static final int LIST = 12;
    private static final int ENTRY = 16;
    private static final int TAG = 4;

    /** Takes the others out of the file's list of tables; their bytes stay where they are. */
    static void keepNeeded(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        int all = font.getShort(COUNT);
        short kept = 0;
        for (int i = 0; i < all; i++) {
            int entry = LIST + i * ENTRY;
            if (NEEDED.contains(new String(file, entry, TAG, StandardCharsets.US_ASCII))) {
                System.arraycopy(file, entry, file, LIST + kept * ENTRY, ENTRY);
                kept++;
            }
        }
        font.putShort(COUNT, kept);
    }

    private FontTables() {}
}

package io.waymark.order.drawing;

import java.util.BitSet;
import uk.org.okapibarcode.backend.QrCode.EccLevel;

/**
 * A QR code (ISO/IEC 18004) of error correction level M.
 *
 * @param data what a camera reads
 * @param side modules in a row, without the quiet zone
 * @param dark modules row by row
 */
public record QrCode(String data, int side, BitSet dark) {

    static QrCode of(String data) {
        var symbol = new uk.org.okapibarcode.backend.QrCode();
        symbol.setPreferredEccLevel(EccLevel.M);
        symbol.setQuietZoneHorizontal(0);
        symbol.setQuietZoneVertical(0);
        symbol.setModuleWidth(1);
        symbol.setContent(data);
        int side = symbol.getWidth();
        BitSet dark = new BitSet(side * side);
        symbol.getRectangles().forEach(area -> {
            for (int y = (int) area.y; y < area.y + area.height; y++) {
                dark.set(y * side + (int) area.x, y * side + (int) (area.x + area.width));
            }
        });
        return new QrCode(data, side, dark);
    }

    public boolean isDark(int column, int row) {
        return dark.get(row * side + column);
    }
}

package io.waymark.order.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.org.okapibarcode.backend.Code128;

/**
 * A Code 128 (ISO/IEC 15417).
 *
 * @param data    what a scanner reads
 * @param modules how many of the narrowest widths it takes, without its quiet zones
 */
public record BarCode(String data, int modules, List<Bar> bars) {
    /** Modules that stay white on either side, by the standard. */
    public static final int QUIET_ZONE = 10;

    public BarCode {
        bars = List.copyOf(bars);
    }

    /** One bar, in modules from the left edge. */
    public record Bar(int start, int width) {}

    static BarCode of(String data) {
        Code128 symbol = new Code128();
        symbol.setQuietZoneHorizontal(0);
        symbol.setModuleWidth(1);
        symbol.setContent(data);
        List<Bar> bars = new ArrayList<>();
        symbol.getRectangles().stream()
                .sorted(Comparator.comparingDouble(bar -> bar.x))
                .forEach(bar -> bars.add(new Bar((int) Math.round(bar.x), (int) Math.round(bar.width))));
        Bar last = bars.getLast();
        return new BarCode(data, last.start() + last.width(), bars);
    }
}

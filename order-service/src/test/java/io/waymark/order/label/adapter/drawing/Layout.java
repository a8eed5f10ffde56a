package io.waymark.order.label.adapter.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.drawing.Box;
import io.waymark.order.drawing.Drawing;
import io.waymark.order.drawing.Mark;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with where things stand on a page. */
final class Layout {

    /** Everything lies on the page, text in its room, and nothing covers another thing, but for lines that meet. */
    static void requireSound(Drawing drawing) {
        Box page = new Box(0, 0, drawing.width(), drawing.height());
        List<Mark> inked = new ArrayList<>();
        for (Mark mark : drawing.marks()) {
            assertThat(page.holds(mark.box())).as("%s on the page", mark.box()).isTrue();
            if (mark instanceof Mark.Text text) {
                assertThat(text.room().holds(text.box())).as(text.line().text()).isTrue();
            }
            if (!(mark instanceof Mark.Frame)) {
                inked.add(mark);
            }
        }
        for (int i = 0; i < inked.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean lines = inked.get(i) instanceof Mark.Fill && inked.get(j) instanceof Mark.Fill;
                assertThat(!lines && inked.get(i).box().overlaps(inked.get(j).box()))
                        .as("%s over %s", inked.get(i), inked.get(j))
                        .isFalse();
            }
        }
    }

    /** All text of a page, a line for each line of it. */
    static String text(Drawing drawing) {
        StringBuilder drawn = new StringBuilder();
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Text text) {
                drawn.append(text.line().text()).append('\n');
            }
        }
        return drawn.toString();
    }

    private Layout() {}
}

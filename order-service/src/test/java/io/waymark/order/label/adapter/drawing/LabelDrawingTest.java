package io.waymark.order.label.adapter.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.drawing.Align;
import io.waymark.order.drawing.BarCode;
import io.waymark.order.drawing.Box;
import io.waymark.order.drawing.Drawing;
import io.waymark.order.drawing.Fitting;
import io.waymark.order.drawing.Mark;
import io.waymark.order.drawing.Paragraph;
import io.waymark.order.drawing.Sizes;
import io.waymark.order.drawing.TextLine;
import io.waymark.order.drawing.Typefaces;
import io.waymark.order.drawing.Weight;
import io.waymark.order.drawing.Writing;
import io.waymark.order.label.LabelSamples;
import io.waymark.order.label.domain.Label;
import io.waymark.order.ordering.domain.Party;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Watches that nothing on a label is cut, leaves its room or covers another thing. */
class LabelDrawingTest {
    private static final Typefaces FACES = new Typefaces();
    private static final LabelDrawing DRAWING = new LabelDrawing(FACES);

    static Stream<Label> labels() {
        return LabelSamples.parties()
                .flatMap(party -> Stream.of(
                        LabelSamples.to(party),
                        LabelSamples.label(party, "1Z999AA10123456784", 17, 50),
                        LabelSamples.label(party, "JD-0146000061-8870-3344-9912-7765-0021/ABC.DEF", 1, 1),
                        LabelSamples.label(party, "X1".repeat(32), 50, 50)));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void textStaysInItsRoomAndRoomsDoNotOverlap(Label label) {
        Layout.requireSound(DRAWING.of(label));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void barsHaveTheirQuietZoneOnTheLabel(Label label) {
        Drawing drawing = DRAWING.of(label);

        assertThat(drawing.marks()).filteredOn(Mark.Bars.class::isInstance).allSatisfy(mark -> {
            double quiet = mark.box().width() / ((Mark.Bars) mark).code().modules() * BarCode.QUIET_ZONE;
            assertThat(mark.box().x() - quiet).isGreaterThanOrEqualTo(3);
            assertThat(mark.box().right() + quiet).isLessThanOrEqualTo(97);
        });
    }

    @ParameterizedTest
    @MethodSource("io.waymark.order.label.LabelSamples#parties")
    void everyNumberOfAnAddressIsDrawn(Party party) {
        String drawn = Layout.text(DRAWING.of(LabelSamples.to(party)));

        for (String text : LabelSamples.texts(party)) {
            for (String number : text.split("\\D+", -1)) {
                assertThat(drawn).contains(number);
            }
        }
    }

    @Test
    void textShrinksThenWrapsThenLosesWordsButNoNumbers() {
        Fitting fitting = new Fitting(FACES);
        Sizes sizes = new Sizes(10, 8, 6);
        Box room = new Box(0, 0, 40, 10);

        assertThat(fitting.fit(room, sizes, Align.START, List.of(Paragraph.of("short"))))
                .singleElement()
                .satisfies(line -> assertThat(line.size()).isEqualTo(Sizes.millimetres(10)));
        assertThat(fitting.fit(room, sizes, Align.START, List.of(Paragraph.of("a text somewhat longer"))))
                .singleElement()
                .satisfies(line -> assertThat(line.size()).isBetween(Sizes.millimetres(8), Sizes.millimetres(10)));
        assertThat(fitting.fit(
                        room, sizes, Align.START, List.of(Paragraph.of("a text that is much longer than a line"))))
                .hasSize(2);

        String endless = "lorem ipsum ".repeat(40) + "house 4711 on the left ".repeat(2) + "flat 0815";
        List<Mark.Text> shortened = fitting.fit(room, sizes, Align.START, List.of(Paragraph.of(endless)));

        assertThat(shortened)
                .allSatisfy(line -> assertThat(room.holds(line.box())).isTrue());
        assertThat(words(shortened)).contains("lorem", "4711", "0815", "…");
    }

    @Test
    void aLetterThatNoFontHasIsABox() {
        Drawing drawing = DRAWING.of(LabelSamples.to(LabelSamples.UNDRAWABLE));

        assertThat(drawing.marks())
                .filteredOn(mark -> mark instanceof Mark.Text text
                        && text.line().glyphs().stream().anyMatch(glyph -> glyph.face() == null))
                .isNotEmpty();
    }

    @Test
    void arabicIsJoinedAndStandsFromRightToLeft() {
        String shaped = Writing.shaped("شارع 12");
        TextLine line = new Writing(FACES).line(shaped, Weight.REGULAR);

        assertThat(shaped).isEqualTo("\uFEB7\uFE8E\uFEAD\uFEC9 12");
        assertThat(line.text()).isEqualTo("12 \uFEC9\uFEAD\uFE8E\uFEB7");
    }

    private static List<String> words(List<Mark.Text> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.line().text().split(" ", -1)))
                .toList();
    }
}

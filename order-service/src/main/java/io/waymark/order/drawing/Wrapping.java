package io.waymark.order.drawing;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines where its script allows; a word that is longer than a line is broken between letters. */
final class Wrapping {
    private final Writing writing;

    Wrapping(Writing writing) {
        this.writing = writing;
    }

    /** What may stand on a line of its own, with the blanks behind it. */
    private record Piece(String text, double visible, double whole) {}

    /** @param width of a line, in parts of the font's size */
    List<String> wrap(String shaped, Weight weight, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double filled = 0;
        for (Piece piece : pieces(shaped, weight, width)) {
            if (!line.isEmpty() && filled + piece.visible() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                filled = 0;
            }
            line.append(piece.text());
            filled += piece.whole();
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<Piece> pieces(String shaped, Weight weight, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
        breaks.setText(shaped);
        List<Piece> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            Piece piece = piece(shaped.substring(start, end), weight);
            if (piece.visible() > width) {
                piece.text().codePoints().forEach(letter -> pieces.add(piece(Character.toString(letter), weight)));
            } else {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }

    private Piece piece(String text, Weight weight) {
        double whole = writing.width(text, weight);
        String visible = text.stripTrailing();
        return new Piece(text, visible.length() == text.length() ? whole : writing.width(visible, weight), whole);
    }
}

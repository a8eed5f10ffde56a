package io.waymark.order.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Set;

/** One row of a data file, by column name. */
public final class DataRow {
    private final NamedCsvRecord row;

    DataRow(NamedCsvRecord row) {
        this.row = row;
    }

    /** The cell; empty where nothing stands in it. */
    public String text(String column) {
        return row.findField(column)
                .map(String::strip)
                .orElseThrow(() -> new IllegalArgumentException("column " + column + " is missing"));
    }

    /** The cell, which must not be empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return text;
    }

    /** A whole number of zero or above. */
    public long amount(String column) {
        long amount = Long.parseLong(required(column));
        if (amount < 0) {
            throw new IllegalArgumentException(column + " is below zero");
        }
        return amount;
    }

    /** Words with spaces between them; empty for {@code *}, which stands for all. */
    public Set<String> words(String column) {
        String text = required(column);
        return text.equals("*") ? Set.of() : Set.of(text.split(" +"));
    }
}

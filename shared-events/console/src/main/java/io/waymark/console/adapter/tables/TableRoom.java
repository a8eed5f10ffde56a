package io.waymark.console.adapter.tables;

import io.waymark.console.application.Room;
import io.waymark.console.domain.Misfit;
import io.waymark.tables.LiveTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One table whose rows people change; what a row may hold is said by the table's own reader. */
final class TableRoom implements Room {
    private static final String SUFFIX = ".csv";
    private static final int LONGEST_NAME = 200;
    private static final Pattern CELL = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{0,2000}+");
    private static final Pattern LINES = Pattern.compile("[\\n\\t[^\\p{Cntrl}\\p{Cs}]]{0,20000}+");

    private final LiveTable<?> table;

    TableRoom(LiveTable<?> table) {
        this.table = table;
    }

    @Override
    public String name() {
        return nameOf(table.name());
    }

    /** The room of a table's file; a folder is part of the word, for an address has a slash behind the room. */
    static String nameOf(String file) {
        String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
        return name.replace('/', '-');
    }

    @Override
    public List<String> fields() {
        return table.columns();
    }

    @Override
    public Set<String> fieldsOfLines() {
        return table.parts().keySet();
    }

    @Override
    public Map<String, List<String>> choices() {
        return table.choices();
    }

    /** Its name, and the header of what holds lines. */
    @Override
    public Map<String, String> blank(String name) {
        Map<String, String> texts = new HashMap<>();
        table.parts().forEach((field, columns) -> texts.put(field, String.join(",", columns)));
        if (table.key().size() == 1) {
            texts.put(table.key().getFirst(), name);
        }
        return texts;
    }

    @Override
    public Map<String, Map<String, String>> given() {
        return table.rows();
    }

    @Override
    public List<Misfit> faults(String name, Map<String, String> fields) {
        List<Misfit> faults = new ArrayList<>();
        fields.forEach((field, text) -> {
            if (!fields().contains(field)) {
                faults.add(new Misfit(field, "is no column of this table"));
            } else if (fieldsOfLines().contains(field)) {
                if (!LINES.matcher(text).matches()) {
                    faults.add(new Misfit(field, "must be lines of 20000 characters at most in all"));
                }
            } else if (!CELL.matcher(text).matches()) {
                faults.add(new Misfit(field, "must be a line of 2000 characters at most"));
            }
        });
        if (name.length() > LONGEST_NAME) {
            table.key()
                    .forEach(
                            column -> faults.add(new Misfit(column, "is longer than " + LONGEST_NAME + " characters")));
        }
        if (!table.name(fields).equals(name)) {
            table.key().forEach(column -> faults.add(new Misfit(column, "is not as the row is named")));
        }
        return faults;
    }
}

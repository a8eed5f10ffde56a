package io.waymark.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a table, each with its lines of other files.
 *
 * @param rows  with a cell for each part
 * @param parts what the lines of each part may hold, by its cell
 */
record PartedRows(TableRows rows, Map<String, List<String>> parts) {
    PartedRows {
        parts = Map.copyOf(parts);
    }

    /**
     * Gives each row its lines.
     *
     * @param key names a row, and in each part the row that a line belongs to
     * @throws TableException for the first line that belongs to no row
     */
    static PartedRows read(Tables tables, String file, String key, List<TablePart> parts) {
        TableRows rows = tables.rows(file);
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (TablePart part : parts) {
            TableRows lines = tables.rows(part.file());
            List<String> columns = lines.columns().stream()
                    .filter(column -> !column.equals(key))
                    .toList();
            rows = joined(rows, lines, key, part.cell(), columns);
            known.put(part.cell(), columns);
        }
        return new PartedRows(rows, known);
    }

    private static TableRows joined(
            TableRows rows, TableRows lines, String key, String cell, List<String> lineColumns) {
        Set<String> names = rows.rows().stream().map(row -> row.text(key)).collect(Collectors.toSet());
        lines.rows().stream()
                .filter(line -> !names.contains(line.text(key)))
                .findFirst()
                .ifPresent(stray -> {
                    throw stray.wrong(key, "is in no row of " + rows.file() + ": " + stray.text(key));
                });
        Map<String, List<TableRow>> linesOf =
                lines.rows().stream().collect(Collectors.groupingBy(line -> line.text(key)));
        List<String> columns = new ArrayList<>(rows.columns());
        columns.add(cell);
        return new TableRows(
                rows.file(),
                rows.version(),
                columns,
                rows.rows().stream()
                        .map(row -> {
                            List<TableRow> own = linesOf.getOrDefault(row.text(key), List.of());
                            return row.with(cell, CsvText.write(lineColumns, own), own);
                        })
                        .toList());
    }

    /**
     * A row of these texts.
     *
     * @throws TableException for the first of its cells that holds no lines of its part
     */
    TableRow laid(String name, Map<String, String> cells) {
        TableRow row = new TableRow(new Place.InFile(name), 0, cells, Map.of());
        for (Map.Entry<String, List<String>> part : parts.entrySet()) {
            String text = cells.getOrDefault(part.getKey(), "");
            row = row.with(part.getKey(), text, lines(new Place.InCell(name, part.getKey()), text, part.getValue()));
        }
        return row;
    }

    private static List<TableRow> lines(Place place, String text, List<String> columns) {
        return text.isBlank() ? List.of() : CsvText.read(place, text, columns).rows();
    }
}

package io.waymark.tables;

/**
 * Lines of another file that belong to the rows of a table: they name their row in the column that names it there.
 *
 * @param cell of a row: holds its lines as CSV with a header, without the row's name
 * @param file such as {@code rates/zones.csv}
 */
public record TablePart(String cell, String file) {}

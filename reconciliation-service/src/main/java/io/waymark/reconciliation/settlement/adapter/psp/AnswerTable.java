package io.waymark.reconciliation.settlement.adapter.psp;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.reconciliation.tables.CsvTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the provider's response codes mean. It publishes numbers for success and for a transaction that is not final;
 * other faults are known by their words, so a row may look for words under any code. The first row that fits decides.
 */
@ApplicationScoped
class AnswerTable {
    private static final String RESOURCE = "tables/psp-answers.csv";
    private static final String ANY_CODE = "*";

    private final List<Row> rows = CsvTable.read(Optional.empty(), RESOURCE, AnswerTable::row);

    AnswerTable() {
        Row last = rows.getLast();
        if (!last.code.equals(ANY_CODE) || !last.words.isEmpty()) {
            throw new IllegalArgumentException(RESOURCE + ": the last line must fit every answer");
        }
    }

    PspAnswer read(String code, String message) {
        String words = message.toLowerCase(Locale.ROOT);
        Row decisive = rows.stream()
                .filter(row -> row.code.equals(ANY_CODE) || row.code.equals(code))
                .filter(row -> words.contains(row.words))
                .findFirst()
                .orElseThrow();
        return switch (decisive.meaning) {
            case ACCEPTED, ALREADY_RECORDED -> new PspAnswer.Accepted(code, message);
            case NOT_FINAL -> new PspAnswer.NotFinal(code, message);
            case BAD_SIGNATURE -> new PspAnswer.Refused(code, message, true);
            case REFUSED -> new PspAnswer.Refused(code, message, false);
        };
    }

    private static Row row(NamedCsvRecord line) {
        return new Row(
                line.getField("code"),
                line.getField("message_contains").toLowerCase(Locale.ROOT),
                Meaning.valueOf(line.getField("meaning")));
    }

    private record Row(String code, String words, Meaning meaning) {}

    private enum Meaning {
        ACCEPTED,
        ALREADY_RECORDED,
        NOT_FINAL,
        BAD_SIGNATURE,
        REFUSED
    }
}

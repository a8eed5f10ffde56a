package io.waymark.reconciliation.settlement.adapter.psp;

import io.quarkus.runtime.Startup;
import io.waymark.privacy.PersonalWords;
import io.waymark.reconciliation.settlement.domain.Fault;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/**
 * What the provider's response codes mean. It publishes numbers for success and for a transaction that is not final;
 * other faults are known by their words, so a row may look for words under any code. The first row that fits decides.
 */
@Startup(StartOrder.SETTINGS)
@ApplicationScoped
class AnswerTable {
    private static final String ANY_CODE = "*";

    private final List<Rule> rules;
    private final PersonalWords personal;

    AnswerTable(Tables tables) {
        Table<Rule> table = tables.read("psp-answers.csv", AnswerTable::rule);
        personal = PersonalWords.of(tables);
        rules = table.rows();
        if (rules.isEmpty() || !rules.getLast().fitsAll()) {
            throw new TableException(table.file(), 0, null, "the last line must fit every answer");
        }
    }

    /** The meaning; what the provider wrote is read as it is and kept without personal data. */
    PspAnswer read(String code, String written) {
        String message = personal.withoutPersonalData(written);
        String words = written.toLowerCase(Locale.ROOT);
        Rule decisive = rules.stream()
                .filter(rule -> rule.code.equals(ANY_CODE) || rule.code.equals(code))
                .filter(rule -> words.contains(rule.words))
                .findFirst()
                .orElseThrow();
        return switch (decisive.meaning) {
            case ACCEPTED, ALREADY_RECORDED -> new PspAnswer.Accepted(code, message);
            case NOT_FINAL -> new PspAnswer.NotFinal(code, message);
            case UNKNOWN_TRANSACTION -> new PspAnswer.Refused(code, message, Fault.TRANSACTION);
            case BAD_CARRIER -> new PspAnswer.Refused(code, message, Fault.CARRIER_CODE);
            case BAD_SIGNATURE -> new PspAnswer.Refused(code, message, Fault.ACCOUNT);
            case REFUSED -> new PspAnswer.Refused(code, message, Fault.OTHER);
        };
    }

    private static Rule rule(TableRow row) {
        String words = row.optionalText("message_contains");
        return new Rule(
                row.text("code"),
                words == null ? "" : words.toLowerCase(Locale.ROOT),
                row.constant("meaning", Meaning.class));
    }

    private record Rule(String code, String words, Meaning meaning) {
        boolean fitsAll() {
            return code.equals(ANY_CODE) && words.isEmpty();
        }
    }

    private enum Meaning {
        ACCEPTED,
        ALREADY_RECORDED,
        NOT_FINAL,
        UNKNOWN_TRANSACTION,
        BAD_CARRIER,
        BAD_SIGNATURE,
        REFUSED
    }
}

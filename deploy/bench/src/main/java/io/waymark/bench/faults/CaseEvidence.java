package io.waymark.bench.faults;

import io.waymark.bench.faults.CaseFindings.Act;
import io.waymark.bench.faults.CaseFindings.Fact;
import io.waymark.bench.faults.CaseFindings.StoredCase;
import io.waymark.bench.faults.CaseFindings.StoredNotice;
import io.waymark.bench.stack.Stack;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.Topics;
import io.waymark.local.settings.ServiceName;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.WebhookReceiver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks at tables, topic and receiver. */
final class CaseEvidence {
    private static final String CASES = "SELECT case_id, shipment_code, code, state FROM exception_case";
    private static final String STORY = """
            SELECT case_id, kind FROM timeline_entry
             WHERE actor = '%s' AND kind IN ('ACKNOWLEDGED', 'RESOLVED')""".formatted(CaseDesk.NAME);
    private static final String NOTICES = """
            SELECT message_id, case_id, occasion, status FROM notice JOIN notice_message USING (message_id)
             WHERE status <> 'RETRACTED'""";

    private static final String OUTBOX = "SELECT id FROM outbox_event WHERE topic = '" + Topics.EXCEPTIONS_CASES + "'";

    /** Reads a row. */
    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static CaseFindings of(Stack stack, WebhookReceiver receiver) throws SQLException {
        try (Connection connection = stack.suite().postgres().connect(ServiceName.EXCEPTIONS.database());
                TopicProbe topic =
                        TopicProbe.fromBeginning(stack.suite().bootstrapServers(), Topics.EXCEPTIONS_CASES)) {
            return new CaseFindings(
                    rows(
                            connection,
                            CASES,
                            row -> new StoredCase(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4))),
                    rows(connection, STORY, row -> new Act(row.getObject(1, UUID.class), row.getString(2))),
                    topic.all().stream().map(CaseEvidence::fact).toList(),
                    rows(
                            connection,
                            NOTICES,
                            row -> new StoredNotice(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getString(4))),
                    receiver.calls().stream()
                            .map(call -> UUID.fromString(call.id()))
                            .toList());
        }
    }

    /** How many facts of the outbox the topic does not have yet. */
    static int untold(Stack stack) throws SQLException {
        try (Connection connection = stack.suite().postgres().connect(ServiceName.EXCEPTIONS.database());
                TopicProbe topic =
                        TopicProbe.fromBeginning(stack.suite().bootstrapServers(), Topics.EXCEPTIONS_CASES)) {
            Set<UUID> written = new HashSet<>(rows(connection, OUTBOX, row -> row.getObject(1, UUID.class)));
            topic.all().forEach(event -> written.remove(fact(event).id()));
            return written.size();
        }
    }

    private static Fact fact(ProbedRecord event) {
        return new Fact(
                UUID.fromString(event.header(CloudEventHeaders.ID).orElseThrow()),
                event.header(CloudEventHeaders.TYPE).orElseThrow(),
                UUID.fromString(event.json().path("caseId").asText()));
    }

    private static <T> List<T> rows(Connection connection, String question, Row<T> read) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                rows.add(read.of(row));
            }
        }
        return rows;
    }

    private CaseEvidence() {}
}

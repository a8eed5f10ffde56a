package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.reconciliation.settlement.application.OpenIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Open faults as rows, so that a restart forgets none. */
@ApplicationScoped
class JdbcOpenIncidents implements OpenIncidents {
    private final Database database;

    JdbcOpenIncidents(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean open(String kind, String subject, Instant at) {
        return database.update(
                        "INSERT INTO open_incident (kind, subject, opened_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        bind -> bind.text(kind).text(subject).instant(at))
                > 0;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<String> those(String kind, Collection<String> subjects) {
        return database.query(
                "SELECT subject FROM open_incident WHERE kind = ? AND subject = ANY (?::text[])",
                bind -> bind.text(kind).texts(subjects),
                row -> row.text("subject"));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<String> close(String kind, Collection<String> subjects) {
        return database.query(
                "DELETE FROM open_incident WHERE kind = ? AND subject = ANY (?::text[]) RETURNING subject",
                bind -> bind.text(kind).texts(subjects),
                row -> row.text("subject"));
    }
}

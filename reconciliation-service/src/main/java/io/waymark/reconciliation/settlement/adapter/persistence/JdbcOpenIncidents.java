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
    public boolean open(String subject, Instant at) {
        return database.update(
                        "INSERT INTO open_incident (subject, opened_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        bind -> bind.text(subject).instant(at))
                > 0;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<String> close(Collection<String> subjects) {
        return database.query(
                "DELETE FROM open_incident WHERE subject = ANY (?::text[]) RETURNING subject",
                bind -> bind.texts(subjects),
                row -> row.text("subject"));
    }
}

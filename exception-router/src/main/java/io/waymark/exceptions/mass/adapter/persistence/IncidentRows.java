package io.waymark.exceptions.mass.adapter.persistence;

import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.mass.domain.Cause;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.IncidentState;
import io.waymark.exceptions.mass.domain.MassIncident;
import io.waymark.jdbc.Parameters;
import io.waymark.jdbc.Row;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads incidents, and writes their decisions; what a person wrote is sealed, because people write of people. */
@Singleton
final class IncidentRows implements SealedColumns {
    private final PersonalDataCipher cipher;

    IncidentRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.bytes("mass_incident", "incident_id", KeyType.UUID, "note", "incident/%s/note"));
    }

    MassIncident incident(Row row) throws SQLException {
        return new MassIncident(
                row.uuid("incident_id"),
                new Cause(row.text("carrier"), row.text("place"), row.text("code")),
                row.text("family"),
                row.constant("owner", Owner.class),
                row.constant("severity", Severity.class),
                row.constant("state", IncidentState.class),
                row.instant("opened_at"),
                row.number("members"),
                row.number("decided"),
                decision(row),
                row.optionalInstant("closed_at"),
                row.number("version"));
    }

    /** Binds action, person, time, whom to wait for, until when, reason and note. */
    void bind(Parameters parameters, UUID incidentId, Decision decision) throws SQLException {
        parameters.text(decision.action().name()).text(decision.person()).instant(decision.at());
        switch (decision) {
            case Decision.Acknowledge taken -> unspoken(parameters.text(null).instant(null));
            case Decision.Wait wait ->
                unspoken(parameters
                        .text(wait.waiting().on().name())
                        .instant(wait.waiting().until()));
            case Decision.Resolve end ->
                parameters
                        .text(null)
                        .instant(null)
                        .text(end.reason())
                        .bytes(cipher.encryptText(end.note(), context(incidentId)));
        }
    }

    private static void unspoken(Parameters parameters) throws SQLException {
        parameters.text(null).bytes(null);
    }

    private @Nullable Decision decision(Row row) throws SQLException {
        Decision.Action action = row.optionalConstant("action", Decision.Action.class);
        if (action == null) {
            return null;
        }
        String person = row.text("person");
        return switch (action) {
            case ACKNOWLEDGE -> new Decision.Acknowledge(person, row.instant("decided_at"));
            case WAIT ->
                new Decision.Wait(
                        person,
                        row.instant("decided_at"),
                        new Waiting(row.constant("waiting_on", Waiting.Party.class), row.instant("waiting_until")));
            case RESOLVE ->
                new Decision.Resolve(
                        person,
                        row.instant("decided_at"),
                        row.text("reason"),
                        cipher.decryptText(row.bytes("note"), context(row.uuid("incident_id"))));
        };
    }

    private static String context(UUID incidentId) {
        return "incident/" + incidentId + "/note";
    }
}

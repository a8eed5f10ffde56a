package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.HeldCases;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds cases by locks that readers share and writers wait for, in the order of their ids. */
@ApplicationScoped
class JdbcHeldCases implements HeldCases {
    private static final String HOLD = """
            SELECT case_id, state NOT IN ('RESOLVED', 'CLOSED') AS open FROM exception_case
            WHERE case_id = ANY (?::uuid[]) ORDER BY case_id FOR SHARE""";

    private final Database database;

    JdbcHeldCases(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Set<UUID> holdOpen(Collection<UUID> caseIds) {
        List<HeldCase> held = database.query(
                HOLD,
                parameters -> parameters.uuids(caseIds),
                row -> new HeldCase(row.uuid("case_id"), row.flag("open")));
        return held.stream().filter(HeldCase::open).map(HeldCase::caseId).collect(Collectors.toSet());
    }

    private record HeldCase(UUID caseId, boolean open) {}
}

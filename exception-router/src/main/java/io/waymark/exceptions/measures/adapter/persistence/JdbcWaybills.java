package io.waymark.exceptions.measures.adapter.persistence;

import io.waymark.exceptions.measures.application.Waybills;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Waybills are what is kept of parcels that have a label; the rows lie there already, this only counts them. */
@ApplicationScoped
class JdbcWaybills implements Waybills {
    static final String HEARD = """
            SELECT key FROM subject WHERE issued_at IS NOT NULL AND heard_at IS NOT NULL AND NOT measured
            ORDER BY issued_at LIMIT ? FOR UPDATE SKIP LOCKED""";
    static final String GIVEN_UP = """
            SELECT key FROM subject WHERE issued_at < ? AND issued_at IS NOT NULL AND NOT measured
            ORDER BY issued_at LIMIT ? FOR UPDATE SKIP LOCKED""";

    private final Database database;

    JdbcWaybills(Database database) {
        this.database = database;
    }

    @Override
    public int rollUp(Instant givenUp, int most) {
        int heard = moved(HEARD, parameters -> parameters.number(most));
        return heard + moved(GIVEN_UP, parameters -> parameters.instant(givenUp).number(most));
    }

    private int moved(String settled, Database.Binding binding) {
        String statement = MeasureSql.rollUp(
                "UPDATE subject SET measured = true WHERE key IN (" + settled + ") RETURNING *",
                "s",
                MeasureSql.OF_WAYBILLS);
        return database.query(statement, binding, row -> row.integer("rows")).getFirst();
    }
}

package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.ClassUse;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks all troubles, for there is no index by class: people take back classes rarely. */
@ApplicationScoped
class JdbcClassUse implements ClassUse {
    private static final String USED = "SELECT EXISTS (SELECT FROM occurrence WHERE code = ?) AS used";

    private final Database database;

    JdbcClassUse(Database database) {
        this.database = database;
    }

    @Override
    public boolean isUsed(String code) {
        return database.query(USED, parameters -> parameters.text(code), row -> row.flag("used"))
                .getFirst();
    }
}

package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.ParcelNumbers;
import io.waymark.jdbc.Database;
import io.waymark.numbers.TrackingNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;

/** Numbers in PostgreSQL; a number may be several parcels', since merchants and carriers give some again. */
@ApplicationScoped
class JdbcParcelNumbers implements ParcelNumbers {
    /** Always in the same order, so that two who keep the same numbers never wait for each other. */
    private static final String KEEP = """
            INSERT INTO parcel_number (number, shipment_code, written)
            SELECT DISTINCT ON (number, shipment_code) number, shipment_code, written
            FROM unnest(?::text[], ?::text[], ?::text[]) AS t(number, shipment_code, written)
            ORDER BY number, shipment_code
            ON CONFLICT DO NOTHING""";

    private static final String OF =
            "SELECT written FROM parcel_number WHERE shipment_code = ? ORDER BY number LIMIT ?";

    private final Database database;

    JdbcParcelNumbers(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void keep(Collection<ParcelNumber> told) {
        if (!told.isEmpty()) {
            database.update(KEEP, parameters -> parameters
                    .rows(told)
                    .texts(each -> TrackingNumbers.key(each.number()))
                    .texts(ParcelNumber::shipmentCode)
                    .texts(ParcelNumber::number));
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<String> of(String shipmentCode, int limit) {
        return database.query(
                OF, parameters -> parameters.text(shipmentCode).number(limit), row -> row.text("written"));
    }
}

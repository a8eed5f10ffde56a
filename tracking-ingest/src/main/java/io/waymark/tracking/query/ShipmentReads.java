package io.waymark.tracking.query;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Database.Binding;
import io.waymark.tracking.query.Questions.Numbered;
import io.waymark.tracking.shipment.domain.PreAdvice;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads shipments with their nodes in one round trip, whatever is asked and however much; needs no transaction. */
@Singleton
class ShipmentReads {
    private static final int MOST = 1_000;

    /** As many nodes a view shows: more than all but one in thousands of parcels has. */
    private static final int SHOWN = 100;

    /** As many nodes are read of a shipment at all; of more, which an earlier release stored, the rest is on its way out. */
    private static final int ALL = 1_000;

    private static final String BY_CODES =
            """
            SELECT %s FROM shipment s %s %s
             WHERE s.shipment_code = ANY (?)""".formatted(ViewRows.COLUMNS, ViewRows.NUMBERS, ViewRows.newest(SHOWN + 1));

    /** Carriers may share a number, and merchants a reference: what is found is bounded, so that no question is dear. */
    private static final String BY_ANYTHING =
            """
            SELECT %s FROM (
                SELECT id FROM shipment WHERE shipment_code = ANY (?)
                 UNION SELECT id FROM shipment WHERE order_id = ANY (?)
                 UNION SELECT id FROM shipment WHERE reference_no = ANY (?)
                 UNION SELECT l.shipment_id FROM unnest(?::text[], ?::text[]) AS k (number_key, carrier)
                         JOIN shipment_leg l ON l.number_key = k.number_key
                                            AND (k.carrier IS NULL OR upper(l.carrier) = k.carrier)
                 ORDER BY 1 LIMIT %d) found
              JOIN shipment s ON s.id = found.id %s %s
             ORDER BY s.id""".formatted(ViewRows.COLUMNS, MOST, ViewRows.NUMBERS, ViewRows.newest(SHOWN + 1));

    private static final String WHOLE = """
            SELECT %s FROM shipment s %s %s
             WHERE s.id = ?""".formatted(ViewRows.COLUMNS, ViewRows.NUMBERS, ViewRows.newest(ALL));

    private final Database database;
    private final PreAdvice preAdvice;

    ShipmentReads(Database database, PreAdvice preAdvice) {
        this.database = database;
        this.preAdvice = preAdvice;
    }

    /** The shipments of the codes that exist, in no order. */
    List<ShipmentView> byCodes(Collection<String> codes) {
        return views(BY_CODES, parameters -> parameters.texts(codes));
    }

    /** Every shipment that one of the questions fits, each once. */
    List<ShipmentView> all(Questions questions) {
        return views(BY_ANYTHING, parameters -> parameters
                .texts(questions.shipmentCodes())
                .uuids(questions.orderIds())
                .texts(questions.referenceNos())
                .rows(questions.numbers())
                .texts(Numbered::key)
                .texts(Numbered::carrier));
    }

    /** A shipment with all of its nodes; empty where it is gone. */
    Optional<ShipmentView> whole(UUID id) {
        return database
                .whole(WHOLE, parameters -> parameters.uuid(id), rows -> ViewRows.read(rows, preAdvice, ALL))
                .stream()
                .findFirst();
    }

    private List<ShipmentView> views(String sql, Binding binding) {
        return database.whole(sql, binding, rows -> ViewRows.read(rows, preAdvice, SHOWN));
    }
}

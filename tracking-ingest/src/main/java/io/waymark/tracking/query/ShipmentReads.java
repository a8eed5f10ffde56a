package io.waymark.tracking.query;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.query.Questions.Numbered;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentStoreException;
import io.waymark.tracking.shipment.domain.PreAdvice;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Reads shipments with their nodes in one round trip, whatever is asked and however much; needs no transaction. */
@Singleton
class ShipmentReads {
    private static final int MOST = 1_000;
    private static final String BY_CODES = """
            SELECT %s FROM shipment s %s LEFT JOIN shipment_node n ON n.shipment_id = s.id
             WHERE s.shipment_code = ANY (?)""".formatted(ViewRows.COLUMNS, ViewRows.NUMBERS);

    /** Carriers may share a number, and merchants a reference: what is found is bounded, so that no question is dear. */
    private static final String BY_ANYTHING = """
            SELECT %s FROM (
                SELECT id FROM shipment WHERE shipment_code = ANY (?)
                 UNION SELECT id FROM shipment WHERE order_id = ANY (?)
                 UNION SELECT id FROM shipment WHERE reference_no = ANY (?)
                 UNION SELECT l.shipment_id FROM unnest(?::text[], ?::text[]) AS k (tracking_number, carrier)
                         JOIN shipment_leg l ON l.tracking_number = k.tracking_number
                                            AND (k.carrier IS NULL OR upper(l.carrier) = k.carrier)
                 ORDER BY 1 LIMIT %d) found
              JOIN shipment s ON s.id = found.id %s LEFT JOIN shipment_node n ON n.shipment_id = s.id
             ORDER BY s.id""".formatted(ViewRows.COLUMNS, MOST, ViewRows.NUMBERS);

    private final DataSource dataSource;
    private final PreAdvice preAdvice;

    ShipmentReads(DataSource dataSource, PreAdvice preAdvice) {
        this.dataSource = dataSource;
        this.preAdvice = preAdvice;
    }

    /** The shipments of the codes that exist, in no order. */
    List<ShipmentView> byCodes(Collection<String> codes) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(BY_CODES)) {
            new Columns<>(select, List.copyOf(codes)).texts(code -> code);
            return views(select);
        }
    }

    /** Every shipment that one of the questions fits, each once. */
    List<ShipmentView> all(Questions questions) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(BY_ANYTHING)) {
            new Columns<>(select, questions.shipmentCodes()).texts(code -> code);
            new Columns<>(select, questions.orderIds(), 2).uuids(id -> id);
            new Columns<>(select, questions.referenceNos(), 3).texts(reference -> reference);
            new Columns<>(select, questions.numbers(), 4)
                    .texts(Numbered::number)
                    .texts(Numbered::carrier);
            return views(select);
        } catch (SQLException failed) {
            throw new ShipmentStoreException("shipments cannot be read", failed);
        }
    }

    private List<ShipmentView> views(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return ViewRows.read(rows, preAdvice);
        }
    }
}

package io.waymark.tracking.reuse;

import io.waymark.jdbc.Database;
import io.waymark.tracking.shipment.domain.OrderLink;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps decisions and locks what they are about; joins the caller's transaction. */
@Singleton
class SameParcels {
    private static final String LOCK = """
            SELECT shipment_code, order_id, merchant_id, reference_no, version, number_reuse, earlier_until
              FROM shipment WHERE shipment_code = ? FOR NO KEY UPDATE""";
    private static final String FIND = "SELECT * FROM same_parcel_decision WHERE shipment_code = ?";
    private static final String KEEP = """
            INSERT INTO same_parcel_decision (shipment_code, decided_at, decided_by, reason, earlier_until)
            VALUES (?, ?, ?, ?, ?)""";
    private final Database database;

    SameParcels(Database database) {
        this.database = database;
    }

    /**
     * A shipment that nobody else changes until the transaction ends.
     *
     * @param earlierUntil null where its number bore no other parcel
     */
    record Locked(OrderLink link, long version, @Nullable Instant earlierUntil) {}

    Optional<Locked> lock(String shipmentCode) {
        return database.first(
                LOCK,
                bind -> bind.text(shipmentCode),
                row -> new Locked(
                        new OrderLink(
                                row.text("shipment_code"),
                                row.uuid("order_id"),
                                row.text("merchant_id"),
                                row.text("reference_no")),
                        row.number("version"),
                        row.optionalInstant("earlier_until")));
    }

    Optional<SameParcel> find(String shipmentCode) {
        return database.first(
                FIND,
                bind -> bind.text(shipmentCode),
                row -> new SameParcel(
                        row.text("shipment_code"),
                        row.instant("decided_at"),
                        row.text("decided_by"),
                        row.text("reason"),
                        row.instant("earlier_until")));
    }

    void keep(SameParcel decision) {
        database.update(KEEP, bind -> bind.text(decision.shipmentCode())
                .instant(decision.decidedAt())
                .text(decision.decidedBy())
                .text(decision.reason())
                .instant(decision.earlierUntil()));
    }
}

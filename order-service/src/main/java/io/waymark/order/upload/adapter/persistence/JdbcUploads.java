package io.waymark.order.upload.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.upload.application.Uploads;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.order.upload.domain.Upload;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploads in PostgreSQL. */
@ApplicationScoped
class JdbcUploads implements Uploads, SealedColumns {
    private static final String NEW_ID = "SELECT uuidv7() AS id";

    private static final String OPEN = """
            INSERT INTO upload (upload_id, merchant_id, format, state, created_at, leased_until)
            VALUES (?, ?, ?, 'OPEN', ?, '-infinity')""";

    private static final String COLUMNS = """
            upload_id, merchant_id, format, state, created_at, ended_at, parts, bytes, rows_done, accepted, repeated,
            refused, fault""";

    private static final String WITH_ID = "SELECT " + COLUMNS + " FROM upload WHERE upload_id = ?";

    private static final String COUNT_PART = """
            UPDATE upload SET parts = parts + 1, bytes = bytes + ?
            WHERE upload_id = ? AND state = 'OPEN' AND parts = ? - 1 AND bytes + ? <= ?""";

    private static final String ADD_PART =
            "INSERT INTO upload_part (part_id, upload_id, part, content) VALUES (?, ?, ?, ?)";

    private static final String CLOSE = "UPDATE upload SET state = 'WAITING' WHERE upload_id = ? AND state = 'OPEN'";

    private static final String PART = "SELECT part_id, content FROM upload_part WHERE upload_id = ? AND part = ?";

    private static final String LEASE = """
            UPDATE upload SET leased_until = now() + ? * interval '1 millisecond'
            WHERE upload_id = (SELECT upload_id FROM upload WHERE state = 'WAITING' AND leased_until < now()
                               ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING\s""" + COLUMNS;

    private static final String ADVANCE = """
            UPDATE upload SET rows_done = rows_done + ?, leased_until = now() + ? * interval '1 millisecond'
            WHERE upload_id = ? AND state = 'WAITING' AND rows_done = ?""";

    private static final String COUNT = """
            UPDATE upload SET accepted = accepted + ?, repeated = repeated + ?, refused = refused + ?
            WHERE upload_id = ?""";

    private static final String ADD_RESULTS = """
            INSERT INTO upload_row (upload_id, row_no, outcome, reference_no, order_id, shipment_code, error_code, faults)
            SELECT ?, row_no, outcome, reference_no, order_id, shipment_code, error_code, faults
            FROM unnest(?::int8[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
              AS t(row_no, outcome, reference_no, order_id, shipment_code, error_code, faults)""";

    private static final String END = """
            UPDATE upload SET state = ?, fault = ?, ended_at = ? WHERE upload_id = ? AND state = 'WAITING'""";

    private static final String CANCEL = """
            UPDATE upload SET state = 'CANCELLED', ended_at = ? WHERE upload_id = ? AND state IN ('OPEN', 'WAITING')""";

    private static final String RESULTS = """
            SELECT row_no, outcome, reference_no, order_id, shipment_code, error_code, faults FROM upload_row
            WHERE upload_id = ? AND row_no > ? AND (?::text IS NULL OR outcome = ?) ORDER BY row_no LIMIT ?""";

    private static final String DROP_CONTENT_OF = """
            UPDATE upload u SET drops_content = true
            FROM unnest(?::text[], ?::text[]) AS k(merchant, reference) JOIN upload_row r ON r.reference_no = k.reference
            WHERE u.upload_id = r.upload_id AND u.merchant_id = k.merchant AND NOT u.drops_content
            RETURNING u.upload_id""";

    /** A statement of its own: it sees what another transaction committed for which the one before had to wait. */
    private static final String DROP_CONTENT = """
            DELETE FROM upload_part WHERE upload_id IN
                (SELECT u.upload_id FROM upload u
                 WHERE u.upload_id = ANY (?::uuid[]) AND u.drops_content AND u.ended_at IS NOT NULL)""";

    private static final String FORGET_CONTENT = """
            WITH abandoned AS (
                UPDATE upload SET state = 'CANCELLED', ended_at = now() WHERE state = 'OPEN' AND created_at < ? RETURNING upload_id)
            DELETE FROM upload_part
            WHERE upload_id IN (SELECT upload_id FROM upload WHERE ended_at < ?)
               OR upload_id IN (SELECT upload_id FROM abandoned)""";

    private static final String FORGET = "DELETE FROM upload WHERE created_at < ?";

    private final Database database;
    private final PersonalDataCipher cipher;

    JdbcUploads(Database database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.bytes("upload_part", "part_id", KeyType.UUID, "content", "upload-part/%s"));
    }

    @Override
    public UUID newId() {
        return database.query(NEW_ID, row -> row.uuid("id")).getFirst();
    }

    @Override
    public void open(Upload upload) {
        database.update(OPEN, parameters -> parameters
                .uuid(upload.id())
                .text(upload.merchantId())
                .text(upload.format().name())
                .instant(upload.createdAt()));
    }

    @Override
    public Optional<Upload> withId(UUID id) {
        return database.first(WITH_ID, parameters -> parameters.uuid(id), JdbcUploads::upload);
    }

    @Override
    public boolean addPart(Upload upload, long part, byte[] content, long mostBytes) {
        int counted = database.update(COUNT_PART, parameters -> parameters
                .number(content.length)
                .uuid(upload.id())
                .number(part)
                .number(content.length)
                .number(mostBytes));
        if (counted == 0) {
            return false;
        }
        UUID id = newId();
        database.update(
                ADD_PART,
                parameters ->
                        parameters.uuid(id).uuid(upload.id()).number(part).bytes(cipher.encrypt(content, context(id))));
        return true;
    }

    @Override
    public void close(UUID id) {
        database.update(CLOSE, parameters -> parameters.uuid(id));
    }

    @Override
    public Optional<byte[]> part(UUID id, long part) {
        return database.first(
                PART,
                parameters -> parameters.uuid(id).number(part),
                row -> cipher.decrypt(row.bytes("content"), context(row.uuid("part_id"))));
    }

    private static String context(UUID partId) {
        return "upload-part/" + partId;
    }

    @Override
    public Optional<Upload> lease(Duration time) {
        return database.first(LEASE, parameters -> parameters.number(time.toMillis()), JdbcUploads::upload);
    }

    @Override
    public boolean advance(UUID id, long done, long rows, Duration lease) {
        return database.update(ADVANCE, parameters -> parameters
                        .number(rows)
                        .number(lease.toMillis())
                        .uuid(id)
                        .number(done))
                > 0;
    }

    @Override
    public void keep(UUID id, Upload.Counts counts, List<RowResult> results) {
        database.update(COUNT, parameters -> parameters
                .number(counts.accepted())
                .number(counts.repeated())
                .number(counts.refused())
                .uuid(id));
        database.update(ADD_RESULTS, parameters -> parameters
                .uuid(id)
                .rows(results)
                .numbers(RowResult::row)
                .names(RowResult::outcome)
                .texts(RowResult::referenceNo)
                .uuids(RowResult::orderId)
                .texts(RowResult::shipmentCode)
                .texts(RowResult::errorCode)
                .texts(StoredFaults::text));
    }

    @Override
    public void end(UUID id, Upload.State state, @Nullable String fault, Instant at) {
        database.update(
                END,
                parameters ->
                        parameters.text(state.name()).text(fault).instant(at).uuid(id));
        dropContent(List.of(id));
    }

    @Override
    public boolean cancel(UUID id, Instant at) {
        boolean cancelled =
                database.update(CANCEL, parameters -> parameters.instant(at).uuid(id)) > 0;
        dropContent(List.of(id));
        return cancelled;
    }

    @Override
    public List<RowResult> results(UUID id, RowResult.@Nullable Outcome outcome, @Nullable Long after, int limit) {
        String wanted = outcome == null ? null : outcome.name();
        return database.query(
                RESULTS,
                parameters -> parameters
                        .uuid(id)
                        .number(after == null ? 0L : after)
                        .text(wanted)
                        .text(wanted)
                        .number((long) limit),
                JdbcUploads::result);
    }

    @Override
    public void forgetContentOf(List<OrderKey> orders) {
        dropContent(database.query(
                DROP_CONTENT_OF,
                parameters ->
                        parameters.rows(orders).texts(OrderKey::merchantId).texts(OrderKey::referenceNo),
                row -> row.uuid("upload_id")));
    }

    private void dropContent(List<UUID> ids) {
        database.update(DROP_CONTENT, parameters -> parameters.uuids(ids));
    }

    @Override
    public int forgetContent(Instant before) {
        return database.update(
                FORGET_CONTENT, parameters -> parameters.instant(before).instant(before));
    }

    @Override
    public int forget(Instant before) {
        return database.update(FORGET, parameters -> parameters.instant(before));
    }

    private static RowResult result(Row row) throws SQLException {
        return new RowResult(
                row.number("row_no"),
                row.constant("outcome", RowResult.Outcome.class),
                row.optionalText("reference_no"),
                row.optionalUuid("order_id"),
                row.optionalText("shipment_code"),
                row.optionalText("error_code"),
                StoredFaults.faults(row.optionalText("faults")));
    }

    private static Upload upload(Row row) throws SQLException {
        return new Upload(
                row.uuid("upload_id"),
                row.text("merchant_id"),
                row.constant("format", Upload.Format.class),
                row.constant("state", Upload.State.class),
                row.instant("created_at"),
                row.optionalInstant("ended_at"),
                new Upload.Size(row.number("parts"), row.number("bytes")),
                new Upload.Counts(
                        row.number("rows_done"), row.number("accepted"), row.number("repeated"), row.number("refused")),
                row.optionalText("fault"));
    }
}

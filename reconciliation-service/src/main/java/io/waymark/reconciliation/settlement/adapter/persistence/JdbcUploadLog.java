package io.waymark.reconciliation.settlement.adapter.persistence;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import io.waymark.reconciliation.settlement.application.Psp;
import io.waymark.reconciliation.settlement.application.UploadLog;
import io.waymark.reconciliation.settlement.application.UploadQueries;
import io.waymark.reconciliation.settlement.domain.LoggedUpload;
import io.waymark.reconciliation.settlement.domain.LoggedUpload.Ending;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploads and answers in tables that only grow; what was said is sealed, and ids hold the time. */
@ApplicationScoped
class JdbcUploadLog implements UploadLog, UploadQueries, SealedColumns {
    private static final String SENDING = """
            INSERT INTO psp_upload (upload_id, proof_id, transaction_id, shipment_code, order_id, merchant_id,
                                    psp_merchant_no, carrier_no, tracking_no, attempt, request, sent_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ENDED = """
            INSERT INTO psp_answer (upload_id, outcome, code, http_status, response, answered_at)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String PAGE = """
            SELECT u.*, a.outcome, a.code, a.http_status, a.response, a.answered_at
            FROM psp_upload u LEFT JOIN psp_answer a ON a.upload_id = u.upload_id""";

    private static final String SILENT = """
            SELECT min(sent_at) AS since
            FROM (SELECT a.outcome, u.sent_at FROM psp_upload u JOIN psp_answer a ON a.upload_id = u.upload_id
                  WHERE u.order_id = ? AND u.proof_id = ? ORDER BY u.upload_id DESC LIMIT ?) lately
            HAVING count(*) = ? AND bool_and(outcome = 'UNREACHABLE')""";

    private final Database database;
    private final PersonalDataCipher cipher;

    JdbcUploadLog(Database database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.bytes("psp_upload", "upload_id", KeyType.UUID, "request", "psp-upload/%s"),
                SealedColumn.bytes("psp_answer", "upload_id", KeyType.UUID, "response", "psp-answer/%s"));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public UUID sending(Proof proof, String carrierNo, String request, Instant at) {
        UUID id = database.query("SELECT uuidv7() AS id", row -> row.uuid("id")).getFirst();
        database.update(SENDING, bind -> bind.uuid(id)
                .uuid(proof.id())
                .text(proof.transactionId())
                .text(proof.shipmentCode())
                .uuid(proof.orderId())
                .text(proof.merchantId())
                .text(proof.pspMerchantNo())
                .text(carrierNo)
                .text(proof.trackingNo())
                .number(proof.attempts() + 1)
                .bytes(cipher.encryptText(request, requestContext(id)))
                .instant(at));
        return id;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void ended(UUID uploadId, Psp.Reply reply, Instant at) {
        String body = reply.body();
        Integer status = reply.status();
        database.update(ENDED, bind -> bind.uuid(uploadId)
                .text(outcome(reply.answer()).name())
                .text(reply.answer().code())
                .number(status == null ? null : Long.valueOf(status))
                .bytes(body == null ? null : cipher.encryptText(body, responseContext(uploadId)))
                .instant(at));
    }

    @Override
    public Optional<Instant> silentSince(Proof proof, int times) {
        return database.first(
                SILENT,
                bind -> bind.uuid(proof.orderId())
                        .uuid(proof.id())
                        .number(times)
                        .number(times),
                row -> row.instant("since"));
    }

    private static Ending.Outcome outcome(PspAnswer answer) {
        return switch (answer) {
            case PspAnswer.Accepted accepted -> Ending.Outcome.ACCEPTED;
            case PspAnswer.NotFinal waits -> Ending.Outcome.NOT_FINAL;
            case PspAnswer.Unreachable silent -> Ending.Outcome.UNREACHABLE;
            case PspAnswer.Refused refused -> Ending.Outcome.REFUSED;
        };
    }

    @Override
    public List<LoggedUpload> page(
            Optional<String> transactionId, Optional<UUID> orderId, Optional<UUID> after, int limit) {
        Conditions asked = new Conditions()
                .text("u.transaction_id = ?", transactionId.orElse(null))
                .uuid("u.order_id = ?", orderId.orElse(null))
                .uuid("u.upload_id > ?", after.orElse(null));
        return database.query(
                PAGE + asked.sql() + "ORDER BY u.upload_id LIMIT ?",
                bind -> {
                    asked.bind(bind);
                    bind.number(limit);
                },
                this::read);
    }

    @Override
    @Transactional
    public long forget(Duration keep) {
        return database.query(
                        "SELECT psp_uploads_forget(?::interval) AS gone",
                        bind -> bind.text(keep.toDays() + " days"),
                        row -> row.number("gone"))
                .getFirst();
    }

    private LoggedUpload read(Row row) throws SQLException {
        UUID id = row.uuid("upload_id");
        return new LoggedUpload(
                id,
                row.uuid("order_id"),
                row.text("merchant_id"),
                row.text("shipment_code"),
                row.text("transaction_id"),
                row.text("psp_merchant_no"),
                row.text("carrier_no"),
                row.text("tracking_no"),
                row.integer("attempt"),
                cipher.decryptText(row.bytes("request"), requestContext(id)),
                row.instant("sent_at"),
                ending(id, row));
    }

    private @Nullable Ending ending(UUID id, Row row) throws SQLException {
        Instant at = row.optionalInstant("answered_at");
        if (at == null) {
            return null;
        }
        Long status = row.optionalNumber("http_status");
        byte[] response = row.optionalBytes("response");
        return new Ending(
                row.constant("outcome", Ending.Outcome.class),
                row.text("code"),
                status == null ? null : status.intValue(),
                response == null ? null : cipher.decryptText(response, responseContext(id)),
                at);
    }

    private static String requestContext(UUID id) {
        return "psp-upload/" + id;
    }

    private static String responseContext(UUID id) {
        return "psp-answer/" + id;
    }
}

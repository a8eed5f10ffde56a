package io.waymark.reconciliation.settlement.adapter.persistence;

/** The statements behind {@link JdbcProofs}, apart so that each can be read beside the others. */
final class ProofSql {
    static final String NOTE = """
            INSERT INTO payment (transaction_id, merchant_id, order_id, psp_merchant_no, payment_method, succeeded,
                                 physical_goods, instalment, finalised_at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::boolean[],
                                 ?::boolean[], ?::timestamptz[])
            ON CONFLICT DO NOTHING""";

    /** What the provider said last stays when the parcel's journey changes the decision. */
    static final String DECIDE = """
            INSERT INTO settlement_proof (proof_id, transaction_id, shipment_code, order_id, merchant_id,
                                          psp_merchant_no, payment_method, carrier, tracking_no, state, reason,
                                          next_attempt_at, deadline, changed_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                          AS p (proof_id)
            ORDER BY p.proof_id
            ON CONFLICT (proof_id) DO UPDATE
            SET carrier = excluded.carrier, tracking_no = excluded.tracking_no, state = excluded.state,
                reason = excluded.reason, next_attempt_at = excluded.next_attempt_at, changed_at = excluded.changed_at,
                warned_at = CASE WHEN excluded.state = 'NOT_APPLICABLE' OR excluded.reason = 'TURNED_BACK'
                                 THEN NULL ELSE settlement_proof.warned_at END
            WHERE settlement_proof.state NOT IN ('ACCEPTED', 'REFUSED')
            RETURNING proof_id""";

    static final String CLAIM = """
            UPDATE settlement_proof SET lease = ?, leased_until = ?, uploading = NULL
            WHERE proof_id IN (
                SELECT proof_id FROM settlement_proof
                WHERE state = 'DUE' AND next_attempt_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
                ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    /** One at a time about a transaction, so that two shipments with one number see each other. */
    static final String TAKE_TURNS = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    static final String BEGIN = """
            UPDATE settlement_proof p SET uploading = p.tracking_key, leased_until = ?
            WHERE p.proof_id = ? AND p.lease = ? AND p.leased_until > ? AND p.state = 'DUE' AND p.tracking_no = ?
              AND p.carrier = ?
              AND NOT EXISTS (SELECT FROM settlement_proof o
                              WHERE o.merchant_id = p.merchant_id AND o.transaction_id = p.transaction_id
                                AND o.proof_id <> p.proof_id
                                AND ((o.state = 'ACCEPTED' AND o.tracking_key = p.tracking_key)
                                     OR (o.uploading = p.tracking_key AND o.leased_until > ?)))""";

    /** Not begun: what is proven by another shipment's upload is done with, what is under way there waits for its end. */
    static final String STEP_BACK = """
            UPDATE settlement_proof p
            SET lease = NULL, leased_until = NULL,
                state = CASE WHEN p.state = 'DUE' AND o.proven THEN 'NOT_APPLICABLE' ELSE p.state END,
                reason = CASE WHEN p.state = 'DUE' AND o.proven THEN 'ALREADY_PROVEN' ELSE p.reason END,
                changed_at = CASE WHEN p.state = 'DUE' AND o.proven THEN ? ELSE p.changed_at END,
                next_attempt_at = coalesce(o.until, p.next_attempt_at)
            FROM settlement_proof me, LATERAL (
                SELECT coalesce(bool_or(other.state = 'ACCEPTED' AND other.tracking_key = me.tracking_key), false) AS proven,
                       max(other.leased_until) FILTER (WHERE other.uploading = me.tracking_key
                                                         AND other.leased_until > ?) AS until
                FROM settlement_proof other
                WHERE other.merchant_id = me.merchant_id AND other.transaction_id = me.transaction_id
                  AND other.proof_id <> me.proof_id) o
            WHERE me.proof_id = ? AND p.proof_id = me.proof_id AND p.lease = ?""";

    /** The tracking number is the one that was uploaded: the parcel may have got another one meanwhile. */
    static final String ACCEPT = """
            UPDATE settlement_proof
            SET state = 'ACCEPTED', reason = NULL, attempts = attempts + 1, tracking_no = ?, carrier_no = ?,
                response_code = ?, response_msg = ?, changed_at = ?, lease = NULL, leased_until = NULL, uploading = NULL
            WHERE proof_id = ? AND state <> 'ACCEPTED'
            RETURNING *""";

    static final String REFUSE = """
            UPDATE settlement_proof
            SET state = 'REFUSED', reason = NULL, attempts = attempts + 1, carrier_no = ?, response_code = ?,
                response_msg = ?, changed_at = ?, lease = NULL, leased_until = NULL, uploading = NULL
            WHERE proof_id = ? AND lease = ? AND state NOT IN ('ACCEPTED', 'REFUSED')
            RETURNING *""";

    /** The state stays: the proof may have been held while its upload was on the way. */
    static final String AGAIN = """
            UPDATE settlement_proof
            SET attempts = attempts + 1, carrier_no = ?, response_code = ?, response_msg = ?, next_attempt_at = ?,
                lease = NULL, leased_until = NULL, uploading = NULL
            WHERE proof_id = ? AND lease = ?""";

    static final String REOPEN = """
            UPDATE settlement_proof SET state = 'WAITING', attempts = 0, changed_at = ?
            WHERE state = 'REFUSED' AND (?::text IS NULL OR transaction_id = ?)
              AND (?::text IS NULL OR response_code = ?)
            RETURNING order_id""";

    static final String REOPEN_UNSENT = """
            UPDATE settlement_proof SET state = 'WAITING', attempts = 0, changed_at = ?
            WHERE state = 'REFUSED' AND carrier = ? AND response_code = ?
            RETURNING order_id""";

    static final String CANDIDATES = """
            SELECT p.transaction_id AS p_transaction_id, p.order_id AS p_order_id, p.merchant_id AS p_merchant_id,
                   p.psp_merchant_no AS p_psp_merchant_no, p.payment_method AS p_payment_method, p.succeeded,
                   p.physical_goods, p.instalment, p.finalised_at,
                   s.shipment_code AS s_shipment_code, s.carrier AS s_carrier, s.tracking_number AS s_tracking_number,
                   s.state AS s_state, s.conflict AS s_conflict, s.number_reused AS s_number_reused, x.*
            FROM payment p
            JOIN shipment s ON s.order_id = p.order_id AND s.merchant_id = p.merchant_id
            LEFT JOIN settlement_proof x ON x.merchant_id = p.merchant_id AND x.transaction_id = p.transaction_id
                                        AND x.shipment_code = s.shipment_code
            WHERE p.order_id = ANY (?::uuid[])""";

    private ProofSql() {}
}

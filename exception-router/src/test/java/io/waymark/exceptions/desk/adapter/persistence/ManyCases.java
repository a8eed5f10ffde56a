package io.waymark.exceptions.desk.adapter.persistence;

/** Statements that fill the desk of operations, for tests that roll it back. */
final class ManyCases {
    static final int CASES = 20_000;

    static final String SUBJECTS = """
            INSERT INTO subject (key, shipment_code) SELECT 'shipment/plan' || n, 'plan' || n
            FROM generate_series(1, %d) n""".formatted(CASES);

    /** One in 5000 is critical, a third is worked on, and a half of those has no clock; the first is due on 2001-01-01. */
    static final String STORE = """
            INSERT INTO exception_case (case_id, subject_key, shipment_code, family, code, severity, owner, copy_owners, by_hand,
                rule, words, explanation, event_id, occurred_at, state, occurrences, opened_at, clock_started_at,
                first_response_due, first_response_notified, resolve_due, resolve_notified, acknowledged_at, reopenings, version)
            SELECT gen_random_uuid(), 'shipment/plan' || n, 'plan' || n, 'stalled', 'STALL_TRANSIT',
                CASE WHEN n %% 5000 = 0 THEN 'CRITICAL' ELSE 'MEDIUM' END, 'OPERATIONS', '{}', false, 'STALL_CLOCK', '{}', 'plan',
                gen_random_uuid(), now(), CASE WHEN n %% 3 = 0 THEN 'IN_PROGRESS' ELSE 'OPEN' END, 1, now(), now(),
                TIMESTAMPTZ '2001-01-01Z' + n * interval '1 minute', 0,
                CASE WHEN n %% 6 = 0 THEN NULL ELSE TIMESTAMPTZ '2002-01-01Z' + n * interval '1 minute' END, 0, NULL, 0, 1
            FROM generate_series(1, %d) n""".formatted(CASES);

    private ManyCases() {}
}

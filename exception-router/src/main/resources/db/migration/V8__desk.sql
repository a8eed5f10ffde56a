-- When a desk must do something next: take the case, solve it, or look again at what it waits for. Far away where no clock runs.
ALTER TABLE exception_case ADD COLUMN next_clock_at timestamptz GENERATED ALWAYS AS (
    CASE
        WHEN state IN ('RESOLVED', 'CLOSED') THEN NULL
        WHEN state IN ('OPEN', 'REOPENED') THEN least(first_response_due, resolve_due)
        WHEN state = 'WAITING' THEN coalesce(waiting_until, resolve_due, TIMESTAMPTZ '9999-01-01 00:00:00+00')
        ELSE coalesce(resolve_due, TIMESTAMPTZ '9999-01-01 00:00:00+00')
    END) STORED;

-- A desk's queue in the order of its clocks. What a desk narrows it by stands in the index, too: a page and the counts of all
-- desks are read from it alone, however many cases are open.
CREATE INDEX exception_case_desk ON exception_case (owner, next_clock_at, case_id) INCLUDE (state, severity, code)
    WHERE state NOT IN ('RESOLVED', 'CLOSED');

-- How cases of a class ended before.
CREATE INDEX exception_case_class ON exception_case (code, case_id DESC) WHERE state IN ('RESOLVED', 'CLOSED');
CREATE INDEX exception_case_order ON exception_case (order_id, case_id DESC) WHERE order_id IS NOT NULL;

-- Under which numbers others know a parcel, letters and digits alone: a carrier's tracking number, the merchant's order number.
CREATE TABLE parcel_number (
    number        text NOT NULL,
    shipment_code text NOT NULL,
    written       text NOT NULL,
    PRIMARY KEY (number, shipment_code)
);
CREATE INDEX parcel_number_shipment ON parcel_number (shipment_code);

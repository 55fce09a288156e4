-- Bookings, parcels and what happened to them.
-- One consignment holds one or more parcels; a parcel is found by its tracking number.

CREATE TABLE merchant (
    merchant_id     BIGINT PRIMARY KEY,
    display_name    TEXT    NOT NULL,
    sla_hours       INTEGER NOT NULL DEFAULT 24, -- what the service level agreement promises
    webhook_url     TEXT,
    payout_iban     TEXT
);

CREATE TABLE depot (
    depot_id        SMALLINT PRIMARY KEY,
    name            TEXT NOT NULL,
    opens_at        TIME NOT NULL DEFAULT '04:30'
);

CREATE TABLE consignment (
    consignment_id  BIGINT PRIMARY KEY,
    merchant_id     BIGINT NOT NULL REFERENCES merchant,
    idempotency_key UUID   NOT NULL,
    booked_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    -- The same shop asking twice with the same key gets the same consignment.
    UNIQUE (merchant_id, idempotency_key)
);

CREATE TABLE parcel (
    tracking_number TEXT PRIMARY KEY CHECK (tracking_number ~ '^PW[0-9]{10}$'),
    consignment_id  BIGINT NOT NULL REFERENCES consignment,
    sort_code       TEXT   NOT NULL,
    weight_grams    INTEGER NOT NULL CHECK (weight_grams BETWEEN 1 AND 31500),
    safe_place      TEXT,
    delivery_window TSTZRANGE
);

CREATE TABLE tracking_event (
    tracking_number TEXT NOT NULL REFERENCES parcel,
    happened_at     TIMESTAMPTZ NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN (
        'BOOKED', 'COLLECTED', 'SORTED', 'LOADED', 'DELIVERY_ATTEMPT', 'DELIVERY_EXCEPTION', 'DELIVERED'
    )),
    depot_id        SMALLINT REFERENCES depot,
    pod_image_key   TEXT, -- proof of delivery, kept for two years
    PRIMARY KEY (tracking_number, happened_at, kind)
);

-- First attempt rate by depot and week, one of our KPIs.
CREATE VIEW first_attempt_rate AS
WITH attempts AS (
    SELECT
        tracking_number,
        depot_id,
        date_trunc('week', min(happened_at)) AS week,
        count(*) FILTER (WHERE kind = 'DELIVERY_ATTEMPT') AS attempt_count,
        bool_or(kind = 'DELIVERED') AS delivered
    FROM tracking_event
    WHERE kind IN ('DELIVERY_ATTEMPT', 'DELIVERED')
    GROUP BY tracking_number, depot_id
)
SELECT
    depot_id,
    week,
    avg(CASE WHEN delivered AND attempt_count <= 1 THEN 1.0 ELSE 0.0 END) AS rate
FROM attempts
GROUP BY depot_id, week;

-- Parcels that will miss their SLA unless you act.
CREATE VIEW sla_at_risk AS
SELECT p.tracking_number, m.display_name, c.booked_at + make_interval(hours => m.sla_hours) AS due_at
FROM parcel p
JOIN consignment c USING (consignment_id)
JOIN merchant m USING (merchant_id)
WHERE c.booked_at + make_interval(hours => m.sla_hours) < now() + INTERVAL '6 hours'
  AND NOT EXISTS (
      SELECT 1 FROM tracking_event e
      WHERE e.tracking_number = p.tracking_number AND e.kind = 'DELIVERED'
  );

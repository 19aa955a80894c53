CREATE TABLE mlc_connection (
    name TEXT NOT NULL PRIMARY KEY,
    owner TEXT,
    lease_until INTEGER,
    epoch INTEGER NOT NULL DEFAULT 0,
    marks INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE mlc_work (
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    side INTEGER NOT NULL,
    id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    cause TEXT NOT NULL,
    must_read INTEGER NOT NULL,
    live INTEGER NOT NULL,
    state INTEGER NOT NULL,
    due_at INTEGER,
    attempts INTEGER NOT NULL,
    waits_for TEXT,
    reason TEXT,
    first_marked_at INTEGER NOT NULL,
    PRIMARY KEY (connection, flow, side, id)
) STRICT;
CREATE INDEX mlc_work_turn ON mlc_work (connection, live DESC, flow, side, first_marked_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX mlc_work_due ON mlc_work (connection, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX mlc_work_waits ON mlc_work (connection, waits_for) WHERE waits_for IS NOT NULL;

CREATE TABLE mlc_seen (
    connection TEXT NOT NULL,
    deduplication_key TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (connection, deduplication_key)
) STRICT;
CREATE INDEX mlc_seen_age ON mlc_seen (connection, received_at);

CREATE TABLE mlc_cursor (
    connection TEXT NOT NULL,
    side INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    watermark INTEGER,
    completed_at INTEGER,
    last_completed_at INTEGER,
    stands_since INTEGER,
    is_settled INTEGER NOT NULL,
    PRIMARY KEY (connection, side, flow)
) STRICT;

CREATE TABLE mlc_snapshot (
    connection TEXT NOT NULL,
    side INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    fields TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    modified_at INTEGER,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (connection, side, flow, id)
) STRICT;

CREATE TABLE mlc_signal (
    connection TEXT NOT NULL,
    side INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (connection, side, flow, id, kind, value),
    FOREIGN KEY (connection, side, flow, id) REFERENCES mlc_snapshot (connection, side, flow, id) ON DELETE CASCADE
) STRICT;
-- With the id at its end the index alone answers who carries a signal.
CREATE INDEX mlc_signal_value ON mlc_signal (connection, side, flow, kind, value, id);

CREATE TABLE mlc_link (
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    pipedrive_id INTEGER NOT NULL,
    business_central_id TEXT NOT NULL,
    number TEXT,
    pipedrive_base TEXT NOT NULL,
    business_central_base TEXT NOT NULL,
    evidence TEXT NOT NULL,
    mapping TEXT,
    is_manual INTEGER NOT NULL DEFAULT 0,
    linked_at INTEGER NOT NULL,
    PRIMARY KEY (connection, flow, pipedrive_id)
) STRICT;
CREATE UNIQUE INDEX mlc_link_business_central ON mlc_link (connection, flow, business_central_id);

CREATE TABLE mlc_document (
    connection TEXT NOT NULL,
    deal_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    state INTEGER NOT NULL,
    payload_hash TEXT NOT NULL,
    customer_number TEXT,
    expected_total TEXT NOT NULL,
    expected_lines INTEGER NOT NULL,
    intent_at INTEGER NOT NULL,
    sends INTEGER NOT NULL,
    looks INTEGER NOT NULL,
    empty_look_at INTEGER,
    business_central_id TEXT,
    number TEXT,
    write_back_pending INTEGER NOT NULL,
    PRIMARY KEY (connection, deal_id, revision)
) STRICT;
CREATE UNIQUE INDEX mlc_document_key ON mlc_document (connection, key);

CREATE TABLE mlc_review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    side INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    question TEXT NOT NULL,
    candidates TEXT NOT NULL,
    fields TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    decision TEXT,
    actor TEXT
) STRICT;
CREATE UNIQUE INDEX mlc_review_open ON mlc_review (connection, flow, side, record_id) WHERE closed_at IS NULL;

CREATE TABLE mlc_audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    pipedrive_id TEXT,
    business_central_id TEXT,
    action TEXT NOT NULL,
    cause TEXT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    correlation_id TEXT,
    duration_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX mlc_audit_pipedrive ON mlc_audit (pipedrive_id, connection, flow);
CREATE INDEX mlc_audit_business_central ON mlc_audit (business_central_id, connection);
CREATE INDEX mlc_audit_connection ON mlc_audit (connection, flow);
CREATE INDEX mlc_audit_at ON mlc_audit (at);

CREATE TABLE mlc_credential (
    connection TEXT NOT NULL,
    field TEXT NOT NULL,
    protected_value TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (connection, field)
) STRICT;

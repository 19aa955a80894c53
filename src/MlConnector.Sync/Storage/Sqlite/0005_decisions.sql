CREATE TABLE mlc_decision (
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    side INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    actor TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (connection, flow, side, record_id, kind, subject)
) STRICT;
CREATE INDEX mlc_decision_subject ON mlc_decision (connection, flow, subject);

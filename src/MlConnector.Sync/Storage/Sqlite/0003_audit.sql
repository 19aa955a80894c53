CREATE TABLE mlc_audit_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    connection TEXT NOT NULL,
    flow INTEGER,
    pipedrive_id TEXT,
    business_central_id TEXT,
    action TEXT NOT NULL,
    cause TEXT NOT NULL,
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    business_central_correlation_id TEXT,
    pipedrive_correlation_id TEXT,
    plan_hash TEXT,
    mapping_version TEXT,
    duration_ms INTEGER NOT NULL
) STRICT;

INSERT INTO mlc_audit_new (id, at, connection, flow, pipedrive_id, business_central_id, action, cause, actor, reason, changes,
    business_central_correlation_id, duration_ms)
SELECT id, at, connection, flow, pipedrive_id, business_central_id, action, cause, 'engine', reason, changes, correlation_id, duration_ms
FROM mlc_audit;

DROP TABLE mlc_audit;
ALTER TABLE mlc_audit_new RENAME TO mlc_audit;

CREATE INDEX mlc_audit_pipedrive ON mlc_audit (pipedrive_id, connection, flow);
CREATE INDEX mlc_audit_business_central ON mlc_audit (business_central_id, connection);
CREATE INDEX mlc_audit_connection ON mlc_audit (connection, flow);
CREATE INDEX mlc_audit_at ON mlc_audit (at);
CREATE INDEX mlc_audit_action ON mlc_audit (action);
CREATE INDEX mlc_audit_actor ON mlc_audit (actor);

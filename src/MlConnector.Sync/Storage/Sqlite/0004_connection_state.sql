ALTER TABLE mlc_connection ADD COLUMN state TEXT NOT NULL DEFAULT 'Active';
ALTER TABLE mlc_connection ADD COLUMN state_reason TEXT;
ALTER TABLE mlc_connection ADD COLUMN state_since INTEGER;
ALTER TABLE mlc_connection ADD COLUMN state_until INTEGER;
ALTER TABLE mlc_connection ADD COLUMN state_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mlc_connection ADD COLUMN rests_until INTEGER;
ALTER TABLE mlc_connection ADD COLUMN failed_passes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mlc_connection ADD COLUMN refused_credentials TEXT;

ALTER TABLE mlc_work ADD COLUMN failing_since INTEGER;
ALTER TABLE mlc_work ADD COLUMN last_failure TEXT;

CREATE TABLE mlc_paused_flow (
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    reason TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (connection, flow)
) STRICT;

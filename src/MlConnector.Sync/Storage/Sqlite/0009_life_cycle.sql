ALTER TABLE mlc_link ADD COLUMN rests_since INTEGER;
ALTER TABLE mlc_link ADD COLUMN missing_side INTEGER;
ALTER TABLE mlc_link ADD COLUMN rest_cause TEXT;
ALTER TABLE mlc_link ADD COLUMN blocked_other INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mlc_link ADD COLUMN written_side INTEGER;
ALTER TABLE mlc_link ADD COLUMN flips INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mlc_link ADD COLUMN flips_since INTEGER;
ALTER TABLE mlc_link ADD COLUMN tripped_at INTEGER;

ALTER TABLE mlc_work ADD COLUMN told_at INTEGER;
ALTER TABLE mlc_work ADD COLUMN told_gone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mlc_work ADD COLUMN told_by_person INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mlc_work ADD COLUMN merged_into INTEGER;

CREATE TABLE mlc_sweep (
    connection TEXT NOT NULL,
    side INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    completed_at INTEGER NOT NULL,
    PRIMARY KEY (connection, side, flow)
) STRICT;

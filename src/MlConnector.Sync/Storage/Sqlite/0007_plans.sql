CREATE TABLE mlc_plan (
    connection TEXT NOT NULL,
    id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    header TEXT NOT NULL,
    PRIMARY KEY (connection, id)
) STRICT;

CREATE TABLE mlc_plan_entry (
    connection TEXT NOT NULL,
    plan TEXT NOT NULL,
    position INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    side INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (connection, plan, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mlc_approval (
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    side INTEGER NOT NULL,
    id TEXT NOT NULL,
    change INTEGER NOT NULL,
    approved_at INTEGER NOT NULL,
    PRIMARY KEY (connection, flow, side, id, change)
) STRICT;

-- What each side was asked to tell about, and how that stands. The address and the client state of Business Central are kept encrypted;
-- a call is recognised by the digest of its address.
CREATE TABLE mlc_subscription (
    connection TEXT NOT NULL,
    side INTEGER NOT NULL,
    resource TEXT NOT NULL,
    flow INTEGER NOT NULL,
    state TEXT NOT NULL,
    remote_id TEXT,
    secret TEXT,
    token_digest TEXT,
    pending_until INTEGER,
    created_at INTEGER,
    expires_at INTEGER,
    checked_at INTEGER,
    due_at INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    failing_since INTEGER,
    problem TEXT,
    heard_at INTEGER,
    untold_since INTEGER,
    PRIMARY KEY (connection, side, resource)
) STRICT;
CREATE UNIQUE INDEX mlc_subscription_token ON mlc_subscription (token_digest) WHERE token_digest IS NOT NULL;

-- What is worth reading because a webhook pointed at it: one record, or with an empty id a whole kind of record.
CREATE TABLE mlc_hint (
    connection TEXT NOT NULL,
    side INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    since INTEGER,
    generation INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (connection, side, flow, id)
) STRICT;
CREATE INDEX mlc_hint_due ON mlc_hint (connection, due_at);

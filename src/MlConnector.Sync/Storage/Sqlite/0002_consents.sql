CREATE TABLE mlc_consent (
    connection TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    api_domain TEXT NOT NULL,
    scopes TEXT NOT NULL,
    refreshed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    claimed_until INTEGER,
    refused_at INTEGER
) STRICT;

CREATE TABLE mlc_account (
    connection TEXT NOT NULL PRIMARY KEY,
    company_id INTEGER NOT NULL,
    user_id INTEGER,
    name TEXT NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE mlc_sign_in (
    state_digest TEXT NOT NULL PRIMARY KEY,
    connection TEXT NOT NULL,
    owner_digest TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mlc_sign_in_age ON mlc_sign_in (connection, expires_at);

-- Work that waits because Pipedrive's tokens of the day are kept for won deals.
CREATE TABLE mlc_kept_tokens (
    connection TEXT NOT NULL PRIMARY KEY,
    since INTEGER NOT NULL,
    remaining INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    until INTEGER
) STRICT;

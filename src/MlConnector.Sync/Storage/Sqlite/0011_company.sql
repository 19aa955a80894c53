-- Work that waits because Pipedrive's tokens of the day are kept for won deals.
CREATE TABLE mlc_kept_tokens (
    connection TEXT NOT NULL PRIMARY KEY,
    since INTEGER NOT NULL,
    remaining INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    until INTEGER
) STRICT;

-- The companies that a connection's records belong to ('own'), and those that answered in their place ('other').
CREATE TABLE mlc_company (
    connection TEXT NOT NULL,
    standing TEXT NOT NULL,
    environment TEXT NOT NULL,
    business_central_company TEXT NOT NULL,
    pipedrive_company INTEGER,
    PRIMARY KEY (connection, standing)
) STRICT;

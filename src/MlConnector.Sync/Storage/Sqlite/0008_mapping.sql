-- The versions of the mapping of each flow, and the rules that each of them had.
CREATE TABLE mlc_mapping (
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    version TEXT NOT NULL,
    rules TEXT NOT NULL,
    is_current INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (connection, flow, version)
) STRICT;

-- The Pipedrive fields that the settings named, as they were last found.
CREATE TABLE mlc_field (
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    member TEXT NOT NULL,
    setting TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (connection, flow, member)
) STRICT;

-- Mappings that no longer fit; each has a question for a person.
CREATE TABLE mlc_drift (
    connection TEXT NOT NULL,
    flow INTEGER NOT NULL,
    member TEXT NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (connection, flow, member)
) STRICT;

namespace MlConnector.Sync.Auditing;

/// <summary>What an audit entry tells.</summary>
public enum AuditAction
{
    /// <summary>A record was created.</summary>
    Created,

    /// <summary>A record was changed.</summary>
    Updated,

    /// <summary>Two existing records were joined.</summary>
    Linked,

    /// <summary>The record was looked at and needed nothing.</summary>
    Unchanged,

    /// <summary>The record is out of scope by a setting or a filter.</summary>
    Skipped,

    /// <summary>A question for a person was opened.</summary>
    Review,

    /// <summary>The record waits for a named precondition.</summary>
    Held,

    /// <summary>The attempt failed and will be repeated later.</summary>
    Retry,

    /// <summary>The record was set aside after repeated failure.</summary>
    Parked,

    /// <summary>The promise to send one document was stored.</summary>
    Intent,

    /// <summary>A document was sent and the answer is unknown.</summary>
    InDoubt,

    /// <summary>A document that was in doubt, or already there, was found by its key and taken over.</summary>
    Adopted,

    /// <summary>A document was refused by Business Central; nothing was created.</summary>
    Refused,

    /// <summary>The document's number was written to the deal.</summary>
    WrittenBack,

    /// <summary>The mapping of a flow is another one than before.</summary>
    MappingChanged,

    /// <summary>A person answered a question, or linked or unlinked records.</summary>
    Decided,

    /// <summary>One record of a pair is gone; the other one is kept, and the link rests or was taken away.</summary>
    Retired,

    /// <summary>A record that was gone came back, and its link is used again.</summary>
    Resumed,

    /// <summary>The link of a record that was merged went to the record that survived.</summary>
    Moved,

    /// <summary>A change is about to be written; the next entry of the record tells what came of it. A change that cannot be announced is not written.</summary>
    Announced,

    /// <summary>A person asked to try a held or parked record again.</summary>
    RetryRequested,

    /// <summary>The connection, or one of its flows, got another state; the reason names it.</summary>
    StateChanged,

    /// <summary>Personal values were erased from the entries of a record.</summary>
    Erased,
}

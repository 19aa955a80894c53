namespace MlConnector.Sync.Matching;

/// <summary>
/// Why a link rests: one of its records is gone. The link is kept, so that a record that comes back finds its counterpart again and nothing is
/// made twice; until then nobody counts it as a link.
/// </summary>
/// <param name="Missing">The system whose record is gone.</param>
/// <param name="Cause">What became of it.</param>
/// <param name="Since">When that was noticed.</param>
internal sealed record LinkRest(Side Missing, RestCause Cause, DateTimeOffset Since)
{
    /// <summary>Whether the engine blocked the record that is left: then it opens it again when the link wakes.</summary>
    public bool BlockedOther { get; init; }
}

/// <summary>What became of a record that is not there any more.</summary>
internal enum RestCause
{
    /// <summary>Its system says that it was deleted.</summary>
    Deleted,

    /// <summary>Its system does not show it: deleted long ago, or only out of the reach of our user.</summary>
    OutOfReach,

    /// <summary>A contact that was a person is a company now.</summary>
    BecameCompany,
}

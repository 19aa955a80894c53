namespace MlConnector.Sync.Documents;

/// <summary>How far a document is.</summary>
internal enum DocumentState
{
    /// <summary>The promise to send is stored; whether it was kept is not known until an answer is stored.</summary>
    Intent = 0,

    /// <summary>Sent, answer unknown: only looking up is allowed.</summary>
    InDoubt = 1,

    /// <summary>Exists at Business Central and is joined to the deal.</summary>
    Created = 2,

    /// <summary>Refused by Business Central, or the intent was withdrawn unsent: nothing exists, and it may be tried anew.</summary>
    Refused = 3,

    /// <summary>A person has to decide.</summary>
    Review = 4,
}

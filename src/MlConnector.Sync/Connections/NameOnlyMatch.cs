namespace MlConnector.Sync.Connections;

/// <summary>Whether equal names, with no other evidence, may link two records. The name must be unique on both sides in any case.</summary>
public enum NameOnlyMatch
{
    /// <summary>Never: a record that only has the same name becomes a review.</summary>
    Off,

    /// <summary>When the names are equal letter by letter, apart from case and white space.</summary>
    Exact,

    /// <summary>Also when they are equal after folding accents, punctuation and legal forms.</summary>
    Normalized,
}

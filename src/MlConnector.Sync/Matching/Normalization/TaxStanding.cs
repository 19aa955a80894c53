namespace MlConnector.Sync.Matching.Normalization;

/// <summary>What is known of a tax number's correctness.</summary>
internal enum TaxStanding
{
    /// <summary>Its country has no public check digits that we know, or the country is not known.</summary>
    Unchecked,

    /// <summary>Form and check digits are right.</summary>
    Valid,

    /// <summary>Form or check digits are wrong: somebody mistyped it.</summary>
    Invalid,
}

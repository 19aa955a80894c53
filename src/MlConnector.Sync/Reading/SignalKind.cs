namespace MlConnector.Sync.Reading;

/// <summary>What a record can be recognised by. The numeric order is the order of the matching ladder, strongest first.</summary>
internal enum SignalKind
{
    /// <summary>Tax registration number.</summary>
    TaxNumber = 0,

    /// <summary>E-mail address.</summary>
    Email = 1,

    /// <summary>Customer number, item number or product code.</summary>
    Number = 2,

    /// <summary>The name letter by letter, apart from case and white space.</summary>
    ExactName = 3,

    /// <summary>The name after folding accents, punctuation and legal forms.</summary>
    NormalizedName = 4,

    /// <summary>Post code of a company, employer of a person: never enough alone, but it supports or contradicts an equal name.</summary>
    Context = 5,
}

namespace MlConnector.Sync.Reading;

/// <summary>What a record can be recognised by. The numbers are stored; the order of the matching ladder is that of its rules.</summary>
internal enum SignalKind
{
    /// <summary>Tax registration number with its country, correct as far as it can be checked.</summary>
    TaxNumber = 0,

    /// <summary>E-mail address that belongs to the record alone.</summary>
    Email = 1,

    /// <summary>Customer number, item number or product code.</summary>
    Number = 2,

    /// <summary>The name letter by letter, apart from case and white space.</summary>
    ExactName = 3,

    /// <summary>The name after folding accents, punctuation and legal forms.</summary>
    NormalizedName = 4,

    /// <summary>The folded name with the post code of a company or the employer of a person.</summary>
    NameInPlace = 5,

    /// <summary>The Business Central id that a Pipedrive record carries.</summary>
    ForeignId = 6,

    /// <summary>Tax registration number without its country: compares with one whose country is not known.</summary>
    TaxNumberBody = 7,

    /// <summary>Tax registration number whose form or check digits are wrong: it supports, but does not link.</summary>
    DoubtfulTaxNumber = 8,

    /// <summary>E-mail address of a company at a provider for everybody: it supports, but does not link.</summary>
    FreeEmail = 9,

    /// <summary>Domain of a company's e-mail: supports an equal name.</summary>
    EmailDomain = 10,

    /// <summary>Telephone number with its country: supports an equal name.</summary>
    Phone = 11,

    /// <summary>Host of the web site: supports an equal name.</summary>
    WebsiteHost = 12,

    /// <summary>Post code of a company: supports or contradicts an equal name.</summary>
    PostCode = 13,

    /// <summary>City of a company: supports an equal name.</summary>
    City = 14,

    /// <summary>Folded name of a person's company: supports or contradicts an equal name.</summary>
    Employer = 15,

    /// <summary>Key under which records with a similar name are found, without saying that they are the same.</summary>
    Similar = 16,
}

/// <summary>Small questions about signals.</summary>
internal static class SignalKinds
{
    /// <summary>Whether two records may be the same thing because of it alone; the others only support or contradict.</summary>
    public static bool Identifies(this SignalKind kind) => kind <= SignalKind.ForeignId;

    /// <summary>Whether it tells where a record belongs: its place or its employer.</summary>
    public static bool IsContext(this SignalKind kind) => kind is SignalKind.PostCode or SignalKind.City or SignalKind.Employer;
}

namespace MlConnector.Pipedrive;

/// <summary>The language of a user.</summary>
public sealed record UserLanguage
{
    /// <summary>For example <c>en</c>.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>For example <c>US</c>.</summary>
    public string? CountryCode { get; init; }
}

namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a country region. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record CountryRegionChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "code", "displayName", "addressFormat",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>code</c>, at most 10 characters.</summary>
    public string? Code { get => Get<string?>("code"); init => SetText("code", value, 10); }

    /// <summary><c>displayName</c>, at most 50 characters.</summary>
    public string? DisplayName { get => Get<string?>("displayName"); init => SetText("displayName", value, 50); }

    /// <summary><c>addressFormat</c>, one of Post Code+City, City+Post Code, City+County+Post Code, Blank Line+Post Code+City, Custom.</summary>
    public string? AddressFormat { get => Get<string?>("addressFormat"); init => SetEnum("addressFormat", value); }
}

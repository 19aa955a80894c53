namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a unit of measure. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record UnitOfMeasureChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "code", "displayName", "internationalStandardCode", "symbol",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>code</c>, at most 10 characters.</summary>
    public string? Code { get => Get<string?>("code"); init => SetText("code", value, 10); }

    /// <summary><c>displayName</c>, at most 50 characters.</summary>
    public string? DisplayName { get => Get<string?>("displayName"); init => SetText("displayName", value, 50); }

    /// <summary><c>internationalStandardCode</c>, at most 10 characters.</summary>
    public string? InternationalStandardCode { get => Get<string?>("internationalStandardCode"); init => SetText("internationalStandardCode", value, 10); }

    /// <summary><c>symbol</c>, at most 10 characters.</summary>
    public string? Symbol { get => Get<string?>("symbol"); init => SetText("symbol", value, 10); }
}

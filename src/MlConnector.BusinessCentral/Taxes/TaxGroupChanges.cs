namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a tax group. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record TaxGroupChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "code", "displayName",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>code</c>, at most 20 characters.</summary>
    public string? Code { get => Get<string?>("code"); init => SetText("code", value, 20); }

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    public string? DisplayName { get => Get<string?>("displayName"); init => SetText("displayName", value, 100); }
}

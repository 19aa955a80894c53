namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to an item variant. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record ItemVariantChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "itemId", "itemNumber", "code", "description",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>itemId</c>.</summary>
    public Guid? ItemId { get => Get<Guid?>("itemId"); init => Set("itemId", value); }

    /// <summary><c>itemNumber</c>, at most 20 characters.</summary>
    public string? ItemNumber { get => Get<string?>("itemNumber"); init => SetText("itemNumber", value, 20); }

    /// <summary><c>code</c>, at most 10 characters.</summary>
    public string? Code { get => Get<string?>("code"); init => SetText("code", value, 10); }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    public string? Description { get => Get<string?>("description"); init => SetText("description", value, 100); }
}

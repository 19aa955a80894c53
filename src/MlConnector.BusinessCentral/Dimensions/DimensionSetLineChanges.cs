namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a dimension set line. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record DimensionSetLineChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "id", "code", "valueId", "valueCode",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>id</c>.</summary>
    public Guid? Id { get => Get<Guid?>("id"); init => Set("id", value); }

    /// <summary><c>code</c>, at most 20 characters.</summary>
    public string? Code { get => Get<string?>("code"); init => SetText("code", value, 20); }

    /// <summary><c>valueId</c>.</summary>
    public Guid? ValueId { get => Get<Guid?>("valueId"); init => Set("valueId", value); }

    /// <summary><c>valueCode</c>, at most 20 characters.</summary>
    public string? ValueCode { get => Get<string?>("valueCode"); init => SetText("valueCode", value, 20); }
}

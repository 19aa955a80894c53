namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to an opportunity. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record OpportunityChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "number", "contactNumber", "salespersonCode", "description",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>number</c>, at most 20 characters.</summary>
    public string? Number { get => Get<string?>("number"); init => SetText("number", value, 20); }

    /// <summary><c>contactNumber</c>, at most 20 characters.</summary>
    public string? ContactNumber { get => Get<string?>("contactNumber"); init => SetText("contactNumber", value, 20); }

    /// <summary><c>salespersonCode</c>, at most 20 characters.</summary>
    public string? SalespersonCode { get => Get<string?>("salespersonCode"); init => SetText("salespersonCode", value, 20); }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    public string? Description { get => Get<string?>("description"); init => SetText("description", value, 100); }
}

namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to an attachment of a document. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record AttachmentChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "parentId", "fileName", "parentType",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>parentId</c>.</summary>
    public Guid? ParentId { get => Get<Guid?>("parentId"); init => Set("parentId", value); }

    /// <summary><c>fileName</c>, at most 250 characters.</summary>
    public string? FileName { get => Get<string?>("fileName"); init => SetText("fileName", value, 250); }

    /// <summary><c>parentType</c>, one of blank, Journal, Employee, Item, Customer, Vendor.</summary>
    public string? ParentType { get => Get<string?>("parentType"); init => SetEnum("parentType", value); }
}

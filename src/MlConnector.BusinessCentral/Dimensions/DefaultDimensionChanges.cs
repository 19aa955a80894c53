namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a default dimension. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record DefaultDimensionChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "dimensionId", "dimensionValueId", "postingValidation",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>dimensionId</c>.</summary>
    public Guid? DimensionId { get => Get<Guid?>("dimensionId"); init => Set("dimensionId", value); }

    /// <summary><c>dimensionValueId</c>.</summary>
    public Guid? DimensionValueId { get => Get<Guid?>("dimensionValueId"); init => Set("dimensionValueId", value); }

    /// <summary><c>postingValidation</c>, one of blank, Code Mandatory, Same Code, No Code.</summary>
    public string? PostingValidation { get => Get<string?>("postingValidation"); init => SetEnum("postingValidation", value); }
}

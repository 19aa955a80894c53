namespace MlConnector.Pipedrive;

/// <summary>What to write to a discount on a deal: only members whose setter was called are sent; null clears a member.</summary>
public sealed record DiscountChanges : EntityChanges
{
    /// <summary><c>description</c>: description.</summary>
    public string? Description { get => Get<string>("description"); init => Set("description", value); }

    /// <summary><c>amount</c>: the amount.</summary>
    public decimal? Amount { get => Get<decimal?>("amount"); init => Set("amount", value); }

    /// <summary><c>type</c>: its type.</summary>
    public string? Type { get => Get<string>("type"); init => Set("type", value); }
}

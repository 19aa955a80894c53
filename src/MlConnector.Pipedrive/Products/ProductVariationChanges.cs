namespace MlConnector.Pipedrive;

/// <summary>What to write to a variation of a product: only members whose setter was called are sent; null clears a member.</summary>
/// <exception cref="ArgumentException">A text is longer than Pipedrive accepts.</exception>
public sealed record ProductVariationChanges : EntityChanges
{
    /// <summary><c>name</c>, at most 255 characters: its name; not unique.</summary>
    public string? Name { get => Get<string>("name"); init => SetText("name", value, 255); }

    /// <summary><c>prices</c>, one for each currency; the list takes the place of the whole list.</summary>
    public ReplacedList<ProductPriceChanges>? Prices { get => Get<ReplacedList<ProductPriceChanges>>("prices"); init => SetEntities("prices", value); }
}

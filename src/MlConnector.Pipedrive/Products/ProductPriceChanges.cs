namespace MlConnector.Pipedrive;

/// <summary>One of the prices of a product.</summary>
public sealed record ProductPriceChanges : EntityChanges
{
    /// <summary><c>price</c>: price of one unit.</summary>
    public decimal? Price { get => Get<decimal?>("price"); init => Set("price", value); }

    /// <summary><c>currency</c>: currency code.</summary>
    public string? Currency { get => Get<string>("currency"); init => Set("currency", value); }

    /// <summary><c>cost</c>: cost of one unit.</summary>
    public decimal? Cost { get => Get<decimal?>("cost"); init => Set("cost", value); }

    /// <summary><c>direct_cost</c>: direct cost of one unit.</summary>
    public decimal? DirectCost { get => Get<decimal?>("direct_cost"); init => Set("direct_cost", value); }

    /// <summary><c>notes</c>.</summary>
    public string? Notes { get => Get<string>("notes"); init => Set("notes", value); }
}

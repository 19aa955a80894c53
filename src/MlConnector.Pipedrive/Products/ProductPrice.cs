using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A price of a product, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ProductPrice
{
    /// <summary>The product.</summary>
    public ProductId? ProductId { get; set; }

    /// <summary>Price of one unit.</summary>
    public decimal? Price { get; set; }

    /// <summary>Currency code.</summary>
    public string? Currency { get; set; }

    /// <summary>Cost of one unit.</summary>
    public decimal? Cost { get; set; }

    /// <summary>Direct cost of one unit.</summary>
    public decimal? DirectCost { get; set; }

    /// <summary>Notes.</summary>
    public string? Notes { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A variation of a product, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ProductVariation
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>The product.</summary>
    public ProductId? ProductId { get; set; }

    /// <summary>One price for each currency.</summary>
    public IReadOnlyList<ProductPrice>? Prices { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

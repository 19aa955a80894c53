using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The image of a product, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ProductImage
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>The product.</summary>
    public ProductId? ProductId { get; init; }

    /// <summary>The company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>An address that needs no token; it expires.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>The type of the content.</summary>
    public string? MimeType { get; init; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The image of a product, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ProductImage
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>The product.</summary>
    public ProductId? ProductId { get; set; }

    /// <summary>The company.</summary>
    public string? CompanyId { get; set; }

    /// <summary>An address that needs no token; it expires.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>The type of the content.</summary>
    public string? MimeType { get; set; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

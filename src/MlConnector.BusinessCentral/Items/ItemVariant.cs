using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>An item variant, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record ItemVariant
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>itemId</c>.</summary>
    public Guid? ItemId { get; set; }

    /// <summary><c>itemNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ItemNumber { get; set; }

    /// <summary><c>code</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? Code { get; set; }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? Description { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary><c>item</c>: only when expanded.</summary>
    public Item? Item { get; set; }

    /// <summary><c>picture</c>: only when expanded.</summary>
    public Picture? Picture { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

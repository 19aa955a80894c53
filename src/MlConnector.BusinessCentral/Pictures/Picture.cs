using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A picture of a record, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Picture
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>parentType</c>, one of Customer, Item, Vendor, Employee, Contact, Item Variant.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? ParentType { get; init; }

    /// <summary><c>width</c>.</summary>
    public int? Width { get; init; }

    /// <summary><c>height</c>.</summary>
    public int? Height { get; init; }

    /// <summary><c>contentType</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ContentType { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

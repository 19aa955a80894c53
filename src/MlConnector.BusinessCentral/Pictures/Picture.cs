using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A picture of a record, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Picture
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>parentType</c>, one of Customer, Item, Vendor, Employee, Contact, Item Variant.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? ParentType { get; set; }

    /// <summary><c>width</c>.</summary>
    public int? Width { get; set; }

    /// <summary><c>height</c>.</summary>
    public int? Height { get; set; }

    /// <summary><c>contentType</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ContentType { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A default dimension, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record DefaultDimension
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>parentType</c>, one of blank, Customer, Item, Vendor, Employee.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? ParentType { get; set; }

    /// <summary><c>parentId</c>.</summary>
    public Guid? ParentId { get; set; }

    /// <summary><c>dimensionId</c>.</summary>
    public Guid? DimensionId { get; set; }

    /// <summary><c>dimensionCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? DimensionCode { get; set; }

    /// <summary><c>dimensionValueId</c>.</summary>
    public Guid? DimensionValueId { get; set; }

    /// <summary><c>dimensionValueCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? DimensionValueCode { get; set; }

    /// <summary><c>postingValidation</c>, one of blank, Code Mandatory, Same Code, No Code.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? PostingValidation { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary><c>item</c>: only when expanded.</summary>
    public Item? Item { get; set; }

    /// <summary><c>account</c>: only when expanded.</summary>
    public Account? Account { get; set; }

    /// <summary><c>dimension</c>: only when expanded.</summary>
    public Dimension? Dimension { get; set; }

    /// <summary><c>dimensionValue</c>: only when expanded.</summary>
    public DimensionValue? DimensionValue { get; set; }

    /// <summary><c>customer</c>: only when expanded.</summary>
    public Customer? Customer { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

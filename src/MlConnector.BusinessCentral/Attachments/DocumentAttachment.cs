using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>An attachment of a record, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record DocumentAttachment
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>fileName</c>, at most 250 characters.</summary>
    [StringLength(250)]
    public string? FileName { get; set; }

    /// <summary><c>byteSize</c>.</summary>
    public int? ByteSize { get; set; }

    /// <summary><c>parentType</c>, one of blank, Journal, Employee, Item, Customer, Vendor.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? ParentType { get; set; }

    /// <summary><c>parentId</c>.</summary>
    public Guid? ParentId { get; set; }

    /// <summary><c>lineNumber</c>.</summary>
    public int? LineNumber { get; set; }

    /// <summary><c>documentFlowSales</c>.</summary>
    public bool? DocumentFlowSales { get; set; }

    /// <summary><c>documentFlowPurchase</c>.</summary>
    public bool? DocumentFlowPurchase { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

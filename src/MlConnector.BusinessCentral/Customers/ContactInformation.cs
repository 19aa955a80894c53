using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>The tie between a contact and a customer, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record ContactInformation
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>contactId</c>.</summary>
    public Guid? ContactId { get; set; }

    /// <summary><c>contactNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ContactNumber { get; set; }

    /// <summary><c>contactName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ContactName { get; set; }

    /// <summary><c>contactType</c>, one of Company, Person.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? ContactType { get; set; }

    /// <summary><c>relatedId</c>.</summary>
    public Guid? RelatedId { get; set; }

    /// <summary><c>relatedType</c>, one of blank, Customer, Vendor, Bank Account, Employee.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? RelatedType { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

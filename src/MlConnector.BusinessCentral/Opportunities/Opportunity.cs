using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>An opportunity, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Opportunity
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>number</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Number { get; set; }

    /// <summary><c>contactNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ContactNumber { get; set; }

    /// <summary><c>contactName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ContactName { get; set; }

    /// <summary><c>contactCompanyName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? ContactCompanyName { get; set; }

    /// <summary><c>salespersonCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? SalespersonCode { get; set; }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? Description { get; set; }

    /// <summary><c>status</c>, one of Not Started, In Progress, Won, Lost.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? Status { get; set; }

    /// <summary><c>closed</c>.</summary>
    public bool? Closed { get; set; }

    /// <summary><c>creationDate</c>.</summary>
    public DateOnly? CreationDate { get; set; }

    /// <summary><c>dateClosed</c>.</summary>
    public DateOnly? DateClosed { get; set; }

    /// <summary><c>calculatedCurrentValue</c>.</summary>
    public decimal? CalculatedCurrentValue { get; set; }

    /// <summary><c>chancesOfSuccessPrc</c>.</summary>
    public decimal? ChancesOfSuccessPrc { get; set; }

    /// <summary><c>completedPrc</c>.</summary>
    public decimal? CompletedPrc { get; set; }

    /// <summary><c>estimatedClosingDate</c>.</summary>
    public DateOnly? EstimatedClosingDate { get; set; }

    /// <summary><c>estimatedValue</c>.</summary>
    public decimal? EstimatedValue { get; set; }

    /// <summary><c>systemCreatedAt</c>.</summary>
    public DateTimeOffset? SystemCreatedAt { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

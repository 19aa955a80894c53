using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>The settings of a company, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record CompanyInformation
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? DisplayName { get; set; }

    /// <summary><c>addressLine1</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? AddressLine1 { get; set; }

    /// <summary><c>addressLine2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? AddressLine2 { get; set; }

    /// <summary><c>city</c>, at most 30 characters.</summary>
    [StringLength(30)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? City { get; set; }

    /// <summary><c>state</c>, at most 30 characters.</summary>
    [StringLength(30)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? State { get; set; }

    /// <summary><c>country</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? Country { get; set; }

    /// <summary><c>postalCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? PostalCode { get; set; }

    /// <summary><c>phoneNumber</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? PhoneNumber { get; set; }

    /// <summary><c>faxNumber</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? FaxNumber { get; set; }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    [StringLength(80)]
    public string? Email { get; set; }

    /// <summary><c>website</c>, at most 255 characters.</summary>
    [StringLength(255)]
    public string? Website { get; set; }

    /// <summary><c>taxRegistrationNumber</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? TaxRegistrationNumber { get; set; }

    /// <summary><c>currencyCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? CurrencyCode { get; set; }

    /// <summary><c>currentFiscalYearStartDate</c>.</summary>
    [JsonConverter(typeof(BlankDateConverter))]
    public DateOnly? CurrentFiscalYearStartDate { get; set; }

    /// <summary><c>industry</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? Industry { get; set; }

    /// <summary><c>experience</c>.</summary>
    public string? Experience { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

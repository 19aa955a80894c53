using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A salesperson purchaser, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record SalespersonPurchaser
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>code</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Code { get; set; }

    /// <summary><c>displayName</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? DisplayName { get; set; }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    [StringLength(80)]
    public string? Email { get; set; }

    /// <summary><c>email2</c>, at most 80 characters.</summary>
    [StringLength(80)]
    public string? Email2 { get; set; }

    /// <summary><c>phoneNo</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? PhoneNo { get; set; }

    /// <summary><c>jobTitle</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? JobTitle { get; set; }

    /// <summary><c>commisionPercent</c>.</summary>
    public decimal? CommisionPercent { get; set; }

    /// <summary><c>privacyBlocked</c>.</summary>
    public bool? PrivacyBlocked { get; set; }

    /// <summary><c>blocked</c>.</summary>
    public bool? Blocked { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

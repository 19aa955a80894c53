using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A person contact of a customer, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record CustomerContact
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    [StringLength(80)]
    public string? Email { get; set; }

    /// <summary><c>firstName</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? FirstName { get; set; }

    /// <summary><c>lastName</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? LastName { get; set; }

    /// <summary><c>professionalTitle</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? ProfessionalTitle { get; set; }

    /// <summary><c>customerId</c>.</summary>
    public Guid? CustomerId { get; set; }

    /// <summary><c>customerName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? CustomerName { get; set; }

    /// <summary><c>primaryPhoneNumber</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? PrimaryPhoneNumber { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

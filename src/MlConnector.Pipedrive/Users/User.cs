using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A user, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record User
{
    /// <summary>The id.</summary>
    public long? Id { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Default currency.</summary>
    public string? DefaultCurrency { get; init; }

    /// <summary>Time zone.</summary>
    public string? TimezoneName { get; init; }

    /// <summary>The company.</summary>
    public long? CompanyId { get; init; }

    /// <summary>The name of the company.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The subdomain of the company; it can be renamed.</summary>
    public string? CompanyDomain { get; init; }

    /// <summary>Whether the user is active.</summary>
    public bool? ActiveFlag { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

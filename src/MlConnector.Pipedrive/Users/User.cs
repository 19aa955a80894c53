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

    /// <summary>Default currency.</summary>
    public string? DefaultCurrency { get; init; }

    /// <summary>Locale.</summary>
    public string? Locale { get; init; }

    /// <summary>The id of the language.</summary>
    public long? Lang { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether the user has confirmed the account.</summary>
    public bool? Activated { get; init; }

    /// <summary>When the user last signed in, UTC.</summary>
    public DateTimeOffset? LastLogin { get; init; }

    /// <summary>When the user was added, UTC.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the user was last changed, UTC.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Whether the user created the company.</summary>
    public bool? HasCreatedCompany { get; init; }

    /// <summary>The apps the user may use.</summary>
    public IReadOnlyList<UserAccess>? Access { get; init; }

    /// <summary>Whether the user is active.</summary>
    public bool? ActiveFlag { get; init; }

    /// <summary>Time zone.</summary>
    public string? TimezoneName { get; init; }

    /// <summary>Offset of the time zone.</summary>
    public string? TimezoneOffset { get; init; }

    /// <summary>The role.</summary>
    public long? RoleId { get; init; }

    /// <summary>The address of the picture.</summary>
    public string? IconUrl { get; init; }

    /// <summary>Whether it is the user of the token.</summary>
    public bool? IsYou { get; init; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; init; }

    /// <summary>The company; unlike its domain it never changes.</summary>
    public long? CompanyId { get; init; }

    /// <summary>The name of the company.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The subdomain of the company; it can be renamed.</summary>
    public string? CompanyDomain { get; init; }

    /// <summary>The country of the company.</summary>
    public string? CompanyCountry { get; init; }

    /// <summary>The industry of the company.</summary>
    public string? CompanyIndustry { get; init; }

    /// <summary>Language.</summary>
    public UserLanguage? Language { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

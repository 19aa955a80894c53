using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A user, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record User
{
    /// <summary>The id.</summary>
    public long? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Default currency.</summary>
    public string? DefaultCurrency { get; set; }

    /// <summary>Locale.</summary>
    public string? Locale { get; set; }

    /// <summary>The id of the language.</summary>
    public long? Lang { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Phone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Whether the user has confirmed the account.</summary>
    public bool? Activated { get; set; }

    /// <summary>When the user last signed in, UTC.</summary>
    public DateTimeOffset? LastLogin { get; set; }

    /// <summary>When the user was added, UTC.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>When the user was last changed, UTC.</summary>
    public DateTimeOffset? Modified { get; set; }

    /// <summary>Whether the user created the company.</summary>
    public bool? HasCreatedCompany { get; set; }

    /// <summary>The apps the user may use.</summary>
    public IReadOnlyList<UserAccess>? Access { get; set; }

    /// <summary>Whether the user is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>Time zone.</summary>
    public string? TimezoneName { get; set; }

    /// <summary>Offset of the time zone.</summary>
    public string? TimezoneOffset { get; set; }

    /// <summary>The role.</summary>
    public long? RoleId { get; set; }

    /// <summary>The address of the picture.</summary>
    public string? IconUrl { get; set; }

    /// <summary>Whether it is the user of the token.</summary>
    public bool? IsYou { get; set; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>The company; unlike its domain it never changes.</summary>
    public long? CompanyId { get; set; }

    /// <summary>The name of the company.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The subdomain of the company; it can be renamed.</summary>
    public string? CompanyDomain { get; set; }

    /// <summary>The country of the company.</summary>
    public string? CompanyCountry { get; set; }

    /// <summary>The industry of the company.</summary>
    public string? CompanyIndustry { get; set; }

    /// <summary>Language.</summary>
    public UserLanguage? Language { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

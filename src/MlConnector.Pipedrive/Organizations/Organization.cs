using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>An organization, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Organization
{
    /// <summary>Its id.</summary>
    public OrganizationId Id { get; set; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; set; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get; set; }

    /// <summary>Its address.</summary>
    public PostalAddress? Address { get; set; }

    /// <summary>Labels; a write replaces all of them.</summary>
    public IReadOnlyList<long>? LabelIds { get; set; }

    /// <summary>Web address, where the account has it.</summary>
    public string? Website { get; set; }

    /// <summary>LinkedIn profile, where the account has it.</summary>
    public string? Linkedin { get; set; }

    /// <summary>Industry, an option of the field.</summary>
    public long? Industry { get; set; }

    /// <summary>Yearly revenue, where the account has it.</summary>
    public decimal? AnnualRevenue { get; set; }

    /// <summary>Number of employees, where the account has it.</summary>
    public long? EmployeeCount { get; set; }

    /// <summary>Custom fields by their 40-character keys.</summary>
    public CustomFields CustomFields { get; set => field = value ?? CustomFields.Empty; } = CustomFields.Empty;

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A person, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Person
{
    /// <summary>Its id.</summary>
    public PersonId Id { get; set; }

    /// <summary>Full name.</summary>
    public string? Name { get; set; }

    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; set; }

    /// <summary>The organization the person belongs to.</summary>
    public OrganizationId? OrgId { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>E-mail addresses; one is primary.</summary>
    public IReadOnlyList<ContactValue>? Emails { get; set; }

    /// <summary>Phone numbers; one is primary.</summary>
    public IReadOnlyList<ContactValue>? Phones { get; set; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get; set; }

    /// <summary>Labels; a write replaces all of them.</summary>
    public IReadOnlyList<long>? LabelIds { get; set; }

    /// <summary>Its picture.</summary>
    public long? PictureId { get; set; }

    /// <summary>Postal address; only where contact synchronization is on.</summary>
    public PostalAddress? PostalAddress { get; set; }

    /// <summary>Notes of contact synchronization.</summary>
    public string? Notes { get; set; }

    /// <summary>Messenger names; only where contact synchronization is on.</summary>
    public IReadOnlyList<ContactValue>? Im { get; set; }

    /// <summary>Birthday; only where contact synchronization is on.</summary>
    public DateOnly? Birthday { get; set; }

    /// <summary>Job title; only where contact synchronization is on.</summary>
    public string? JobTitle { get; set; }

    /// <summary>Custom fields by their 40-character keys.</summary>
    public CustomFields CustomFields { get; set => field = value ?? CustomFields.Empty; } = CustomFields.Empty;

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A relationship between two organizations, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record OrganizationRelationship
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary><c>parent</c> or <c>related</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The organization that owns the relationship: the parent.</summary>
    public OrganizationId? RelOwnerOrgId { get; set; }

    /// <summary>The organization that is linked: the daughter.</summary>
    public OrganizationId? RelLinkedOrgId { get; set; }

    /// <summary>The type as seen from the organization that was asked for.</summary>
    public string? CalculatedType { get; set; }

    /// <summary>The other organization, as seen from the one that was asked for.</summary>
    public OrganizationId? CalculatedRelatedOrgId { get; set; }

    /// <summary>The name of the other organization.</summary>
    public string? RelatedOrganizationName { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

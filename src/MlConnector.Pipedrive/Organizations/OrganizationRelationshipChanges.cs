namespace MlConnector.Pipedrive;

/// <summary>What to write to a relationship between two organizations: only members whose setter was called are sent.</summary>
public sealed record OrganizationRelationshipChanges : EntityChanges
{
    /// <summary><c>org_id</c>: the organization that the relationship is calculated for.</summary>
    public OrganizationId? OrgId { get => Get<OrganizationId?>("org_id"); init => SetId("org_id", value); }

    /// <summary><c>type</c>: <c>parent</c> or <c>related</c>.</summary>
    public string? Type { get => Get<string>("type"); init => Set("type", value); }

    /// <summary><c>rel_owner_org_id</c>: the organization that owns the relationship; of the type <c>parent</c> the parent.</summary>
    public OrganizationId? RelOwnerOrgId { get => Get<OrganizationId?>("rel_owner_org_id"); init => SetId("rel_owner_org_id", value); }

    /// <summary><c>rel_linked_org_id</c>: the organization that is linked; of the type <c>parent</c> the daughter.</summary>
    public OrganizationId? RelLinkedOrgId { get => Get<OrganizationId?>("rel_linked_org_id"); init => SetId("rel_linked_org_id", value); }
}

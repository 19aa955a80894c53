namespace MlConnector.Pipedrive;

/// <summary>Which leads to read.</summary>
public sealed record LeadQuery : ListQuery
{
    /// <summary>Only those of this user.</summary>
    public long? OwnerId { get; init; }

    /// <summary>Only those of this person.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>Only those of this organization.</summary>
    public OrganizationId? OrganizationId { get; init; }

    /// <summary>A filter of the account; Pipedrive may ignore other conditions beside it.</summary>
    public long? FilterId { get; init; }

    /// <summary>Only records changed at or after this time.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>The member to sort by, with <c>ASC</c> or <c>DESC</c>; null means the id.</summary>
    public string? Sort { get; init; }

    internal override void WriteTo(QueryText text)
    {
        base.WriteTo(text);
        text.Add("owner_id", OwnerId);
        text.AddId("person_id", PersonId);
        text.AddId("organization_id", OrganizationId);
        text.Add("filter_id", FilterId);
        text.Add("updated_since", UpdatedSince);
        text.Add("sort", Sort);
    }
}

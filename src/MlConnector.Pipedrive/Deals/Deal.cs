using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Deal
{
    /// <summary>Its id.</summary>
    public DealId Id { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The contact person.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The organization it is made with.</summary>
    public OrganizationId? OrgId { get; init; }

    /// <summary>Its pipeline.</summary>
    public int? PipelineId { get; init; }

    /// <summary>Its stage; the stage decides the pipeline.</summary>
    public int? StageId { get; init; }

    /// <summary>Its value; computed when products are attached.</summary>
    public decimal? Value { get; init; }

    /// <summary>Currency code.</summary>
    public string? Currency { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>When its stage changed.</summary>
    public DateTimeOffset? StageChangeTime { get; init; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; init; }

    /// <summary>Whether it is archived: such records are absent from normal lists and cannot be edited.</summary>
    public bool? IsArchived { get; init; }

    /// <summary><c>open</c>, <c>won</c>, <c>lost</c> or <c>deleted</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Probability in percent.</summary>
    public decimal? Probability { get; init; }

    /// <summary>Why it was lost; only together with the status <c>lost</c>.</summary>
    public string? LostReason { get; init; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get; init; }

    /// <summary>When it was won or lost.</summary>
    public DateTimeOffset? CloseTime { get; init; }

    /// <summary>When it was won.</summary>
    public DateTimeOffset? WonTime { get; init; }

    /// <summary>When it was lost.</summary>
    public DateTimeOffset? LostTime { get; init; }

    /// <summary>When it is expected to close.</summary>
    public DateOnly? ExpectedCloseDate { get; init; }

    /// <summary>Labels; a write replaces all of them.</summary>
    public IReadOnlyList<long>? LabelIds { get; init; }

    /// <summary>How it was created, for example <c>API</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>What created it, as its creator names it.</summary>
    public string? OriginId { get; init; }

    /// <summary>The marketing channel, an option of the field.</summary>
    public long? Channel { get; init; }

    /// <summary>What the marketing channel calls it.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The lead it was converted from.</summary>
    public LeadId? SourceLeadId { get; init; }

    /// <summary>Annual recurring revenue; only on larger plans.</summary>
    public decimal? Arr { get; init; }

    /// <summary>Monthly recurring revenue; only on larger plans.</summary>
    public decimal? Mrr { get; init; }

    /// <summary>Annual contract value; only on larger plans.</summary>
    public decimal? Acv { get; init; }

    /// <summary>Custom fields by their 40-character keys.</summary>
    public CustomFields CustomFields { get; init => field = value ?? CustomFields.Empty; } = CustomFields.Empty;

    /// <summary>How many lines it has; only when <c>products_count</c> is asked for.</summary>
    public int? ProductsCount { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

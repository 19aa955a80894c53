using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A deal, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Deal
{
    /// <summary>Its id.</summary>
    public DealId Id { get; set; }

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>The user who owns it.</summary>
    public long? OwnerId { get; set; }

    /// <summary>The contact person.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The organization it is made with.</summary>
    public OrganizationId? OrgId { get; set; }

    /// <summary>Its pipeline.</summary>
    public int? PipelineId { get; set; }

    /// <summary>Its stage; the stage decides the pipeline.</summary>
    public int? StageId { get; set; }

    /// <summary>Its value; computed when products are attached.</summary>
    public decimal? Value { get; set; }

    /// <summary>Currency code.</summary>
    public string? Currency { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>When its stage changed.</summary>
    public DateTimeOffset? StageChangeTime { get; set; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>Whether it is archived: such records are absent from normal lists and cannot be edited.</summary>
    public bool? IsArchived { get; set; }

    /// <summary><c>open</c>, <c>won</c>, <c>lost</c> or <c>deleted</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Probability in percent.</summary>
    public decimal? Probability { get; set; }

    /// <summary>Why it was lost; only together with the status <c>lost</c>.</summary>
    public string? LostReason { get; set; }

    /// <summary>Visibility group: 1, 3, 5 or 7.</summary>
    public int? VisibleTo { get; set; }

    /// <summary>When it was won or lost.</summary>
    public DateTimeOffset? CloseTime { get; set; }

    /// <summary>When it was won.</summary>
    public DateTimeOffset? WonTime { get; set; }

    /// <summary>When it was lost.</summary>
    public DateTimeOffset? LostTime { get; set; }

    /// <summary>When it is expected to close.</summary>
    public DateOnly? ExpectedCloseDate { get; set; }

    /// <summary>Labels; a write replaces all of them.</summary>
    public IReadOnlyList<long>? LabelIds { get; set; }

    /// <summary>How it was created, for example <c>API</c>.</summary>
    public string? Origin { get; set; }

    /// <summary>What created it, as its creator names it.</summary>
    public string? OriginId { get; set; }

    /// <summary>The marketing channel, an option of the field.</summary>
    public long? Channel { get; set; }

    /// <summary>What the marketing channel calls it.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The lead it was converted from.</summary>
    public LeadId? SourceLeadId { get; set; }

    /// <summary>Annual recurring revenue; only on larger plans.</summary>
    public decimal? Arr { get; set; }

    /// <summary>Monthly recurring revenue; only on larger plans.</summary>
    public decimal? Mrr { get; set; }

    /// <summary>Annual contract value; only on larger plans.</summary>
    public decimal? Acv { get; set; }

    /// <summary>Custom fields by their 40-character keys.</summary>
    public CustomFields CustomFields { get; set => field = value ?? CustomFields.Empty; } = CustomFields.Empty;

    /// <summary>How many lines it has; only when <c>products_count</c> is asked for.</summary>
    public int? ProductsCount { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

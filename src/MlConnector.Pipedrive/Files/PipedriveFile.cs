using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A file, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record PipedriveFile
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>The user.</summary>
    public long? UserId { get; init; }

    /// <summary>The deal it is linked to.</summary>
    public DealId? DealId { get; init; }

    /// <summary>The person it is linked to.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>The organization it is linked to.</summary>
    public OrganizationId? OrgId { get; init; }

    /// <summary>The product.</summary>
    public ProductId? ProductId { get; init; }

    /// <summary>The activity it is linked to.</summary>
    public ActivityId? ActivityId { get; init; }

    /// <summary>The lead it is linked to.</summary>
    public LeadId? LeadId { get; init; }

    /// <summary>The project it is linked to.</summary>
    public long? ProjectId { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>The name of the stored file.</summary>
    public string? FileName { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? FileSize { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; init; }

    /// <summary>Whether it belongs into the text of a mail.</summary>
    public bool? InlineFlag { get; init; }

    /// <summary>Where it is stored, for example <c>s3</c> or <c>googledrive</c>.</summary>
    public string? RemoteLocation { get; init; }

    /// <summary>Its name where it is stored.</summary>
    public string? RemoteId { get; init; }

    /// <summary>The content id in a mail.</summary>
    public string? Cid { get; init; }

    /// <summary>The bucket it is stored in.</summary>
    public string? S3Bucket { get; init; }

    /// <summary>The mail it came with.</summary>
    public string? MailMessageId { get; init; }

    /// <summary>The mail template it belongs to.</summary>
    public string? MailTemplateId { get; init; }

    /// <summary>The name of the deal.</summary>
    public string? DealName { get; init; }

    /// <summary>The name of the person.</summary>
    public string? PersonName { get; init; }

    /// <summary>The name of the organization.</summary>
    public string? OrgName { get; init; }

    /// <summary>The name of the product.</summary>
    public string? ProductName { get; init; }

    /// <summary>The name of the lead.</summary>
    public string? LeadName { get; init; }

    /// <summary>The name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>Its address for people.</summary>
    public string? Url { get; init; }

    /// <summary>Its name for people.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A file, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record PipedriveFile
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>The user.</summary>
    public long? UserId { get; set; }

    /// <summary>The deal it is linked to.</summary>
    public DealId? DealId { get; set; }

    /// <summary>The person it is linked to.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The organization it is linked to.</summary>
    public OrganizationId? OrgId { get; set; }

    /// <summary>The product.</summary>
    public ProductId? ProductId { get; set; }

    /// <summary>The activity it is linked to.</summary>
    public ActivityId? ActivityId { get; set; }

    /// <summary>The lead it is linked to.</summary>
    public LeadId? LeadId { get; set; }

    /// <summary>The project it is linked to.</summary>
    public long? ProjectId { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>The name of the stored file.</summary>
    public string? FileName { get; set; }

    /// <summary>Size in bytes.</summary>
    public long? FileSize { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>Whether it belongs into the text of a mail.</summary>
    public bool? InlineFlag { get; set; }

    /// <summary>Where it is stored, for example <c>s3</c> or <c>googledrive</c>.</summary>
    public string? RemoteLocation { get; set; }

    /// <summary>Its name where it is stored.</summary>
    public string? RemoteId { get; set; }

    /// <summary>The content id in a mail.</summary>
    public string? Cid { get; set; }

    /// <summary>The bucket it is stored in.</summary>
    public string? S3Bucket { get; set; }

    /// <summary>The mail it came with.</summary>
    public string? MailMessageId { get; set; }

    /// <summary>The mail template it belongs to.</summary>
    public string? MailTemplateId { get; set; }

    /// <summary>The name of the deal.</summary>
    public string? DealName { get; set; }

    /// <summary>The name of the person.</summary>
    public string? PersonName { get; set; }

    /// <summary>The name of the organization.</summary>
    public string? OrgName { get; set; }

    /// <summary>The name of the product.</summary>
    public string? ProductName { get; set; }

    /// <summary>The name of the lead.</summary>
    public string? LeadName { get; set; }

    /// <summary>The name of the project.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Its address for people.</summary>
    public string? Url { get; set; }

    /// <summary>Its name for people.</summary>
    public string? Name { get; set; }

    /// <summary>Description.</summary>
    public string? Description { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A subscription to changes. It lives three days, unless it is renewed by an update.</summary>
public sealed record Subscription
{
    /// <summary>Version of the record: what a renewal or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>subscriptionId</c>, at most 150 characters.</summary>
    [StringLength(150)]
    public string? SubscriptionId { get; set; }

    /// <summary><c>notificationUrl</c>: where notifications go.</summary>
    public string? NotificationUrl { get; set; }

    /// <summary><c>resource</c>: what is watched, for example <c>/api/v2.0/companies(…)/customers</c>; absolute or not.</summary>
    public string? Resource { get; set; }

    /// <summary><c>timestamp</c>.</summary>
    public long? Timestamp { get; set; }

    /// <summary><c>userId</c>.</summary>
    public Guid? UserId { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary><c>clientState</c>: comes back with every notification.</summary>
    public string? ClientState { get; set; }

    /// <summary><c>expirationDateTime</c>: when it ends without a renewal.</summary>
    public DateTimeOffset? ExpirationDateTime { get; set; }

    /// <summary><c>systemCreatedAt</c>.</summary>
    public DateTimeOffset? SystemCreatedAt { get; set; }

    /// <summary><c>systemCreatedBy</c>.</summary>
    public Guid? SystemCreatedBy { get; set; }

    /// <summary><c>systemModifiedAt</c>.</summary>
    public DateTimeOffset? SystemModifiedAt { get; set; }

    /// <summary><c>systemModifiedBy</c>.</summary>
    public Guid? SystemModifiedBy { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

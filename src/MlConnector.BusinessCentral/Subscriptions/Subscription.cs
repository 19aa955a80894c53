using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A subscription to changes. It lives three days, unless it is renewed by an update.</summary>
public sealed record Subscription
{
    /// <summary>Version of the record: what a renewal or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>subscriptionId</c>, at most 150 characters.</summary>
    [StringLength(150)]
    public string? SubscriptionId { get; init; }

    /// <summary><c>notificationUrl</c>: where notifications go.</summary>
    public string? NotificationUrl { get; init; }

    /// <summary><c>resource</c>: what is watched, for example <c>/api/v2.0/companies(…)/customers</c>; absolute or not.</summary>
    public string? Resource { get; init; }

    /// <summary><c>timestamp</c>.</summary>
    public long? Timestamp { get; init; }

    /// <summary><c>userId</c>.</summary>
    public Guid? UserId { get; init; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; init; }

    /// <summary><c>clientState</c>: comes back with every notification.</summary>
    public string? ClientState { get; init; }

    /// <summary><c>expirationDateTime</c>: when it ends without a renewal.</summary>
    public DateTimeOffset? ExpirationDateTime { get; init; }

    /// <summary><c>systemCreatedAt</c>.</summary>
    public DateTimeOffset? SystemCreatedAt { get; init; }

    /// <summary><c>systemCreatedBy</c>.</summary>
    public Guid? SystemCreatedBy { get; init; }

    /// <summary><c>systemModifiedAt</c>.</summary>
    public DateTimeOffset? SystemModifiedAt { get; init; }

    /// <summary><c>systemModifiedBy</c>.</summary>
    public Guid? SystemModifiedBy { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

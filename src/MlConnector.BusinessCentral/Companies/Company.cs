using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A company, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Company
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; init; }

    /// <summary><c>systemVersion</c>.</summary>
    public string? SystemVersion { get; init; }

    /// <summary><c>timestamp</c>.</summary>
    public long? Timestamp { get; init; }

    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>displayName</c>.</summary>
    public string? DisplayName { get; init; }

    /// <summary><c>businessProfileId</c>.</summary>
    public string? BusinessProfileId { get; init; }

    /// <summary><c>systemCreatedAt</c>.</summary>
    public DateTimeOffset? SystemCreatedAt { get; init; }

    /// <summary><c>systemCreatedBy</c>.</summary>
    public Guid? SystemCreatedBy { get; init; }

    /// <summary><c>systemModifiedAt</c>.</summary>
    public DateTimeOffset? SystemModifiedAt { get; init; }

    /// <summary><c>systemModifiedBy</c>.</summary>
    public Guid? SystemModifiedBy { get; init; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

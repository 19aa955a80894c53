using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A company, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Company
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>systemVersion</c>.</summary>
    public string? SystemVersion { get; set; }

    /// <summary><c>timestamp</c>.</summary>
    public long? Timestamp { get; set; }

    /// <summary><c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary><c>displayName</c>.</summary>
    public string? DisplayName { get; set; }

    /// <summary><c>businessProfileId</c>.</summary>
    public string? BusinessProfileId { get; set; }

    /// <summary><c>systemCreatedAt</c>.</summary>
    public DateTimeOffset? SystemCreatedAt { get; set; }

    /// <summary><c>systemCreatedBy</c>.</summary>
    public Guid? SystemCreatedBy { get; set; }

    /// <summary><c>systemModifiedAt</c>.</summary>
    public DateTimeOffset? SystemModifiedAt { get; set; }

    /// <summary><c>systemModifiedBy</c>.</summary>
    public Guid? SystemModifiedBy { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

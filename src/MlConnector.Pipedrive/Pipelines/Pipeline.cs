using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A pipeline, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Pipeline
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; set; }

    /// <summary>Its position.</summary>
    public int? OrderNr { get; set; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>Whether its stages have probabilities.</summary>
    public bool? IsDealProbabilityEnabled { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A stage of a pipeline, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record Stage
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>Its position.</summary>
    public int? OrderNr { get; set; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it was deleted; purged after 30 days.</summary>
    public bool? IsDeleted { get; set; }

    /// <summary>Probability of the deals in it, in percent.</summary>
    public long? DealProbability { get; set; }

    /// <summary>Its pipeline.</summary>
    public int? PipelineId { get; set; }

    /// <summary>Whether deals in it grow stale.</summary>
    public bool? IsDealRotEnabled { get; set; }

    /// <summary>Days until a deal in it is stale.</summary>
    public long? DaysToRotten { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

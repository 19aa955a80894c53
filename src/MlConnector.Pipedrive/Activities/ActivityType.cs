using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A type of activities, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ActivityType
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; init; }

    /// <summary>Its icon.</summary>
    public string? IconKey { get; init; }

    /// <summary>Its colour.</summary>
    public string? Color { get; init; }

    /// <summary>Its position.</summary>
    public int? OrderNr { get; init; }

    /// <summary>The key by which activities name it.</summary>
    public string? KeyString { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; init; }

    /// <summary>Whether the account added it.</summary>
    public bool? IsCustomFlag { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; init; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

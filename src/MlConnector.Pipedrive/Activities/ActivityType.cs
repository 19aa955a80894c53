using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A type of activities, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record ActivityType
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>Its name; not unique.</summary>
    public string? Name { get; set; }

    /// <summary>Its icon.</summary>
    public string? IconKey { get; set; }

    /// <summary>Its colour.</summary>
    public string? Color { get; set; }

    /// <summary>Its position.</summary>
    public int? OrderNr { get; set; }

    /// <summary>The key by which activities name it.</summary>
    public string? KeyString { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>Whether the account added it.</summary>
    public bool? IsCustomFlag { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? AddTime { get; set; }

    /// <summary>When it was last changed, at one-second resolution; may be missing on old records.</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

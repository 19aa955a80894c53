using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The picture of a person, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record PersonPicture
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>What it belongs to.</summary>
    public string? ItemType { get; set; }

    /// <summary>The id of what it belongs to.</summary>
    public long? ItemId { get; set; }

    /// <summary>The user who added it.</summary>
    public long? AddedByUserId { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; set; }

    /// <summary>Size in bytes.</summary>
    public long? FileSize { get; set; }

    /// <summary>Addresses by width in pixels.</summary>
    public IReadOnlyDictionary<string, string>? Pictures { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

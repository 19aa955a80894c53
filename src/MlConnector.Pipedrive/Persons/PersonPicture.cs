using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The picture of a person, as Pipedrive returns it. Any member may be missing: the documentation of required members is not reliable.</summary>
public sealed record PersonPicture
{
    /// <summary>Its id.</summary>
    public long? Id { get; init; }

    /// <summary>What it belongs to.</summary>
    public string? ItemType { get; init; }

    /// <summary>The id of what it belongs to.</summary>
    public long? ItemId { get; init; }

    /// <summary>The user who added it.</summary>
    public long? AddedByUserId { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? ActiveFlag { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? FileSize { get; init; }

    /// <summary>Addresses by width in pixels.</summary>
    public IReadOnlyDictionary<string, string>? Pictures { get; init; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

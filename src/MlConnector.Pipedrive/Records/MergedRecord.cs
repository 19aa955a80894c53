using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The record that survived a merge. It comes in its older form; read it again for its members.</summary>
public sealed record MergedRecord
{
    /// <summary>Its id.</summary>
    public long? Id { get; set; }

    /// <summary>Its other members.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

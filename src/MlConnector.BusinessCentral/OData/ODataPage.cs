using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>One page of a collection.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed record ODataPage<T>
{
    /// <summary>The records.</summary>
    [JsonRequired]
    public IReadOnlyList<T> Value { get; init; } = [];

    /// <summary>Where the next page is; null on the last one. Opaque.</summary>
    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }
}

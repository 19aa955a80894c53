using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>One page of a collection, whole.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed record ODataPage<T> : IStreamedPage
{
    /// <summary>The records.</summary>
    [JsonRequired]
    public IReadOnlyList<T> Value { get; init; } = [];

    /// <summary>Where the next page is; null on the last one. Opaque.</summary>
    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }

    /// <summary>How many records the query finds on all pages, when <see cref="ODataQuery{T}.WithCount"/> asked for it.</summary>
    [JsonPropertyName("@odata.count")]
    public long? Count { get; init; }

    /// <summary>The records as they arrive, when the page was asked for that way; <see cref="Value"/> is empty then.</summary>
    internal RecordFeed<T, string>? Feed { get; private set; }

    bool IStreamedPage.HasGap => Value.Any(record => record is null);

    void IStreamedPage.Attach(BodyStream body, JsonSerializerOptions options) => Attach(new(body, FeedEnvelope<T, string>.Describe(options, "value", "@odata.nextLink")));

    internal void Attach(RecordFeed<T, string> feed) => Feed = feed;
}

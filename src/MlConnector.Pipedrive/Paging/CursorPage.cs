using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed record CursorPage<T> : IStreamedPage
{
    /// <summary>The records; v1 writes null for an empty list.</summary>
    [JsonRequired]
    public IReadOnlyList<T>? Data { get; init; }

    /// <summary>Tells whether there is more.</summary>
    public CursorPosition? AdditionalData { get; init; }

    /// <summary>The records as they arrive, when the page was asked for that way; <see cref="Data"/> is empty then.</summary>
    internal RecordFeed<T, CursorPosition>? Feed { get; private set; }

    bool IStreamedPage.HasGap => Data?.Any(record => record is null) == true;

    void IStreamedPage.Attach(BodyStream body, JsonSerializerOptions options) =>
        Feed = new(body, FeedEnvelope<T, CursorPosition>.Describe(options, "data", "additional_data", isNullEmpty: true));
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>
/// An entity of your own: an API page of an extension, or a standard page with a model of your own. Declare it once and hand it to the
/// methods of <see cref="IEntitiesApi"/>.
/// </summary>
/// <typeparam name="T">The model. Its members are named as on the wire, in camel case or with <c>[JsonPropertyName]</c>.</typeparam>
public sealed class EntityType<T> : IEntityAddress, IAnswerReader<T>, IAnswerReader<ODataPage<T>>
{
    private readonly JsonTypeInfo<T> _record;
    private readonly JsonTypeInfo<FeedEnvelope<T, string>> _page;

    /// <summary>An entity.</summary>
    /// <param name="entitySet">Its entity set, for example <c>rentals</c>.</param>
    /// <param name="model">How a record is read: from your source-generated context.</param>
    /// <param name="api">The API of the extension; null for the standard API.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set.</exception>
    public EntityType(string entitySet, JsonTypeInfo<T> model, CustomApi? api = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(entitySet);
        ArgumentNullException.ThrowIfNull(model);
        (EntitySet, Api) = (entitySet.All(char.IsAsciiLetterOrDigit) ? entitySet : throw new ArgumentException($"'{entitySet}' is not the name of an entity set.", nameof(entitySet)), api);

        // The model's own options rule, and a model without any text still has links that are text.
        var options = new JsonSerializerOptions(model.Options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(model.Options.TypeInfoResolver, BusinessCentralJsonContext.Default) };
        _record = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        _page = FeedEnvelope<T, string>.Describe(options, "value", "@odata.nextLink", "@odata.count");
    }

    /// <summary>The entity set.</summary>
    public string EntitySet { get; }

    /// <summary>The API of the extension; null for the standard API.</summary>
    public CustomApi? Api { get; }

    T? IAnswerReader<T>.Read(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, _record);

    T IAnswerReader<T>.Attach(BodyStream body) => throw new NotSupportedException("A single record is not streamed.");

    ODataPage<T>? IAnswerReader<ODataPage<T>>.Read(ReadOnlySpan<byte> body)
    {
        var records = new List<T>();
        FeedEnvelope<T, string>.Target = records;
        return JsonSerializer.Deserialize(body, _page) is { Records: not null } page
            ? new ODataPage<T> { Value = records, NextLink = page.Position, Count = page.Total }
            : throw new JsonException("The answer has no list of records.");
    }

    ODataPage<T> IAnswerReader<ODataPage<T>>.Attach(BodyStream body)
    {
        var page = new ODataPage<T>();
        page.Attach(new RecordFeed<T, string>(body, _page));
        return page;
    }
}

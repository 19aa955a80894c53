using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlConnector.Http;

/// <summary>
/// The object around a list of records. Its metadata are made here from those of the record, so that a list of any type can be read without
/// being registered anywhere.
/// </summary>
internal sealed class FeedEnvelope<TRecord, TPosition>
{
    private static readonly AsyncLocal<List<TRecord>?> _target = new();
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonTypeInfo<FeedEnvelope<TRecord, TPosition>>> _known = [];

    /// <summary>The list that the serializer fills for the current reader.</summary>
    public static List<TRecord> Target { set => _target.Value = value; }

    public List<TRecord>? Records { get; set; }

    public TPosition? Position { get; set; }

    public long? Total { get; set; }

    /// <summary>The metadata, made once for the options.</summary>
    /// <param name="options">They know the record and the position.</param>
    /// <param name="records">The wire name of the list.</param>
    /// <param name="position">The wire name of what tells where the list goes on.</param>
    /// <param name="total">The wire name of the number of records on all pages; null when there is none, or it does not matter.</param>
    /// <param name="isNullEmpty">Whether the server writes null for an empty list.</param>
    public static JsonTypeInfo<FeedEnvelope<TRecord, TPosition>> Describe(JsonSerializerOptions options, string records, string position, string? total = null, bool isNullEmpty = false) =>
        _known.TryGetValue(options, out var known) ? known : _known.GetValue(options, fresh => Make(fresh, new Resolver(records, position, total, isNullEmpty)));

    private static JsonTypeInfo<FeedEnvelope<TRecord, TPosition>> Make(JsonSerializerOptions options, Resolver resolver)
    {
        var own = new JsonSerializerOptions(options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, options.TypeInfoResolver) };
        return (JsonTypeInfo<FeedEnvelope<TRecord, TPosition>>)own.GetTypeInfo(typeof(FeedEnvelope<TRecord, TPosition>));
    }

    private sealed class Resolver(string records, string position, string? total, bool isNullEmpty) : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(FeedEnvelope<TRecord, TPosition>) ? Envelope(options)
            : type == typeof(List<TRecord>) ? JsonMetadataServices.CreateListInfo<List<TRecord>, TRecord>(options, new() { ObjectCreator = () => _target.Value! })
            : null;

        private JsonTypeInfo<FeedEnvelope<TRecord, TPosition>> Envelope(JsonSerializerOptions options) => JsonMetadataServices.CreateObjectInfo<FeedEnvelope<TRecord, TPosition>>(options, new()
        {
            ObjectCreator = () => new(),
            PropertyMetadataInitializer = _ =>
            [
                Property<List<TRecord>>(options, nameof(Records), records, (envelope, value) => envelope.Records = value ?? (isNullEmpty ? [] : null)),
                Property<TPosition>(options, nameof(Position), position, (envelope, value) => envelope.Position = value),
                .. total is null ? [] : new[] { Property<long?>(options, nameof(Total), total, (envelope, value) => envelope.Total = value) },
            ],
        });

        private static JsonPropertyInfo Property<T>(JsonSerializerOptions options, string name, string wireName, Action<FeedEnvelope<TRecord, TPosition>, T?> set) =>
            JsonMetadataServices.CreatePropertyInfo<T>(options, new()
            {
                IsProperty = true,
                IsPublic = true,
                DeclaringType = typeof(FeedEnvelope<TRecord, TPosition>),
                PropertyName = name,
                JsonPropertyName = wireName,
                // A list without a getter would be skipped.
                Getter = _ => default,
                Setter = (envelope, value) => set((FeedEnvelope<TRecord, TPosition>)envelope, value),
            });
    }
}

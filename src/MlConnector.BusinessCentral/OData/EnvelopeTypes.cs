using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>The metadata of streamed pages, made once per record type and options.</summary>
internal static class EnvelopeTypes<T>
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonTypeInfo<FeedEnvelope<T, string>>> _types = [];

    public static JsonTypeInfo<FeedEnvelope<T, string>> Of(JsonSerializerOptions options) =>
        _types.GetValue(options, static known => FeedEnvelope<T, string>.Describe(known, "value", "@odata.nextLink"));
}

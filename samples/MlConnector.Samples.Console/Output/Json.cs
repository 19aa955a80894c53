using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Samples.Console.Output;

/// <summary>Prints objects for programs: camel case, enums by name.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print<T>(T value) => System.Console.WriteLine(JsonSerializer.Serialize(value, _options));
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Opaque texts that stand for a place in a list.</summary>
internal static class Cursor
{
    public static string Of(JsonObject place) => Convert.ToBase64String(Encoding.UTF8.GetBytes(place.ToJsonString())).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static JsonObject Read(string cursor)
    {
        try
        {
            var text = cursor.Replace('-', '+').Replace('_', '/');
            return (JsonObject)JsonNode.Parse(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')))!;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidCastException)
        {
            throw Refusal.Schema("cursor: Invalid value");
        }
    }
}

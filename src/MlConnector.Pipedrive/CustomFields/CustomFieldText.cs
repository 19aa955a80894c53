using System.Text.Json;

namespace MlConnector.Pipedrive;

/// <summary>Reads values that travel as texts or numbers; null where there is nothing or something else.</summary>
internal static class CustomFieldText
{
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}

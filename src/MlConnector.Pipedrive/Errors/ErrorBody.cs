using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>The error bodies of both versions and of the authorization server. What a member holds is not promised, so none is bound to a type.</summary>
internal sealed record ErrorBody(
    [property: JsonPropertyName("error")] JsonElement Error, [property: JsonPropertyName("code")] JsonElement Code,
    [property: JsonPropertyName("message")] JsonElement Message, [property: JsonPropertyName("errors")] JsonElement Errors)
{
    /// <summary>What the body says, for people.</summary>
    public string? Text => Shown(Error) ?? Shown(Message) ?? Shown(Errors);

    /// <summary>What the body says, for programs.</summary>
    public string? CodeText => Shown(Code);

    /// <summary>Reads a body; null when it is not an object of JSON.</summary>
    public static ErrorBody? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, PipedriveJsonContext.Default.ErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Shown(JsonElement member)
    {
        try
        {
            return member.ValueKind switch
            {
                JsonValueKind.Undefined or JsonValueKind.Null => null,
                JsonValueKind.String => member.GetString(),
                _ => member.GetRawText(),
            };
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlConnector.Pipedrive;

/// <summary>The body of the call that tells of an uninstallation.</summary>
internal sealed record UninstallationBody(
    [property: JsonPropertyName("client_id")] string? ClientId, [property: JsonPropertyName("company_id")] long? CompanyId,
    [property: JsonPropertyName("user_id")] long? UserId, [property: JsonPropertyName("timestamp")] JsonElement Timestamp)
{
    private const int MostBytes = 64 * 1024;
    private static readonly JsonTypeInfo<UninstallationBody> _type = (JsonTypeInfo<UninstallationBody>)new JsonSerializerOptions(PipedriveJsonContext.Default.Options)
    {
        TypeInfoResolver = PipedriveJsonContext.Default,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    }.GetTypeInfo(typeof(UninstallationBody));

    public static UninstallationBody? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.Length > MostBytes ? null : JsonSerializer.Deserialize(body, _type);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>Both versions' error bodies; what one of them lacks stays null.</summary>
internal sealed record ErrorBody(
    [property: JsonPropertyName("error")] string? Error, [property: JsonPropertyName("code")] string? Code, [property: JsonPropertyName("error_info")] string? ErrorInfo);

using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

internal sealed record ErrorBody([property: JsonPropertyName("error")] ErrorDetail? Error);

internal sealed record ErrorDetail([property: JsonPropertyName("code")] string? Code, [property: JsonPropertyName("message")] string? Message);

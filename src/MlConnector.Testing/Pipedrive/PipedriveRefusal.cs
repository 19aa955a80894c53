namespace MlConnector.Testing.Pipedrive;

/// <summary>Ends a request with an error answer; nothing was changed.</summary>
internal sealed class PipedriveRefusal(int statusCode, string error, string? code = null) : Exception(error)
{
    public int StatusCode { get; } = statusCode;

    public string? Code { get; } = code;

    public static PipedriveRefusal Schema(string message) => new(400, $"Validation failed: {message}", "ERR_SCHEMA_VALIDATION_FAILED");

    public static PipedriveRefusal NotFound(string what) => new(404, $"{what} not found");
}

using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Ends a request with an error answer; nothing was changed.</summary>
internal sealed class Refusal(int statusCode, string error, string? code = null) : Exception(error)
{
    public int StatusCode { get; } = statusCode;

    public string? Code { get; } = code;

    /// <summary>A body of its own, where the API answers in another shape than usual.</summary>
    public JsonObject? Body { get; init; }

    public static Refusal Schema(string message) => new(400, $"Validation failed: {message}", "ERR_SCHEMA_VALIDATION_FAILED");

    public static Refusal UnknownMember(string name) => Schema($"{name}: Parameter '{name}' is not allowed for this request");

    public static Refusal NotFound(string what) => new(404, $"{what} not found");

    /// <summary>The answer: v1 and v2 name the same things differently.</summary>
    public JsonObject Shown(int version)
    {
        if (Body is not null)
        {
            return Body;
        }

        var body = new JsonObject { ["success"] = false, ["error"] = Message };
        if (version == 1)
        {
            body["error_info"] = "Please check developers.pipedrive.com for more information about Pipedrive API.";
            body["data"] = null;
            body["additional_data"] = null;
        }

        if (version == 2 || Code is not null)
        {
            body["code"] = Code;
        }

        return body;
    }
}

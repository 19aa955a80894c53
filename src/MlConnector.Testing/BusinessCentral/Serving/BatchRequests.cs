using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Serving;

/// <summary>
/// The parts of <c>$batch</c>, one after the other. Each is a transaction of its own, and the first failure ends the batch unless
/// <c>odata.continue-on-error</c> is preferred; with <c>Isolation: snapshot</c> all are one, and a failure undoes what is answered as done.
/// </summary>
internal sealed class BatchRequests(Store store, Func<SimulatedRequest, SimulatedResponse> answer, BusinessCentralSimulatorOptions options)
{
    private const int MostParts = 100;

    public SimulatedResponse Answer(SimulatedRequest request, string root)
    {
        var parts = Parts(request);
        var isSnapshot = string.Equals(request.Header("Isolation"), "snapshot", StringComparison.OrdinalIgnoreCase);
        var goesOn = request.Header("Prefer")?.Contains("odata.continue-on-error", StringComparison.OrdinalIgnoreCase) == true;
        var answers = new JsonArray();
        var (committed, failed) = (false, false);
        foreach (var part in parts)
        {
            var reply = AnswerPart(Inner(request, part, root), isSnapshot);
            answers.Add(Worded((string?)part["id"], reply));
            committed |= reply.Committed;
            failed |= reply.StatusCode >= 400;
            if (reply.StatusCode >= 400 && !goesOn)
            {
                break;
            }
        }

        if (isSnapshot && failed)
        {
            store.RollBack();
            committed = false;
        }

        return new SimulatedResponse(200)
        {
            Body = Encoding.UTF8.GetBytes(new JsonObject { ["responses"] = answers }.ToJsonString()),
            Operation = "batch",
            Committed = committed,
        };
    }

    private SimulatedResponse AnswerPart(SimulatedRequest part, bool isSnapshot)
    {
        try
        {
            var reply = answer(part);
            if (!isSnapshot)
            {
                store.Begin();
            }

            return reply;
        }
        catch (ApiFault fault)
        {
            if (!isSnapshot)
            {
                store.RollBack();
            }

            return Answers.Refusal(fault, options);
        }
    }

    private static List<JsonObject> Parts(SimulatedRequest request)
    {
        try
        {
            var parts = JsonNode.Parse(request.BodyText ?? "")?["requests"]?.AsArray().Select(part => part!.AsObject()).ToList();
            return parts switch
            {
                null => throw ApiFault.Bad("The batch has no requests."),
                { Count: > MostParts } => throw new ApiFault(500, "Unknown", $"The batch exceeds the maximum number of '{MostParts}' query operations and change sets."),
                _ => parts,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw ApiFault.Bad("The batch is not valid JSON.");
        }
    }

    private static SimulatedRequest Inner(SimulatedRequest outer, JsonObject part, string root)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in part["headers"]?.AsObject() ?? [])
        {
            headers[name] = (string?)value ?? "";
        }

        var url = new Uri($"{root}/{(string?)part["url"]}");
        var body = part["body"] is { } json ? Encoding.UTF8.GetBytes(json.ToJsonString()) : [];
        return new SimulatedRequest((string?)part["method"] ?? "GET", url, headers, body);
    }

    private static JsonObject Worded(string? id, SimulatedResponse reply)
    {
        var headers = new JsonObject { ["content-type"] = reply.ContentType };
        foreach (var (name, value) in reply.Headers)
        {
            headers[name] = value;
        }

        return new JsonObject { ["id"] = id, ["status"] = reply.StatusCode, ["headers"] = headers, ["body"] = reply.Body.Length == 0 ? null : JsonNode.Parse(reply.Body) };
    }
}

using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Lists, registers and removes webhooks in v1; there is nothing else. A list shows the passwords in clear.</summary>
internal sealed class WebhookResource(AccountState state) : IResource
{
    public const string Created = "create webhook";

    public Outcome? Answer(Call call) => call.Version != 1 || call.Path[0] != "webhooks" ? null : (call.Method, call.Path) switch
    {
        ("GET", [_]) => new Outcome(Shown(Json.List(state.Webhooks.KnownTo(call.Caller)), "ok"), "list webhooks"),
        ("POST", [_]) => new Outcome(Shown(state.Webhooks.Register(call.Members(), call.Caller).Copy(), "ok"), Created) { Status = 201, Committed = true },
        ("DELETE", [_, var id]) => state.Webhooks.Remove(Call.Id(id), call.Caller)
            ? new Outcome(new JsonObject { ["success"] = true, ["status"] = "ok" }, "delete webhook") { Committed = true }
            : throw Refusal.NotFound("Webhook"),
        _ => throw new Refusal(405, "Method not allowed"),
    };

    private static JsonObject Shown(JsonNode data, string status) => new() { ["success"] = true, ["status"] = status, ["data"] = data };
}

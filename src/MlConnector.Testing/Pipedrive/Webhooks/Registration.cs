using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>One webhook with what decides about its life.</summary>
internal sealed class Registration(JsonObject webhook, string? clientId)
{
    public JsonObject Webhook { get; } = webhook;

    /// <summary>The app that made it; null for one that a user's token made.</summary>
    public string? ClientId { get; } = clientId;

    public DateTimeOffset LastSuccess { get; set; }

    public DateTimeOffset BannedUntil { get; set; }

    public int Failures { get; set; }

    public bool IsLegacy => Webhook.Text("version") == "1.0";

    public bool Wants(RecordEvent told)
    {
        var action = IsLegacy ? told.LegacyAction : told.Action;
        return action is not null
            && Webhook.Text("event_object") is var entity && (entity == "*" || entity == told.Singular)
            && Webhook.Text("event_action") is var wanted && (wanted == "*" || wanted == action);
    }
}

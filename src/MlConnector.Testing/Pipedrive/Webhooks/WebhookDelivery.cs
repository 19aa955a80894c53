using System.Text;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>One call that waits to be made.</summary>
internal sealed record WebhookDelivery(long WebhookId, Uri Target, string? User, string? Password, JsonObject Payload)
{
    /// <summary>1 for the first call, at most 4.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The body of this attempt: version 1.0 counts repetitions, version 2.0 counts attempts.</summary>
    public byte[] Body()
    {
        var payload = (JsonObject)Payload.DeepClone();
        if (payload.ContainsKey("v"))
        {
            payload["retry"] = Attempt - 1;
        }
        else
        {
            payload["meta"]!["attempt"] = Attempt;
        }

        return Encoding.UTF8.GetBytes(payload.ToJsonString());
    }
}

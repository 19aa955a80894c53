using System.Text.Json.Nodes;

namespace MlConnector.Testing.Pipedrive;

/// <summary>
/// The webhooks of the account and the calls that wait. A failed call is repeated after 3, 30 and 150 seconds; ten calls that fail at
/// the first attempt ban the webhook for half an hour, in which events are lost; three days without a success delete it.
/// </summary>
internal sealed class PipedriveWebhooks(TimeProvider time, Func<long> nextId)
{
    private const int MostWebhooks = 40;
    private const int FailuresBeforeBan = 10;
    private static readonly TimeSpan _ban = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan _longestWithoutSuccess = TimeSpan.FromDays(3);
    private static readonly TimeSpan[] _pauses = [TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(150)];
    private readonly SortedDictionary<long, Registration> _registrations = [];
    private readonly PriorityQueue<WebhookDelivery, (DateTimeOffset Due, long Order)> _waiting = new();
    private long _order;

    /// <summary>Calls that wait, those that are not due yet included.</summary>
    public int Pending => _waiting.Count;

    public IEnumerable<JsonObject> Known => _registrations.Values.Select(registration => registration.Webhook);

    public JsonObject Register(JsonObject members, string now)
    {
        if (!Uri.TryCreate((string?)members["subscription_url"], UriKind.Absolute, out _))
        {
            throw PipedriveRefusal.Schema("subscription_url: invalid or non-reachable URL");
        }

        if (_registrations.Count >= MostWebhooks)
        {
            throw new PipedriveRefusal(422, "Webhook limit reached");
        }

        var webhook = (JsonObject)members.DeepClone();
        var id = nextId();
        webhook["id"] = id;
        webhook["version"] ??= "2.0";
        webhook["is_active"] = 1;
        webhook["add_time"] = now;
        _registrations[id] = new Registration(webhook) { LastSuccess = time.GetUtcNow() };
        return webhook;
    }

    public bool Remove(long id) => _registrations.Remove(id);

    public void Announce(string singular, string action, JsonObject record, JsonObject? previous, (string Name, long Id)? merge = null)
    {
        foreach (var registration in _registrations.Values.Where(registration => registration.Wants(singular, action) && registration.BannedUntil <= time.GetUtcNow()))
        {
            Enqueue(WebhookDelivery.Of(registration.Webhook, singular, action, record, previous, time.GetUtcNow(), merge), time.GetUtcNow());
        }
    }

    /// <summary>The next call that is due; null when there is none.</summary>
    public WebhookDelivery? Take()
    {
        while (_waiting.TryPeek(out var delivery, out var place) && place.Due <= time.GetUtcNow())
        {
            _waiting.Dequeue();
            if (_registrations.ContainsKey(delivery.WebhookId))
            {
                return delivery;
            }
        }

        return null;
    }

    /// <summary>Takes note of an answer; 0 means that there was none.</summary>
    public void Settle(WebhookDelivery delivery, int status)
    {
        if (!_registrations.TryGetValue(delivery.WebhookId, out var registration))
        {
            return;
        }

        var now = time.GetUtcNow();
        registration.Webhook["last_http_status"] = status;
        registration.Webhook["last_delivery_time"] = PipedriveState.Stamp(now);
        if (status is >= 200 and < 300)
        {
            registration.LastSuccess = now;
            return;
        }

        if (now - registration.LastSuccess >= _longestWithoutSuccess)
        {
            _registrations.Remove(delivery.WebhookId);
            return;
        }

        if (delivery.Attempt == 1 && ++registration.Failures == FailuresBeforeBan)
        {
            (registration.Failures, registration.BannedUntil) = (0, now + _ban);
        }

        if (delivery.Attempt <= _pauses.Length)
        {
            Enqueue(delivery with { Attempt = delivery.Attempt + 1 }, now + _pauses[delivery.Attempt - 1]);
        }
    }

    private void Enqueue(WebhookDelivery delivery, DateTimeOffset due) => _waiting.Enqueue(delivery, (due, ++_order));

    private sealed class Registration(JsonObject webhook)
    {
        public JsonObject Webhook { get; } = webhook;

        public DateTimeOffset LastSuccess { get; set; }

        public DateTimeOffset BannedUntil { get; set; }

        public int Failures { get; set; }

        public bool Wants(string singular, string action) =>
            (string?)Webhook["event_object"] is var entity && (entity == "*" || entity == singular)
            && (string?)Webhook["event_action"] is var wanted && (wanted == "*" || wanted == action);
    }
}

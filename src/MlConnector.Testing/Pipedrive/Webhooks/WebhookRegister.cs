using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Access;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Webhooks;

/// <summary>
/// The webhooks of the account and the calls that wait. A failed call is repeated after 3, 30 and 150 seconds; ten calls that fail at
/// the first attempt ban the webhook for half an hour, in which events are lost; three days without a success delete it.
/// </summary>
internal sealed class WebhookRegister(AccountState state, TimeProvider time)
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

    /// <summary>What a caller may list: an app sees its own, a user all but those of apps.</summary>
    public IEnumerable<JsonObject> KnownTo(Caller caller) => _registrations.Values.Where(registration => registration.ClientId == caller.ClientId).Select(registration => registration.Webhook);

    public JsonObject Register(JsonObject members, Caller caller)
    {
        WebhookRules.Check(members, state);
        if (_registrations.Values.Count(other => other.ClientId == caller.ClientId && other.Webhook.Long("owner_id") == caller.UserId) >= MostWebhooks)
        {
            throw new Refusal(422, "Webhook limit reached");
        }

        var id = state.NextId("webhooks");
        var webhook = new JsonObject
        {
            ["id"] = id,
            ["company_id"] = state.Options.CompanyId,
            ["owner_id"] = caller.UserId,
            ["user_id"] = members.Copy("user_id") ?? caller.UserId,
            ["event_action"] = members.Copy("event_action"),
            ["event_object"] = members.Copy("event_object"),
            ["subscription_url"] = members.Copy("subscription_url"),
            ["version"] = members.Copy("version") ?? "2.0",
            ["is_active"] = 1,
            ["add_time"] = state.Now,
            ["remove_time"] = null,
            ["remove_reason"] = null,
            ["type"] = caller.IsApp ? "application" : "general",
            ["http_auth_user"] = members.Copy("http_auth_user"),
            ["http_auth_password"] = members.Copy("http_auth_password"),
            ["last_delivery_time"] = null,
            ["last_http_status"] = null,
            ["admin_id"] = caller.UserId,
            ["name"] = members.Copy("name"),
        };
        _registrations[id] = new Registration(webhook, caller.ClientId) { LastSuccess = time.GetUtcNow() };
        return webhook;
    }

    public bool Remove(long id, Caller caller) => _registrations.TryGetValue(id, out var registration) && registration.ClientId == caller.ClientId && _registrations.Remove(id);

    /// <summary>Forgets what an app registered, as its removal does.</summary>
    public void RemoveOf(string clientId)
    {
        foreach (var (id, _) in _registrations.Where(pair => pair.Value.ClientId == clientId).ToList())
        {
            _registrations.Remove(id);
        }
    }

    public void Announce(string singular, string action, JsonObject record, JsonObject? previous, (string Name, long Id)? merge = null)
    {
        var now = time.GetUtcNow();
        if (_registrations.Count == 0)
        {
            return;
        }

        var told = new RecordEvent(singular, action, record, previous) { Actor = state.Actor, At = now, CorrelationId = state.NewUniqueId(), Merge = merge };
        var permitted = Payloads.Permitted(told, state).ToHashSet();
        foreach (var registration in _registrations.Values)
        {
            if (registration.Wants(told) && registration.BannedUntil <= now && permitted.Contains(registration.Webhook.Long("user_id") ?? 0))
            {
                Enqueue(Delivery(registration, told), now);
            }
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
        registration.Webhook["last_delivery_time"] = Json.Stamp(now);
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

    private WebhookDelivery Delivery(Registration registration, RecordEvent told)
    {
        var webhook = registration.Webhook;
        var payload = registration.IsLegacy ? Payloads.Version1(webhook, told, state) : Payloads.Version2(webhook, told, state);
        return new WebhookDelivery(webhook.Id(), new Uri(webhook.Text("subscription_url")!), webhook.Text("http_auth_user"), webhook.Text("http_auth_password"), payload);
    }

    private void Enqueue(WebhookDelivery delivery, DateTimeOffset due) => _waiting.Enqueue(delivery, (due, ++_order));
}

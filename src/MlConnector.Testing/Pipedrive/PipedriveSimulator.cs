using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing;

/// <summary>A Pipedrive account that obeys what is known of the real API, with seeding methods that act as its users.</summary>
public sealed class PipedriveSimulator : SimulatedApi
{
    private readonly PipedriveSimulatorOptions _options;
    private readonly PipedriveState _state;
    private readonly PipedriveLimits _limits;
    private readonly PipedriveRouter _router;

    /// <summary>Creates an empty account.</summary>
    /// <param name="options">How it is set up; null means the defaults.</param>
    /// <param name="time">Its clock; null means the system's.</param>
    public PipedriveSimulator(PipedriveSimulatorOptions? options = null, TimeProvider? time = null)
        : base(time)
    {
        _options = options ?? new PipedriveSimulatorOptions();
        _state = new PipedriveState(Time, _options);
        _limits = new PipedriveLimits(Time, _options);
        _router = new PipedriveRouter(_state, _options);
    }

    /// <summary>Tokens of the daily budget that requests have used.</summary>
    public long TokensUsed
    {
        get
        {
            lock (Gate)
            {
                return _limits.TokensUsed;
            }
        }
    }

    /// <summary>Webhook calls that wait to be delivered.</summary>
    public int PendingDeliveries
    {
        get
        {
            lock (Gate)
            {
                return _state.Webhooks.Pending;
            }
        }
    }

    /// <summary>Adds a custom field and returns its 40-character key, which differs in every account.</summary>
    /// <param name="entity"><c>deal</c>, <c>organization</c>, <c>person</c> or <c>product</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    public string AddField(string entity, string name, string type = "varchar")
    {
        lock (Gate)
        {
            var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
            _state.FieldsOf(entity).Add(new JsonObject
            {
                ["field_code"] = key,
                ["field_name"] = name,
                ["field_type"] = type,
                ["is_custom_field"] = true,
                ["options"] = null,
                ["id"] = _state.FieldsOf(entity).Count + 1,
            });
            foreach (var record in _state.Of(Entity($"{entity}s")).Values)
            {
                ((JsonObject)record["custom_fields"]!)[key] = null;
            }

            return key;
        }
    }

    /// <summary>Adds an organization as a user would.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="more">Further members, in the shapes of v2.</param>
    public long AddOrganization(string name, params (string Member, JsonNode? Value)[] more) => Add(PipedriveEntity.Organizations, "name", name, more);

    /// <summary>Adds a person as a user would.</summary>
    /// <param name="name">The name.</param>
    /// <param name="more">Further members, in the shapes of v2.</param>
    public long AddPerson(string name, params (string Member, JsonNode? Value)[] more) => Add(PipedriveEntity.Persons, "name", name, more);

    /// <summary>Adds a product as a user would.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="more">Further members, in the shapes of v2.</param>
    public long AddProduct(string name, params (string Member, JsonNode? Value)[] more) => Add(PipedriveEntity.Products, "name", name, more);

    /// <summary>Adds an open deal as a user would.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="more">Further members, in the shapes of v2.</param>
    public long AddDeal(string title, params (string Member, JsonNode? Value)[] more) => Add(PipedriveEntity.Deals, "title", title, more);

    /// <summary>Puts a product on a deal.</summary>
    /// <param name="dealId">The deal.</param>
    /// <param name="productId">The product.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="itemPrice">Price of one.</param>
    /// <param name="more">Further members.</param>
    public long AddDealProduct(long dealId, long productId, decimal quantity, decimal itemPrice, params (string Member, JsonNode? Value)[] more)
    {
        lock (Gate)
        {
            var members = Members(more);
            members["product_id"] = productId;
            members["quantity"] = quantity;
            members["item_price"] = itemPrice;
            return PipedriveLines.Add(_state, dealId, members)["id"]!.GetValue<long>();
        }
    }

    /// <summary>Changes a record as a user would: its time of change moves and webhooks are queued.</summary>
    /// <param name="entitySet">For example <c>organizations</c>.</param>
    /// <param name="id">The record.</param>
    /// <param name="changes">Members, in the shapes of v2.</param>
    public void Edit(string entitySet, long id, params (string Member, JsonNode? Value)[] changes)
    {
        lock (Gate)
        {
            var entity = Entity(entitySet);
            _state.Change(entity, _state.Of(entity)[id], Members(changes));
        }
    }

    /// <summary>Closes a deal as won.</summary>
    /// <param name="id">The deal.</param>
    public void WinDeal(long id) => Edit("deals", id, ("status", "won"));

    /// <summary>Deletes a record as a user would: softly.</summary>
    /// <param name="entitySet">For example <c>organizations</c>.</param>
    /// <param name="id">The record.</param>
    public void Remove(string entitySet, long id)
    {
        lock (Gate)
        {
            var entity = Entity(entitySet);
            _state.Delete(entity, _state.Of(entity)[id]);
        }
    }

    /// <summary>Copies of all records, deleted ones included.</summary>
    /// <param name="entitySet"><c>organizations</c>, <c>persons</c>, <c>products</c>, <c>deals</c> or <c>dealProducts</c>.</param>
    public IReadOnlyList<JsonObject> Rows(string entitySet)
    {
        lock (Gate)
        {
            var rows = entitySet == "dealProducts" ? _state.Lines.Values : (IEnumerable<JsonObject>)_state.Of(Entity(entitySet)).Values;
            return [.. rows.Select(row => (JsonObject)row.DeepClone())];
        }
    }

    /// <summary>
    /// Makes the webhook calls that are due, in order, and returns the status codes; 0 stands for no answer. A call without a 2xx is
    /// repeated after 3, 30 and 150 seconds of the simulator's clock. Failures ban and delete webhooks as they do in Pipedrive.
    /// </summary>
    /// <param name="handler">Where the calls go.</param>
    /// <param name="cancellationToken">Cancels between calls.</param>
    public async Task<IReadOnlyList<int>> DeliverWebhooksAsync(HttpMessageHandler handler, CancellationToken cancellationToken = default)
    {
        using var sender = new WebhookSender(_options, handler);
        var answers = new List<int>();
        while (TakeDelivery() is { } delivery)
        {
            var status = await sender.SendAsync(delivery, cancellationToken).ConfigureAwait(false);
            lock (Gate)
            {
                _state.Webhooks.Settle(delivery, status);
            }

            answers.Add(status);
        }

        return answers;
    }

    private protected override SimulatedResponse Answer(SimulatedRequest request)
    {
        if (request.Header("x-api-token") != _options.ApiToken)
        {
            return Respond(401, new JsonObject { ["success"] = false, ["error"] = "unauthorized access", ["errorCode"] = 401, ["error_info"] = "Please check developers.pipedrive.com" }, "unauthorized", false);
        }

        if (_limits.Refuse(PipedriveCosts.Of(request), PipedriveCosts.IsSearch(request)) is { } refused)
        {
            return refused;
        }

        try
        {
            var (body, status, operation, committed) = _router.Route(request);
            return Respond(status, body, operation, committed) with { HidesRequestBody = operation == "create webhook" };
        }
        catch (PipedriveRefusal refusal)
        {
            return Respond(refusal.StatusCode, new JsonObject { ["success"] = false, ["error"] = refusal.Message, ["code"] = refusal.Code }, "refused", false);
        }
    }

    private SimulatedResponse Respond(int status, JsonNode body, string operation, bool committed) => new(status)
    {
        Body = Encoding.UTF8.GetBytes(body.ToJsonString()),
        Headers = _limits.Headers(),
        Operation = operation,
        Committed = committed,
    };

    private long Add(PipedriveEntity entity, string nameMember, string name, (string Member, JsonNode? Value)[] more)
    {
        lock (Gate)
        {
            var members = Members(more);
            members[nameMember] = name;
            return _state.Insert(entity, members)["id"]!.GetValue<long>();
        }
    }

    private WebhookDelivery? TakeDelivery()
    {
        lock (Gate)
        {
            return _state.Webhooks.Take();
        }
    }

    private static PipedriveEntity Entity(string set) => PipedriveEntity.All.First(entity => entity.Set == set);

    private static JsonObject Members((string Member, JsonNode? Value)[] members)
    {
        var result = new JsonObject();
        foreach (var (member, value) in members)
        {
            result[member] = value?.DeepClone();
        }

        return result;
    }
}

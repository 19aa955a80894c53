using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;
using MlConnector.Testing.Pipedrive.Rules;
using MlConnector.Testing.Pipedrive.Serving;
using MlConnector.Testing.Pipedrive.Webhooks;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing;

/// <summary>A Pipedrive account that obeys what is known of the real API, with seeding methods that act as its users.</summary>
public sealed class PipedriveSimulator : SimulatedApi
{
    private static readonly Actor _someone = new(1, false);
    private readonly PipedriveSimulatorOptions _options;
    private readonly AccountState _state;
    private readonly RequestDesk _desk;

    /// <summary>Creates an empty account.</summary>
    /// <param name="options">How it is set up; null means the defaults.</param>
    /// <param name="time">Its clock; null means the system's.</param>
    public PipedriveSimulator(PipedriveSimulatorOptions? options = null, TimeProvider? time = null)
        : base(time)
    {
        _options = options ?? new PipedriveSimulatorOptions();
        _state = new AccountState(Time, _options);
        _desk = new RequestDesk(_state, Time);
        App = new SimulatedPipedriveApp(_desk.OAuth, _options, Time, Gate);
    }

    /// <summary>The OAuth app that the account can install.</summary>
    public SimulatedPipedriveApp App { get; }

    /// <summary>Tokens that requests have used, those of former days included.</summary>
    public long TokensUsed => Locked(() => _desk.Limits.TokensUsed);

    /// <summary>Webhook calls that wait to be delivered.</summary>
    public int PendingDeliveries => Locked(() => _state.Webhooks.Pending);

    /// <summary>Adds a custom field and returns its 40-character key, which differs in every account.</summary>
    /// <param name="entity"><c>deal</c>, <c>organization</c>, <c>person</c> or <c>product</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="options">The labels that a field of type <c>enum</c> or <c>set</c> offers.</param>
    public string AddField(string entity, string name, string type = "varchar", params string[] options) =>
        Locked(() => FieldResource.AddField(_state, entity, name, type, options).Text("field_code")!);

    /// <summary>The number of an option, as records hold it.</summary>
    /// <param name="entity">For example <c>deal</c>.</param>
    /// <param name="key">The field's key.</param>
    /// <param name="label">The option's label.</param>
    public long OptionId(string entity, string key, string label) => Locked(() =>
        ((JsonArray)_state.Fields.Find(entity, key)!["options"]!).OfType<JsonObject>().First(option => option.Text("label") == label).Id());

    /// <summary>Adds a user without administrator's rights: records that are for their owner alone do not exist for such a user.</summary>
    /// <param name="name">The name.</param>
    /// <param name="email">The address.</param>
    /// <param name="apiToken">The user's API token; null for none.</param>
    public long AddUser(string name, string email, string? apiToken = null) => Locked(() =>
    {
        var id = AccountSetup.AddUser(_state, name, email, false).Id();
        if (apiToken is not null)
        {
            _desk.Admission.AddToken(apiToken, id);
        }

        return id;
    });

    /// <summary>Adds an organization as a user would.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="more">Further members, in the shapes of v2.</param>
    public long AddOrganization(string name, params (string Member, JsonNode? Value)[] more) => Add("organizations", [("name", name), .. more]);

    /// <summary>Adds a person as a user would.</summary>
    /// <param name="name">The name.</param>
    /// <param name="more">Further members, in the shapes of v2.</param>
    public long AddPerson(string name, params (string Member, JsonNode? Value)[] more) => Add("persons", [("name", name), .. more]);

    /// <summary>Adds a product as a user would.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="more">Further members, in the shapes of v2.</param>
    public long AddProduct(string name, params (string Member, JsonNode? Value)[] more) => Add("products", [("name", name), .. more]);

    /// <summary>Adds an open deal as a user would.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="more">Further members, in the shapes of v2.</param>
    public long AddDeal(string title, params (string Member, JsonNode? Value)[] more) => Add("deals", [("title", title), .. more]);

    /// <summary>Adds a record of any kind that v2 serves, unchecked: a record with an <c>update_time</c> of null is possible, as old ones are.</summary>
    /// <param name="entitySet"><c>activities</c>, <c>pipelines</c>, <c>stages</c>, <c>organizations</c>, <c>persons</c>, <c>products</c> or <c>deals</c>.</param>
    /// <param name="members">Members, in the shapes of v2.</param>
    public long Add(string entitySet, params (string Member, JsonNode? Value)[] members) => Locked(() => _state.Insert(Kind(entitySet), Members(members)).Id());

    /// <summary>Puts a product on a deal.</summary>
    /// <param name="dealId">The deal.</param>
    /// <param name="productId">The product.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="itemPrice">Price of one.</param>
    /// <param name="more">Further members.</param>
    public long AddDealProduct(long dealId, long productId, decimal quantity, decimal itemPrice, params (string Member, JsonNode? Value)[] more) => Locked(() =>
        DealLines.Add(_state, dealId, Members([("product_id", productId), ("quantity", quantity), ("item_price", itemPrice), .. more])).Id());

    /// <summary>Changes a line of a deal as a user would.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="changes">Members, in the shapes of v2.</param>
    public void EditDealProduct(long lineId, params (string Member, JsonNode? Value)[] changes) => Locked(() =>
    {
        DealLines.Change(_state, _state.Table(AccountState.Lines)[lineId], Members(changes));
        return 0;
    });

    /// <summary>Gives a product a variation.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="name">The variation's name.</param>
    public long AddProductVariation(long productId, string name) => Locked(() => ProductResource.Store(_state, productId, name, null).Id());

    /// <summary>Renames a variation as a user would, which no webhook tells.</summary>
    /// <param name="id">The variation.</param>
    /// <param name="name">The new name.</param>
    public void RenameProductVariation(long id, string name) => Locked(() => _state.Table(ProductResource.Variations)[id]["name"] = name);

    /// <summary>Changes a record as a user would: its time of change moves and webhooks are queued.</summary>
    /// <param name="entitySet">For example <c>organizations</c>.</param>
    /// <param name="id">The record.</param>
    /// <param name="changes">Members, in the shapes of v2.</param>
    public void Edit(string entitySet, long id, params (string Member, JsonNode? Value)[] changes) => EditInBulk(entitySet, [id], false, changes);

    /// <summary>Changes several records at once, which webhooks tell one by one and mark as a bulk edit.</summary>
    /// <param name="entitySet">For example <c>organizations</c>.</param>
    /// <param name="ids">The records.</param>
    /// <param name="changes">Members, in the shapes of v2.</param>
    public void EditInBulk(string entitySet, IReadOnlyList<long> ids, params (string Member, JsonNode? Value)[] changes) => EditInBulk(entitySet, ids, true, changes);

    /// <summary>Closes a deal as won.</summary>
    /// <param name="id">The deal.</param>
    public void WinDeal(long id) => Edit("deals", id, ("status", "won"));

    /// <summary>Deletes a record as a user would: softly, and for good after 30 days.</summary>
    /// <param name="entitySet">For example <c>organizations</c>.</param>
    /// <param name="id">The record.</param>
    public void Remove(string entitySet, long id) => Locked(() =>
    {
        _state.Delete(Kind(entitySet), _state.Of(Kind(entitySet))[id]);
        return 0;
    });

    /// <summary>Brings an organization, a person or a product back as a user would, within 30 days of its deletion.</summary>
    /// <param name="entitySet">For example <c>organizations</c>.</param>
    /// <param name="id">The record.</param>
    /// <exception cref="KeyNotFoundException">It is purged.</exception>
    public void Restore(string entitySet, long id) => Locked(() =>
    {
        _state.Restore(Kind(entitySet), _state.Of(Kind(entitySet))[id]);
        return 0;
    });

    /// <summary>Joins two deals, persons or organizations as a user would.</summary>
    /// <param name="entitySet">For example <c>organizations</c>.</param>
    /// <param name="loserId">The record that is deleted.</param>
    /// <param name="survivorId">The record that stays, and whose data wins.</param>
    public void Merge(string entitySet, long loserId, long survivorId) => Locked(() =>
        Merging.Merge(_state, Kind(entitySet), _state.Of(Kind(entitySet))[loserId], _state.Of(Kind(entitySet))[survivorId]));

    /// <summary>Copies of all records, deleted ones included until they are purged.</summary>
    /// <param name="entitySet">For example <c>organizations</c>, <c>deals</c>, <c>dealProducts</c>, <c>leads</c>, <c>notes</c> or <c>files</c>.</param>
    public IReadOnlyList<JsonObject> Rows(string entitySet) => Locked<IReadOnlyList<JsonObject>>(() =>
        [.. (entitySet == "leads" ? _state.Leads.Values.Select(lead => LegacyShape.OfLead(lead, _state.Fields)) : _state.Table(entitySet).Values).Select(Parsed)]);

    /// <summary>
    /// Makes the webhook calls that are due, in order, and returns the status codes; 0 stands for no answer in ten seconds. A call without a 2xx is
    /// repeated after 3, 30 and 150 seconds of the simulator's clock. Failures ban and delete webhooks as they do in Pipedrive.
    /// </summary>
    /// <param name="handler">Where the calls go.</param>
    /// <param name="cancellationToken">Cancels between calls.</param>
    public async Task<IReadOnlyList<int>> DeliverWebhooksAsync(HttpMessageHandler handler, CancellationToken cancellationToken = default)
    {
        using var sender = new WebhookSender(_options, handler, Time);
        var answers = new List<int>();
        while (Locked(_state.Webhooks.Take) is { } delivery)
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

    private protected override SimulatedResponse Answer(SimulatedRequest request) => _desk.Answer(request);

    private void EditInBulk(string entitySet, IReadOnlyList<long> ids, bool isBulk, (string Member, JsonNode? Value)[] changes) => Locked(() =>
    {
        _state.Actor = _someone with { IsBulkEdit = isBulk };
        foreach (var id in ids)
        {
            _state.Change(Kind(entitySet), _state.Of(Kind(entitySet))[id], Members(changes));
        }

        return 0;
    });

    // Whoever acts here does so in the product, not through the API.
    private T Locked<T>(Func<T> act)
    {
        lock (Gate)
        {
            _state.Actor = _someone;
            Purge.Run(_state);
            return act();
        }
    }

    private static RecordKind Kind(string set) => RecordKinds.Find(set) ?? throw new ArgumentException($"There are no records '{set}'.", nameof(set));

    // Parsed, so that a number can be read as any kind of number.
    private static JsonObject Parsed(JsonObject record) => (JsonObject)JsonNode.Parse(record.ToJsonString())!;

    private static JsonObject Members((string Member, JsonNode? Value)[] members)
    {
        var result = new JsonObject();
        foreach (var (member, value) in members)
        {
            result[member] = value?.DeepClone();
        }

        return Parsed(result);
    }
}

using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Rules;
using MlConnector.Testing.BusinessCentral.Serving;

namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>The subscriptions of all companies: what they watch, whom they tell and when they end.</summary>
internal sealed class Subscriptions(Store store, Func<string?, CompanyBooks> findCompany)
{
    private const int Most = 200;
    private static readonly TimeSpan s_life = TimeSpan.FromDays(3);
    private readonly Dictionary<string, SubscriptionTarget> _targets = [];

    public Table Table { get; } = new(EntityTypes.All["subscriptions"], store);

    public Row Create(RecordInput input)
    {
        if (Table.Count >= Most)
        {
            throw ApiFault.Bad($"The maximum number of {Most} webhook subscriptions has been reached.");
        }

        var draft = Draft.New(Table.Type);
        draft["subscriptionId"] = draft.Id.ToString("N");
        draft["systemCreatedAt"] = store.Now;
        return Write(draft, input);
    }

    public Row Renew(Row row, RecordInput input) => Write(Draft.Of(row), input);

    public Row? Find(string id) => Table.FindByKey(id);

    // The service does this now and then; to its callers it is as if it did it all the time.
    public void DropExpired() => Drop(row => (DateTimeOffset)row["expirationDateTime"] <= store.Now);

    public void DropAllOf(string notificationUrl) => Drop(row => row.Text("notificationUrl") == notificationUrl);

    public IEnumerable<(Row Subscription, SubscriptionTarget Target)> Watching(Table table) => Table.Rows
        .Select(row => (Subscription: row, Target: TargetOf(row)))
        .Where(pair => pair.Target.Table == table && (DateTimeOffset)pair.Subscription["expirationDateTime"] > store.Now);

    private Row Write(Draft draft, RecordInput input)
    {
        foreach (var (field, value) in input.Members)
        {
            draft[field.Name] = value;
        }

        CheckAddress(draft.Text("notificationUrl"));
        Resolve(draft.Text("resource"));
        draft["expirationDateTime"] = store.Now + s_life;
        draft["systemModifiedAt"] = store.Now;
        return Table.Save(draft);
    }

    private static void CheckAddress(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw ApiFault.Bad("The \"notificationUrl\" must be an absolute URL.");
        }
    }

    private SubscriptionTarget TargetOf(Row row)
    {
        var resource = row.Text("resource");
        return _targets.TryGetValue(resource, out var known) ? known : _targets[resource] = Resolve(resource);
    }

    private SubscriptionTarget Resolve(string resource)
    {
        if (ResourcePath.Find(resource) is not { Steps: [("companies", { } company), (var set, null)] } path)
        {
            throw ApiFault.Bad($"The \"resource\" '{resource}' must name an entity set of a company.");
        }

        var books = findCompany(company);
        return books.Find(path.RouteOf(set)) is { Type.CanSubscribe: true } table
            ? new SubscriptionTarget(books, table.Source, table.Type.Find("lastModifiedDateTime") is not null)
            : throw ApiFault.Bad($"The resource '{resource}' does not support webhook subscriptions.");
    }

    private void Drop(Func<Row, bool> isGone)
    {
        foreach (var row in Table.Rows.Where(isGone).ToList())
        {
            Table.Remove(row.Id);
        }
    }
}

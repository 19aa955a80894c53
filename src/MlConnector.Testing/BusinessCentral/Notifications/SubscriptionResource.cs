using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Query;
using MlConnector.Testing.BusinessCentral.Rules;
using MlConnector.Testing.BusinessCentral.Serving;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>Answers one request for subscriptions, which belong to the environment and not to a company.</summary>
internal sealed class SubscriptionResource(Subscriptions subscriptions, SimulatedRequest request, string root)
{
    private EntityType Type => subscriptions.Table.Type;

    public static bool IsNamedBy(ResourcePath path) => path is { Api: ResourcePath.Standard, Steps: [("subscriptions", _)] };

    public SimulatedResponse Answer(string? key)
    {
        subscriptions.DropExpired();
        return (request.Method, key) switch
        {
            ("GET", null) => ReadMany(),
            ("GET", _) => Write(200, FindRow(key), "get", committed: false),
            ("POST", null) => Write(201, subscriptions.Create(ReadProven()), "create", committed: true),
            ("PATCH", not null) => Renew(FindRow(key)),
            ("DELETE", not null) => Delete(FindRow(key)),
            _ => throw ApiFault.MethodNotAllowed("The HTTP method is not allowed on 'subscriptions'."),
        };
    }

    // The address that has to prove itself before the request is carried out; null when the request will be refused anyway.
    public Uri? AddressToProve(string? key)
    {
        var row = key is null ? null : FindRow(key);
        var input = ReadInput();
        var given = input.Members.FirstOrDefault(member => member.Field.Name == "notificationUrl").Value as string ?? row?.Text("notificationUrl");
        return Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    private SimulatedResponse ReadMany()
    {
        var options = QueryOptions.Parse(Type, request.QueryValues);
        var list = RowList.Read(Type, subscriptions.Table.Rows, options, RequestParts.PageSize(request, int.MaxValue));
        var next = list.NextToken is { } token ? RequestParts.NextLink(request, token) : null;
        return Answers.Many(Context, list, options, null, next) with { Operation = "subscriptions.list" };
    }

    private SimulatedResponse Renew(Row row)
    {
        RequestParts.CheckMatch(request, row, isRequired: true);
        return Write(200, subscriptions.Renew(row, ReadProven()), "update", committed: true);
    }

    private SimulatedResponse Delete(Row row)
    {
        RequestParts.CheckMatch(request, row, isRequired: true);
        subscriptions.Table.Remove(row.Id);
        return Answers.NoContent with { Operation = "subscriptions.delete", Committed = true };
    }

    private RecordInput ReadProven()
    {
        var input = ReadInput();
        return request.IsAddressProven
            ? input
            : throw ApiFault.Bad("The notification URL did not answer the validation request with the validation token.");
    }

    private RecordInput ReadInput() => RecordInput.Read(Type, null, RequestParts.ReadJson(request), insert: request.Method == "POST", byUser: false);

    // The body holds the client state, which is a secret.
    private SimulatedResponse Write(int status, Row row, string operation, bool committed) =>
        Answers.One(status, Context, row, QueryOptions.Parse(Type, request.QueryValues), null) with
        {
            Operation = "subscriptions." + operation,
            Committed = committed,
            HidesRequestBody = true,
        };

    private Row FindRow(string key) => subscriptions.Find(key.Trim('\'')) ?? throw ApiFault.NotFound($"the subscription '{key}'");

    private string Context => root + "/$metadata#subscriptions";
}

using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Query;
using MlConnector.Testing.BusinessCentral.Rules;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Serving;

/// <summary>Answers one request for an entity set of one company.</summary>
internal sealed class CompanyResource(CompanyBooks books, SimulatedRequest request, ResourcePath path)
{
    public SimulatedResponse Answer(IReadOnlyList<(string Name, string? Key)> steps)
    {
        var first = steps[0];
        var table = books.Find(path.RouteOf(first.Name)) ?? throw ApiFault.NotFound($"the segment '{first.Name}'");
        if (first.Key is null)
        {
            return steps switch
            {
                [_] => OnSet(table),
                [_, { Name: "$count" }] => CountRows(table),
                _ => throw ApiFault.NotFound($"the segment '{steps[1].Name}'"),
            };
        }

        ParentRequirement.CheckKey(table.Type);
        var id = ResourcePath.IdOf(first);
        return steps.Count == 1 ? OnRow(table, id) : AnswerBelow(table, FindRow(table, id), [.. steps.Skip(1)]);
    }

    // What stands behind a record: an action, the content of a stream, or the way to other records.
    private SimulatedResponse AnswerBelow(Table table, Row row, IReadOnlyList<(string Name, string? Key)> steps)
    {
        var (next, key) = steps[0];
        if (next.StartsWith("Microsoft.NAV.", StringComparison.OrdinalIgnoreCase))
        {
            return Act(table, row.Id, next["Microsoft.NAV.".Length..]);
        }

        if (table.Type.Find(next) is { Kind: FieldKind.Stream } field)
        {
            return new ContentResource(books, request).Answer(table, row, field);
        }

        var navigation = Navigation.Find(table.Type, next) ?? throw ApiFault.NotFound($"the segment '{next}'");
        var target = books[navigation.Target];
        if (navigation.IsMany && key is null)
        {
            return OnMany(target, navigation, row);
        }

        var found = navigation.Follow(books, row).FirstOrDefault(one => key is null || one.Reference("id") == ResourcePath.IdOf((next, key)))
            ?? throw ApiFault.NotFound($"the segment '{next}'");
        return steps.Count > 1 ? AnswerBelow(target, found, [.. steps.Skip(1)])
            : request.Method == "GET" ? ReadOne(found)
            : OnRow(target, found.Id);
    }

    private SimulatedResponse OnMany(Table target, Navigation navigation, Row parent) => request.Method switch
    {
        "POST" when target.Type.CanInsert => Create(target, (navigation, parent)),
        "GET" => ReadMany(target.Type, navigation.Follow(books, parent)),
        _ => throw NotAllowed(target.Type),
    };

    private SimulatedResponse OnSet(Table table) => request.Method switch
    {
        "GET" => ReadMany(table.Type, null),
        "POST" when table.Type.CanInsert => Create(table, null),
        _ => throw NotAllowed(table.Type),
    };

    private SimulatedResponse OnRow(Table table, Guid id) => request.Method switch
    {
        "GET" => ReadOne(FindRow(table, id)),
        "PATCH" when table.Type.CanModify => Change(table, id),
        "DELETE" when table.Type.CanDelete => Delete(table, id),
        _ => throw NotAllowed(table.Type),
    };

    private SimulatedResponse ReadOne(Row row) =>
        Answers.One(200, Context(row.Type), row, QueryOptions.Parse(row.Type, request.QueryValues, books), books) with { Operation = row.Type.SetName + ".get" };

    private SimulatedResponse ReadMany(EntityType type, IEnumerable<Row>? related)
    {
        var options = QueryOptions.Parse(type, request.QueryValues, books);
        var rows = related ?? Candidates(books[type.Route], options.Filter);
        var list = RowList.Read(type, rows, options, RequestParts.PageSize(request, books.Options.PageLimit));
        var nextLink = list.NextToken is { } token ? RequestParts.NextLink(request, token) : null;
        return Answers.Many(Context(type), list, options, books, nextLink) with { Operation = type.SetName + ".list" };
    }

    private IEnumerable<Row> Candidates(Table table, Filter filter)
    {
        ParentRequirement.Check(table.Type, filter);

        if (Lags)
        {
            return table.AsOf(books.Store.Now - books.Store.ReplicaLag).Values;
        }

        return filter.Equality switch
        {
            { Field: "id", Value: Guid id } => table.Find(id) is { } one ? [one] : [],
            { } equality when equality.Field == table.Type.KeyName => table.FindByKey((string)equality.Value) is { } one ? [one] : [],
            { } equality when table.HasIndex(equality.Field) => table.Where(equality.Field, equality.Value),
            _ => table.Rows,
        };
    }

    private SimulatedResponse CountRows(Table table)
    {
        var filter = QueryOptions.Parse(table.Type, request.QueryValues, books).Filter;
        var count = Candidates(table, filter).Count(filter.Test);
        return Answers.Plain(count.ToString(System.Globalization.CultureInfo.InvariantCulture)) with { Operation = table.Type.SetName + ".count" };
    }

    private SimulatedResponse Create(Table table, (Navigation Way, Row Row)? parent)
    {
        var rules = books.RulesOf(table.Type.Route);
        var input = RecordInput.Read(rules, RequestParts.ReadJson(request), insert: true, byUser: false);
        if (parent is { } above)
        {
            input = input.Under(table.Type, above.Way.BackField, above.Row);
        }

        var row = rules.Insert(Draft.New(table.Type), input);
        return Written(201, row, ".create");
    }

    private SimulatedResponse Change(Table table, Guid id)
    {
        var row = FindCurrent(table, id);
        RequestParts.CheckMatch(request, row, isRequired: true);
        var rules = books.RulesOf(table.Type.Route);
        var input = RecordInput.Read(rules, RequestParts.ReadJson(request), insert: false, byUser: false);
        return Written(200, rules.Modify(Draft.Of(row), input), ".update");
    }

    private SimulatedResponse Delete(Table table, Guid id)
    {
        var row = FindCurrent(table, id);
        RequestParts.CheckMatch(request, row, isRequired: false);
        books.RulesOf(table.Type.Route).Delete(row);
        return Answers.NoContent with { Operation = table.Type.SetName + ".delete", Committed = true };
    }

    private SimulatedResponse Act(Table table, Guid id, string action)
    {
        if (request.Method != "POST")
        {
            throw NotAllowed(table.Type);
        }

        books.Actions.Run(table.Type.Route, FindCurrent(table, id), action);
        return Answers.NoContent with { Operation = $"{table.Type.SetName}.{action}", Committed = true };
    }

    private SimulatedResponse Written(int status, Row row, string operation)
    {
        var options = QueryOptions.Parse(row.Type, request.QueryValues, books);
        return Answers.One(status, Context(row.Type), row, options, books) with { Operation = row.Type.SetName + operation, Committed = true };
    }

    private bool Lags => books.Store.ReplicaLag > TimeSpan.Zero && request.Method == "GET"
        && !string.Equals(request.Header("Data-Access-Intent"), "ReadWrite", StringComparison.OrdinalIgnoreCase);

    private Row FindRow(Table table, Guid id) => Lags
        ? table.AsOf(books.Store.Now - books.Store.ReplicaLag).GetValueOrDefault(id) ?? throw Missing(table, id)
        : FindCurrent(table, id);

    private static Row FindCurrent(Table table, Guid id) => table.Find(id) ?? throw Missing(table, id);

    private static ApiFault Missing(Table table, Guid id) => ApiFault.NotFound($"the {table.Type.Name} with id '{id}'");

    private static ApiFault NotAllowed(EntityType type) => ApiFault.MethodNotAllowed($"The HTTP method is not allowed on '{type.SetName}'.");

    private string Context(EntityType type) => $"{path.Root}/$metadata#companies({books.Id})/{type.SetName}";
}

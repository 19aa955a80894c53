using System.Text.Json;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Query;

/// <summary>One page of a list: filtered, ordered, cut, with an opaque mark to go on from.</summary>
internal sealed record RowList(IReadOnlyList<Row> Rows, int? Total, string? NextToken)
{
    public static RowList Read(EntityType type, IEnumerable<Row> source, QueryOptions options, int pageSize)
    {
        var order = new RowOrder(type, options.OrderBy);
        var rows = source.Where(options.Filter.Test).ToList();
        rows.Sort(order);
        int? total = options.Count ? rows.Count : null;
        var start = options.Skip;
        var wanted = options.Top ?? int.MaxValue;
        if (options.SkipToken is { } token)
        {
            (start, wanted) = Resume(rows, order, token);
        }

        var left = Math.Max(0, rows.Count - start);
        var size = Math.Min(Math.Min(left, wanted), pageSize);
        var page = rows.GetRange(Math.Min(start, rows.Count), size);
        var goesOn = size > 0 && size < Math.Min(left, wanted);
        return new RowList(page, total, goesOn ? Mark(page[^1], order, wanted == int.MaxValue ? wanted : wanted - size) : null);
    }

    // The mark holds the order values of the last row: rows that move meanwhile are missed or seen twice, as in the real service.
    private static string Mark(Row last, RowOrder order, int wanted)
    {
        var text = JsonSerializer.Serialize(new MarkBody(last.Id, wanted, order.TextOf(last)));
        return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    private static (int Start, int Wanted) Resume(List<Row> rows, RowOrder order, string token)
    {
        MarkBody? mark;
        try
        {
            var padded = token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '=');
            mark = JsonSerializer.Deserialize<MarkBody>(Convert.FromBase64String(padded));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            mark = null;
        }

        if (mark is null)
        {
            throw ApiFault.Bad("The skip token is not valid.");
        }

        var start = rows.FindIndex(row => order.IsAfter(row, mark.Id, mark.Values));
        return (start < 0 ? rows.Count : start, mark.Wanted);
    }

    private sealed record MarkBody(Guid Id, int Wanted, IReadOnlyList<string> Values);
}

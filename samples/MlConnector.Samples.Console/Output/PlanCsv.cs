using MlConnector.Sync.Planning;

namespace MlConnector.Samples.Console.Output;

/// <summary>Plans for spreadsheets: one row for each field that is written, one for each record where none is. For looking at; 'apply' takes the other file.</summary>
internal static class PlanCsv
{
    // A spreadsheet would take a text that begins like this for a formula.
    private const string Formula = "=+-@\t\r";

    public static async Task WriteAsync(TextWriter writer, IAsyncEnumerable<PlanEntry> entries)
    {
        await RowAsync("flow", "side", "id", "title", "outcome", "reason", "counterpart", "written to", "field", "before", "after");
        await foreach (var entry in entries)
        {
            var record = new[]
            {
                entry.Flow.ToString(), entry.Side.ToString(), entry.RecordId, entry.Title, entry.Outcome.ToString(), entry.Reason,
                entry.Counterpart is { } other ? $"{other.Number} {other.Name}".Trim() : string.Join("; ", entry.Candidates.Select(candidate => $"{candidate.Number} {candidate.Name}".Trim())),
            };
            if (entry.Changes.Count == 0)
            {
                await RowAsync([.. record, "", "", "", ""]);
            }

            foreach (var change in entry.Changes)
            {
                await RowAsync([.. record, change.Side.ToString(), change.Field, change.Before ?? "", change.After ?? ""]);
            }
        }

        async Task RowAsync(params string[] cells) => await writer.WriteAsync($"{string.Join(',', cells.Select(Quoted))}\r\n");
    }

    private static string Quoted(string cell) => $"\"{(cell.Length > 0 && Formula.Contains(cell[0], StringComparison.Ordinal) ? "'" : "")}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

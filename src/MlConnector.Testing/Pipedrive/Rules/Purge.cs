using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Rules;

/// <summary>Removes for good what was deleted 30 days ago. Lines of a purged product stay, without their product.</summary>
internal static class Purge
{
    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);

    public static void Run(AccountState state)
    {
        while (state.Deletions.TryPeek(out var oldest) && oldest.At + _kept <= state.UtcNow)
        {
            state.Deletions.Dequeue();
            Remove(state, oldest.Kind, oldest.Id);
        }
    }

    private static void Remove(AccountState state, RecordKind kind, long id)
    {
        if (!state.Of(kind).TryGetValue(id, out var record) || !record.Flag("is_deleted"))
        {
            // It was restored.
            return;
        }

        state.Of(kind).Remove(id);
        foreach (var line in state.Belonging(AccountState.Lines, kind.Reference, id).ToList())
        {
            if (kind == RecordKinds.Products)
            {
                line["product_id"] = null;
            }
            else if (kind == RecordKinds.Deals)
            {
                state.Table(AccountState.Lines).Remove(line.Id());
            }
        }
    }
}

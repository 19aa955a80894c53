using MlConnector.Sync.Mapping;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Writing;

/// <summary>What a person should know about a write beside its reason.</summary>
internal static class WriteNotes
{
    /// <summary>What was not written although the rest was, and why; empty when nothing was left.</summary>
    public static string OfLeft(IReadOnlyList<PlannedChange> left, Exception? error) =>
        left.Count == 0 ? "" : $" Still to be written: {string.Join(", ", left.Select(change => $"'{change.Member}'"))} ({error?.Message}).";

    /// <param name="reason">Why it was written.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="written">What of it was sent.</param>
    /// <param name="echoes">The records as their servers stored them: what they made of the values is kept and told.</param>
    public static string Of(string reason, WritePlan plan, IReadOnlyList<PlannedChange> written, params Snapshot[] echoes)
    {
        var rewritten = from change in written
                        let echo = echoes.FirstOrDefault(record => record.Side == change.Side)
                        where echo is not null && echo.Fields.Has(change.Member)
                        let kept = echo.Fields[change.Member]
                        where !NormalForm.AreSame(change.Rule.KindOf(change.Side), kept, change.After)
                        select $"{change.Side.Name()} keeps '{change.Member}' as '{kept}' instead of '{change.Shown.After}'.";
        return string.Join(' ', plan.Notes.Prepend(reason).Concat(rewritten));
    }
}

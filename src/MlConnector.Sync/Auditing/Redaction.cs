using System.Text.RegularExpressions;

namespace MlConnector.Sync.Auditing;

/// <summary>Takes personal values out of entries. What happened, when and to which ids stays.</summary>
internal static partial class Redaction
{
    public const string Erased = "(erased)";
    private const string Hidden = "(hidden)";

    /// <summary>The entry as it may leave the house.</summary>
    public static AuditEntry OfExport(AuditEntry entry) => entry with { Changes = Without(entry, Hidden), Reason = Reason(entry) };

    /// <summary>The entry as it is kept after an erasure. Its sentence may carry anything, so all of it goes.</summary>
    public static AuditEntry OfErasure(AuditEntry entry) => entry with { Changes = Without(entry, Erased), Reason = Erased };

    private static List<FieldChange> Without(AuditEntry entry, string mark) =>
    [
        .. entry.Changes.Select(change => PersonalFields.Contain(entry.Flow, change.Field)
            ? change with { Before = change.Before is null ? null : mark, After = change.After is null ? null : mark }
            : change),
    ];

    // Sentences quote titles and values; remote systems quote them too, or put them at a place that nobody knows.
    private static string Reason(AuditEntry entry)
    {
        if (entry.Flow == SyncFlow.Persons)
        {
            return Hidden;
        }

        var personal = entry.Changes.Where(change => PersonalFields.Contain(entry.Flow, change.Field)).SelectMany(change => new[] { change.Before, change.After });
        var told = personal.Where(value => value is { Length: > 2 }).Aggregate(entry.Reason, (text, value) => text.Replace(value!, Hidden, StringComparison.OrdinalIgnoreCase));
        return Address().Replace(Quotation().Replace(told, Hidden), Hidden);
    }

    // From the first quote to the last: a name may have an apostrophe of its own.
    [GeneratedRegex("'.*'|\".*\"", RegexOptions.Singleline)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[^\s@<>()]{1,64}@[^\s@<>()]{1,255}")]
    private static partial Regex Address();
}

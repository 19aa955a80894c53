using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>How one member of a record is read as text and written.</summary>
/// <param name="Name">Its name in the engine's text form.</param>
/// <param name="MaxLength">The server's limit; null when there is none.</param>
/// <param name="Read">Its value.</param>
/// <param name="Write">Puts a value into a change; an empty text clears. Null when it cannot be written, or only together with others.</param>
internal sealed record Member<TRecord, TChanges>(string Name, int? MaxLength, Func<TRecord, string?> Read, Func<TChanges, string, TChanges>? Write = null)
{
    public ValueKind Kind { get; init; }

    public LookupKind? Lookup { get; init; }

    public bool IsFixed { get; init; }

    public bool IsIdentity { get; init; }

    public MemberInfo Info => new(Name, MaxLength, Write is not null) { Kind = Kind, Lookup = Lookup, IsFixed = IsFixed, IsIdentity = IsIdentity };
}

/// <summary>Reads and writes whole tables of members.</summary>
internal static class Members
{
    public static FieldValues Project<TRecord, TChanges>(this IEnumerable<Member<TRecord, TChanges>> members, TRecord record)
    {
        var fields = new FieldValues();
        foreach (var member in members)
        {
            fields.Add(member.Name, member.Read(record));
        }

        return fields;
    }

    /// <summary>Puts every change that the table can write into <paramref name="start"/>.</summary>
    public static TChanges Apply<TRecord, TChanges>(this IEnumerable<Member<TRecord, TChanges>> members, TChanges start, IEnumerable<PlannedChange> changes)
    {
        var writers = members.Where(member => member.Write is not null).ToDictionary(member => member.Name, member => member.Write!, StringComparer.Ordinal);
        return changes.Aggregate(start, (result, change) => writers.TryGetValue(change.Member, out var write) ? write(result, change.After ?? "") : result);
    }
}

namespace MlConnector.Sync.Mapping.Values;

/// <summary>One line of a list of Business Central.</summary>
/// <param name="Value">What a member holds that refers to it: its code or its id.</param>
/// <param name="Names">What people call it, its code first.</param>
/// <param name="IsActive">False when it must not be given to further records.</param>
internal sealed record LookupEntry(string Value, IReadOnlyList<string> Names, bool IsActive = true)
{
    /// <summary>Its SystemId, of lists whose entries are held by code and written by id.</summary>
    public Guid Id { get; init; }
}

/// <summary>A list of Business Central, as it was when it was read.</summary>
internal sealed class LookupList(IReadOnlyList<LookupEntry> entries)
{
    private const int MostNamed = 20;
    private readonly Dictionary<string, LookupEntry> _byValue = entries.GroupBy(entry => Key(entry.Value)).ToDictionary(group => group.Key, group => group.First());

    private readonly ILookup<string, LookupEntry> _byName = entries.Where(entry => entry.IsActive)
        .SelectMany(entry => entry.Names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(Key).Distinct().Select(name => (name, entry)))
        .ToLookup(pair => pair.name, pair => pair.entry);

    /// <summary>The SystemId of what the entries belong to: a dimension.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>Why there is no such list in the company; null when there is.</summary>
    public string? Missing { get; init; }

    /// <summary>Some of the names, for a message.</summary>
    public string Known => entries.Count == 0 ? "none" : string.Join(", ", entries.Where(entry => entry.IsActive).Take(MostNamed).Select(entry => $"'{entry.Names[0]}'"))
        + (entries.Count > MostNamed ? ", ..." : "");

    /// <summary>The entry that a code, a name or a value means: codes before names, and only when it is the only one.</summary>
    public LookupEntry? Find(string text)
    {
        var found = _byName[Key(text)].ToList();
        return found.Count == 1 ? found[0]
            : found.Where(entry => Key(entry.Names[0]) == Key(text)).ToList() is [var coded] ? coded
            : _byValue.GetValueOrDefault(Key(text)) is { IsActive: true } held ? held
            : null;
    }

    /// <summary>The entry that a member with this value refers to, also one that is not active.</summary>
    public LookupEntry? Holding(string value) => _byValue.GetValueOrDefault(Key(value));

    private static string Key(string text) => NormalForm.Composed(text).Trim().ToUpperInvariant();
}

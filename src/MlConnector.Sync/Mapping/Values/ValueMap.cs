namespace MlConnector.Sync.Mapping.Values;

/// <summary>Pipedrive values and what they are in Business Central. Case, blanks around and the composition of characters do not matter.</summary>
internal sealed class ValueMap
{
    private readonly Dictionary<string, string> _forward;
    private readonly ILookup<string, string> _back;

    public ValueMap(IReadOnlyDictionary<string, string> values)
    {
        Values = values;
        _forward = values.GroupBy(pair => Key(pair.Key)).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.OrdinalIgnoreCase);
        _back = values.ToLookup(pair => Key(pair.Value), pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Business Central values that several Pipedrive values stand for, so that there is no way back.</summary>
    public IReadOnlyList<string> Ambiguous => [.. _back.Where(group => group.Count() > 1).Select(group => $"{string.Join(" and ", group.Select(value => $"'{value}'"))} both mean '{group.Key}'")];

    /// <summary>The Business Central value; null when the Pipedrive value is not listed.</summary>
    public string? Find(string pipedrive) => _forward.GetValueOrDefault(Key(pipedrive));

    /// <summary>The Pipedrive value of the first of several names of a Business Central value that is listed; null when none is.</summary>
    public string? FindBack(IEnumerable<string> names) => names.Select(name => _back[Key(name)].FirstOrDefault()).FirstOrDefault(value => value is not null);

    private static string Key(string text) => NormalForm.Composed(text).Trim();
}

using System.Collections;
using System.Text.Json;

namespace MlConnector.Sync.Mapping;

/// <summary>
/// The canonical projection of one record: member name to invariant text. A key that is not there means "not known";
/// null means "known to be empty". Two projections are equal when they hold the same members with the same text.
/// </summary>
internal sealed class FieldValues : IEnumerable<KeyValuePair<string, string?>>, IEquatable<FieldValues>
{
    public static readonly FieldValues Empty = new();

    private readonly SortedDictionary<string, string?> _members = new(StringComparer.Ordinal);

    public string? this[string member]
    {
        get => _members.GetValueOrDefault(member);
        init => _members[member] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public IReadOnlyCollection<string> Members => _members.Keys;

    public bool Has(string member) => _members.ContainsKey(member);

    /// <summary>The same members, with those of <paramref name="others"/> put over them.</summary>
    public FieldValues With(IEnumerable<KeyValuePair<string, string?>> others)
    {
        var result = new FieldValues();
        foreach (var (member, value) in _members.Concat(others))
        {
            result._members[member] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        }

        return result;
    }

    /// <summary>The same members, but <paramref name="members"/> as they are in <paramref name="earlier"/>: with its values, or not known.</summary>
    public FieldValues Reverted(FieldValues earlier, IEnumerable<string> members)
    {
        var result = new FieldValues();
        var reverted = members.ToHashSet(StringComparer.Ordinal);
        foreach (var (member, value) in _members.Where(pair => !reverted.Contains(pair.Key)).Concat(earlier.Where(pair => reverted.Contains(pair.Key))))
        {
            result._members[member] = value;
        }

        return result;
    }

    public void Add(string member, string? value) => _members[member] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    public string ToJson() => JsonSerializer.Serialize(_members, SyncJsonContext.Default.SortedDictionaryStringString);

    public static FieldValues FromJson(string json)
    {
        var result = new FieldValues();
        foreach (var (member, value) in JsonSerializer.Deserialize(json, SyncJsonContext.Default.SortedDictionaryStringString) ?? [])
        {
            result._members[member] = value;
        }

        return result;
    }

    public bool Equals(FieldValues? other) => other is not null && _members.SequenceEqual(other._members);

    public override bool Equals(object? obj) => Equals(obj as FieldValues);

    public override int GetHashCode() => _members.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

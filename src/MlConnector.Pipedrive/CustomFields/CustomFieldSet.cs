using System.Globalization;

namespace MlConnector.Pipedrive;

/// <summary>The fields of one kind of record, as they were when they were read.</summary>
public sealed class CustomFieldSet
{
    private readonly Dictionary<string, FieldDefinition> _byKey;
    private readonly ILookup<string, FieldDefinition> _byName;

    /// <summary>Makes a set of field definitions.</summary>
    /// <param name="definitions">The definitions; those without a key are left out.</param>
    public CustomFieldSet(IEnumerable<FieldDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        Definitions = [.. definitions.Where(field => field.FieldCode is not null)];
        _byKey = Definitions.DistinctBy(field => field.FieldCode).ToDictionary(field => field.FieldCode!, StringComparer.Ordinal);
        _byName = Definitions.Where(field => field.FieldName is not null).ToLookup(field => field.FieldName!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All fields, built-in ones included.</summary>
    public IReadOnlyList<FieldDefinition> Definitions { get; }

    /// <summary>The fields that a key or a name means: a key one, a name any number. Names are compared without regard to case.</summary>
    /// <param name="nameOrKey">The key, or the name that people see.</param>
    public IReadOnlyList<FieldDefinition> Find(string nameOrKey)
    {
        ArgumentNullException.ThrowIfNull(nameOrKey);
        return _byKey.TryGetValue(nameOrKey, out var field) ? [field] : [.. _byName[nameOrKey]];
    }

    /// <summary>The one field that a key or a name means.</summary>
    /// <param name="nameOrKey">The key, or the name that people see.</param>
    /// <exception cref="CustomFieldException">There is none, or the name is not unique.</exception>
    public FieldDefinition Get(string nameOrKey) => Find(nameOrKey) is [var only] ? only : throw new CustomFieldException($"Pipedrive fields: {Problem(nameOrKey)}.");

    /// <summary>The keys of names (keys stand for themselves).</summary>
    /// <param name="names">The names; compared without regard to case.</param>
    /// <returns>Keys by the given names.</returns>
    /// <exception cref="CustomFieldException">Some names are missing or ambiguous; the message names all of them.</exception>
    public IReadOnlyDictionary<string, string> Resolve(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var wanted = names.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var problems = wanted.Select(Problem).OfType<string>().ToList();
        return problems.Count == 0
            ? wanted.ToDictionary(name => name, name => Find(name)[0].FieldCode!, StringComparer.OrdinalIgnoreCase)
            : throw new CustomFieldException($"Pipedrive fields: {string.Join("; ", problems)}.");
    }

    /// <summary>The id of an option of an enum or set field; null when there is no such option. Labels are compared without regard to case.</summary>
    /// <param name="nameOrKey">The field's key or name.</param>
    /// <param name="label">The text that people see.</param>
    /// <exception cref="CustomFieldException">The field is missing or ambiguous.</exception>
    public long? FindOption(string nameOrKey, string label) =>
        (Get(nameOrKey).Options ?? []).Where(option => string.Equals(option.Label, label, StringComparison.OrdinalIgnoreCase)).Select(Id).FirstOrDefault(id => id is not null);

    /// <summary>The label of an option of an enum or set field; null when there is no such option, for example after it was deleted.</summary>
    /// <param name="nameOrKey">The field's key or name.</param>
    /// <param name="optionId">The id of the option.</param>
    /// <exception cref="CustomFieldException">The field is missing or ambiguous.</exception>
    public string? FindLabel(string nameOrKey, long optionId) => (Get(nameOrKey).Options ?? []).FirstOrDefault(option => Id(option) == optionId)?.Label;

    /// <summary>Why a key or a name means no one field; null when it does.</summary>
    internal string? Problem(string nameOrKey) => Find(nameOrKey) switch
    {
        [_] => null,
        [] => $"'{nameOrKey}' does not exist",
        var many => $"'{nameOrKey}' is the name of {many.Count} fields; use the key ({string.Join(" or ", many.Select(field => field.FieldCode))})",
    };

    private static long? Id(FieldOption option) => long.TryParse(CustomFieldText.Of(option.Id), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

namespace MlConnector.Pipedrive;

/// <summary>
/// Finds the keys of custom fields by their names. Keys differ in every account and names are not unique, so a name that is missing or
/// ambiguous is an error before anything is read or written.
/// </summary>
public static class CustomFieldResolver
{
    /// <summary>Resolves names (or keys, which stand for themselves) to keys.</summary>
    /// <param name="definitions">The field definitions of one entity.</param>
    /// <param name="names">What to resolve; compared without regard to case.</param>
    /// <returns>Keys by the given names.</returns>
    /// <exception cref="CustomFieldException">Some names are missing or ambiguous; the message names all of them.</exception>
    public static IReadOnlyDictionary<string, string> Resolve(IEnumerable<FieldDefinition> definitions, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(names);
        var known = definitions.Where(field => field.FieldCode is not null).ToList();
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var problems = new List<string>();
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var found = known.Where(field => field.FieldCode == name).ToList();
            if (found.Count == 0)
            {
                found = [.. known.Where(field => string.Equals(field.FieldName, name, StringComparison.OrdinalIgnoreCase))];
            }

            if (found is [var only])
            {
                keys[name] = only.FieldCode!;
            }
            else
            {
                problems.Add(found.Count == 0 ? $"'{name}' does not exist" : $"'{name}' is the name of {found.Count} fields; use the key ({string.Join(" or ", found.Select(field => field.FieldCode))})");
            }
        }

        return problems.Count == 0 ? keys : throw new CustomFieldException($"Pipedrive fields: {string.Join("; ", problems)}.");
    }
}

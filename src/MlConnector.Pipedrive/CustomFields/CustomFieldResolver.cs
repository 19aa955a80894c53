namespace MlConnector.Pipedrive;

/// <summary>
/// Finds the keys of custom fields by their names. Keys differ in every account and names are not unique, so a name that is missing or
/// ambiguous is an error before anything is read or written. <see cref="CustomFieldCatalog"/> reads the definitions, too.
/// </summary>
public static class CustomFieldResolver
{
    /// <summary>Resolves names (or keys, which stand for themselves) to keys.</summary>
    /// <param name="definitions">The field definitions of one entity.</param>
    /// <param name="names">What to resolve; compared without regard to case.</param>
    /// <returns>Keys by the given names.</returns>
    /// <exception cref="CustomFieldException">Some names are missing or ambiguous; the message names all of them.</exception>
    public static IReadOnlyDictionary<string, string> Resolve(IEnumerable<FieldDefinition> definitions, IEnumerable<string> names) =>
        new CustomFieldSet(definitions).Resolve(names);
}

namespace MlConnector.Sync.Mapping.Values;

/// <summary>The lists of both companies that rules look values up in, as far as they were read.</summary>
/// <param name="Lists">Lists of Business Central.</param>
/// <param name="Users">Users of Pipedrive.</param>
internal sealed record Vocabulary(IReadOnlyDictionary<Lookup, LookupList> Lists, UserList Users)
{
    public static readonly Vocabulary Empty = new(new Dictionary<Lookup, LookupList>(), UserList.Empty);

    /// <exception cref="InvalidOperationException">The list was not read.</exception>
    public LookupList Of(Lookup lookup) => Lists.GetValueOrDefault(lookup) ?? throw new InvalidOperationException($"The list of {lookup.Kind} {lookup.Dimension} was not read before planning.");
}

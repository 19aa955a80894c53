namespace MlConnector.Sync.Mapping.Values;

/// <summary>The lists of both companies that rules look values up in, as far as they were read.</summary>
/// <param name="Lists">Lists of Business Central.</param>
/// <param name="Users">Users of Pipedrive.</param>
internal sealed record Vocabulary(IReadOnlyDictionary<LookupKind, LookupList> Lists, UserList Users)
{
    public static readonly Vocabulary Empty = new(new Dictionary<LookupKind, LookupList>(), UserList.Empty);

    /// <exception cref="InvalidOperationException">The list was not read.</exception>
    public LookupList Of(LookupKind kind) => Lists.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"The list of {kind} was not read before planning.");
}

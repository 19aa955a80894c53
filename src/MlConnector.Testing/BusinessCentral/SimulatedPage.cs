namespace MlConnector.Testing;

/// <summary>A page of an API of your own: <c>/api/{publisher}/{group}/{version}/companies({id})/{set}</c>.</summary>
/// <remarks>It has <c>id</c> and <c>lastModifiedDateTime</c> besides its fields, and can be subscribed to.</remarks>
public sealed class SimulatedPage
{
    /// <summary>Names a page.</summary>
    /// <param name="api">Publisher, group and version, for example <c>contoso/sales/v1.0</c>.</param>
    /// <param name="entitySet">The entity set.</param>
    /// <param name="entity">The entity.</param>
    /// <exception cref="ArgumentException">The API has not three parts, or a name is not one.</exception>
    public SimulatedPage(string api, string entitySet, string entity)
    {
        ArgumentException.ThrowIfNullOrEmpty(api);
        ArgumentException.ThrowIfNullOrEmpty(entitySet);
        ArgumentException.ThrowIfNullOrEmpty(entity);
        var isFine = api.Split('/') is { Length: 3 } parts && Array.TrueForAll(parts, part => part.Length > 0 && !part.Any(char.IsWhiteSpace));
        Api = isFine ? api.ToLowerInvariant() : throw new ArgumentException("An API is written as publisher/group/version.", nameof(api));
        EntitySet = IsName(entitySet) ? entitySet : throw new ArgumentException("An entity set has letters and digits only.", nameof(entitySet));
        Entity = IsName(entity) ? entity : throw new ArgumentException("An entity has letters and digits only.", nameof(entity));
    }

    /// <summary>Publisher, group and version.</summary>
    public string Api { get; }

    /// <summary>The entity set.</summary>
    public string EntitySet { get; }

    /// <summary>The entity.</summary>
    public string Entity { get; }

    /// <summary>How <see cref="SimulatedCompany"/> names it: the API, a slash and the entity set.</summary>
    public string Route => $"{Api}/{EntitySet}";

    /// <summary>The field that is unique besides the id; null when there is none.</summary>
    /// <value>Null by default.</value>
    public string? KeyField { get; init; }

    /// <summary>True when callers can only read it.</summary>
    /// <value>False by default.</value>
    public bool IsReadOnly { get; init; }

    /// <summary>Its fields in the order of the page.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<SimulatedField> Fields { get; init; } = [];

    internal string Notation => $"{EntitySet} {Entity} {Entity} {KeyField ?? "-"} {(IsReadOnly ? "RW" : "RCUDW")} id:G "
        + string.Concat(Fields.Select(member => member.Notation + " ")) + "lastModifiedDateTime:t";

    private static bool IsName(string text) => text.All(char.IsAsciiLetterOrDigit);
}

namespace MlConnector.Pipedrive;

/// <summary>The lines of a deal that shall be deleted. Never empty: without ids Pipedrive deletes all lines.</summary>
public sealed record DealProductSelection : RequestQuery
{
    private const int MostIds = 100;

    /// <summary>Selects lines.</summary>
    /// <param name="ids">The ids of the lines, from 1 to 100.</param>
    /// <exception cref="ArgumentException">There are none, or more than 100.</exception>
    public DealProductSelection(params IReadOnlyList<long> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        Ids = ids.Count is 0 or > MostIds
            ? throw new ArgumentException($"Select 1 to {MostIds} lines, not {ids.Count}. Without ids Pipedrive would delete all lines of the deal.", nameof(ids))
            : [.. ids];
    }

    /// <summary>The ids of the lines.</summary>
    public IReadOnlyList<long> Ids { get; }

    internal override void WriteTo(QueryText text) => text.AddList("ids", Ids);
}

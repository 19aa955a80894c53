namespace MlConnector.Pipedrive;

/// <summary>Lines to create at once.</summary>
public sealed record DealProductBatch : EntityChanges
{
    private const int MostLines = 100;

    /// <summary>Lines to create at once.</summary>
    /// <param name="lines">From 1 to 100 lines.</param>
    /// <exception cref="ArgumentException">There are none, or more than 100.</exception>
    public DealProductBatch(params IReadOnlyList<DealProductChanges> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Lines = lines.Count is 0 or > MostLines ? throw new ArgumentException($"Create 1 to {MostLines} lines at once, not {lines.Count}.", nameof(lines)) : [.. lines];
        SetList("data", Lines, (writer, line) => line.WriteTo(writer));
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<DealProductChanges> Lines { get; }
}

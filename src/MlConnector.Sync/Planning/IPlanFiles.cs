namespace MlConnector.Sync.Planning;

/// <summary>
/// Reads plans from the store and carries them out of it and back in. A plan file is JSON lines in UTF-8: the plan, then one entry a line. It is
/// for people to look at and approve; nothing in it is written anywhere, because every entry is planned anew when it is applied.
/// </summary>
public interface IPlanFiles
{
    /// <summary>The entries of a plan, in the order in which they are applied.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<PlanEntry> ReadAsync(SyncPlan plan, CancellationToken cancellationToken = default);

    /// <summary>Writes a plan file.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="destination">Where to; it is left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    Task ExportAsync(SyncPlan plan, Stream destination, CancellationToken cancellationToken = default);

    /// <summary>Reads a plan file and finds the plan in the store.</summary>
    /// <param name="source">The file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The plan, which can be applied.</returns>
    /// <exception cref="InvalidDataException">It is no plan file, it was changed, or its plan was made by another store or is no longer kept.</exception>
    Task<SyncPlan> ImportAsync(Stream source, CancellationToken cancellationToken = default);
}

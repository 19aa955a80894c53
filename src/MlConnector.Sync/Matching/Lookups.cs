using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>Look-ups by a record of either side.</summary>
internal static class Lookups
{
    /// <summary>The link of a record; null when it has none, or when it rests.</summary>
    public static Task<Link?> FindAsync(this ILinkStore links, string connection, WorkKey record, CancellationToken cancellationToken) => record.Side == Side.Pipedrive
        ? links.FindByPipedriveAsync(connection, record.Flow, record.PipedriveId, cancellationToken)
        : links.FindByBusinessCentralAsync(connection, record.Flow, Guid.Parse(record.Id), cancellationToken);

    /// <summary>What people decided about a record.</summary>
    public static async Task<Decisions> OfAsync(this IDecisionStore decisions, string connection, WorkKey record, CancellationToken cancellationToken) =>
        new(record, await decisions.FindAsync(connection, record, cancellationToken).ConfigureAwait(false));
}

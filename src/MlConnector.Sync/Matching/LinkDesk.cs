using System.Globalization;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>Where people link records and take links away.</summary>
internal sealed class LinkDesk(ILinkStore links, ISnapshotStore snapshots, IRulings rulings, TimeProvider time) : ILinks
{
    public async Task<RecordLink?> FindAsync(string connection, SyncFlow flow, Side side, string id, CancellationToken cancellationToken) =>
        await links.FindAsync(connection, new WorkKey(flow, side, id), cancellationToken).ConfigureAwait(false) is { } link
            ? new RecordLink(link.Flow, link.PipedriveId, link.BusinessCentralId, link.Number, link.Evidence, link.IsManual)
            : null;

    public Task LinkAsync(string connection, SyncFlow flow, long pipedriveId, Guid businessCentralId, string actor, CancellationToken cancellationToken) =>
        LinkAsync(connection, WorkKey.OfPipedrive(flow, pipedriveId), businessCentralId.ToString(), actor, cancellationToken);

    public async Task UnlinkAsync(string connection, SyncFlow flow, long pipedriveId, string actor, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        RequireLinked(flow);
        var record = WorkKey.OfPipedrive(flow, pipedriveId);
        var link = await links.FindAsync(connection, record, cancellationToken).ConfigureAwait(false)
            ?? throw new ReviewDecisionException(string.Create(CultureInfo.InvariantCulture, $"Pipedrive record {pipedriveId} of {flow} has no link."));
        var other = link.BusinessCentralId.ToString();
        await rulings.ApplyAsync(
            connection,
            new Ruling
            {
                Record = record,
                Actor = actor,
                Audit = Rulings.Entry(connection, record, $"{actor} took the link with {link.Number ?? other} away; it is not made again.", actor, time.GetUtcNow(), other),
                Decisions = [new Decision(record, DecisionKind.NeverLink, other, actor)],
                Unlinked = pipedriveId,
                Marks = [Rulings.Mark(record), Rulings.Mark(new WorkKey(flow, Side.BusinessCentral, other))],
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Links a record of either side with one of the other.</summary>
    public async Task LinkAsync(string connection, WorkKey record, string otherId, string actor, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        RequireLinked(record.Flow);
        var own = await KnownAsync(connection, record, cancellationToken).ConfigureAwait(false);
        var other = await KnownAsync(connection, record with { Side = record.Side.Other(), Id = otherId }, cancellationToken).ConfigureAwait(false);
        var link = Link.Between(own, other, $"linked by {actor}") with { IsManual = true, PipedriveBase = FieldValues.Empty, BusinessCentralBase = FieldValues.Empty };
        var named = WorkKey.OfPipedrive(record.Flow, link.PipedriveId);
        var ruling = new Ruling
        {
            Record = named,
            Actor = actor,
            Audit = Rulings.Entry(connection, named, $"{actor} linked '{own.Title}' with '{other.Title}'.", actor, time.GetUtcNow(), link.BusinessCentralId.ToString()),
            Link = link,
            Marks = [Rulings.Mark(named)],
        };
        try
        {
            await rulings.ApplyAsync(connection, ruling, cancellationToken).ConfigureAwait(false);
        }
        catch (LinkTakenException taken)
        {
            throw new ReviewDecisionException($"{taken.Message} Take that link away first.");
        }
    }

    private static void RequireLinked(SyncFlow flow)
    {
        if (flow == SyncFlow.Deals)
        {
            throw new ReviewDecisionException("Deals have no links: a won deal becomes a document, which is found by its key. Products, Organizations and Persons are linked.");
        }
    }

    private async Task<Snapshot> KnownAsync(string connection, WorkKey record, CancellationToken cancellationToken) =>
        await snapshots.FindAsync(connection, record.Side, record.Flow, record.Id, cancellationToken).ConfigureAwait(false) is { Deleted: false } known
            ? known
            : throw new ReviewDecisionException($"{record.Side.Name()} record {record.Id} of {record.Flow} is not known to the engine, or is gone. Run a pass first, and check the id.");
}

using MlConnector.Sync.Mapping;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>Finds Pipedrive records that carry the id of a Business Central record that is not there: deleted, never synced, or of another company.</summary>
internal sealed class StrayIds(Counterparts counterparts)
{
    /// <summary>The id; null when the record carries none, or one that is there.</summary>
    public async Task<string?> FindAsync(MatchQuery query, Snapshot pipedrive, CancellationToken cancellationToken)
    {
        if (pipedrive.Side != Side.Pipedrive || !StoredId.IsKept(query.Settings))
        {
            return null;
        }

        foreach (var id in pipedrive.SignalsOf(SignalKind.ForeignId).Select(signal => signal.Value))
        {
            var named = query.Source.Side == Side.BusinessCentral
                ? await counterparts.FindSiblingAsync(query, id, cancellationToken).ConfigureAwait(false)
                : await counterparts.FindAsync(query, id, cancellationToken).ConfigureAwait(false);
            if (named is not { Deleted: false })
            {
                return id;
            }
        }

        return null;
    }
}

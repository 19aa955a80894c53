using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Matching;

/// <summary>Looks for records that are not the same by any rule, but so near that creating another one needs a person's word.</summary>
internal sealed class SimilarSearch(Counterparts counterparts)
{
    private const int MostCarriers = 20;

    private static readonly SignalKind[] _kinds =
        [SignalKind.DoubtfulTaxNumber, SignalKind.FreeEmail, SignalKind.Phone, SignalKind.WebsiteHost, SignalKind.Similar];

    /// <summary>Free records that could be meant; none when the record seems to be new.</summary>
    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MatchQuery query, CancellationToken cancellationToken)
    {
        var near = new Dictionary<string, (Snapshot Record, Evidence Evidence)>(StringComparer.Ordinal);
        foreach (var signal in _kinds.SelectMany(query.Source.SignalsOf))
        {
            foreach (var record in await counterparts.SeekAsync(query, signal, MostCarriers, cancellationToken).ConfigureAwait(false))
            {
                if (!near.ContainsKey(record.Id) && new Evidence(query.Source, record) is var evidence && IsNear(evidence))
                {
                    near.Add(record.Id, (record, evidence));
                }
            }
        }

        var weighed = await counterparts.WeighAsync(query, near.Values, cancellationToken).ConfigureAwait(false);
        return [.. weighed.Where(candidate => candidate.Owner is null)];
    }

    private static bool IsNear(Evidence evidence) => !evidence.AreTwoEntities
        && (evidence.SharesCode
            || evidence.Shares(SignalKind.DoubtfulTaxNumber)
            || evidence.Shares(SignalKind.FreeEmail)
            || (evidence.Similarity >= Evidence.SimilarFrom && evidence.HasNearness && evidence.Objection is null)
            || (evidence.SoundsAlike && evidence.Objection is null));
}

using MlConnector.Sync.Matching.Rules;

namespace MlConnector.Sync.Matching;

/// <summary>The rules from the strongest to the weakest. The first one that finds anything answers.</summary>
internal sealed class MatchLadder(Counterparts counterparts)
{
    /// <summary>More carriers of one signal are not looked at; so many cannot be told apart anyway.</summary>
    private const int MostCarriers = 50;

    private static readonly IMatchRule[] _rules =
        [new StoredIdRule(), new TaxNumberRule(), new EmailRule(), new NumberRule(), NameRule.InPlace, NameRule.Exact, NameRule.Normalized];

    /// <summary>Null when no rule finds anything.</summary>
    public async Task<Rung?> ClimbAsync(MatchQuery query, CancellationToken cancellationToken)
    {
        foreach (var rule in _rules)
        {
            foreach (var signal in rule.Seek(query.Source, query.Settings))
            {
                var carriers = await counterparts.SeekAsync(query, signal, MostCarriers, cancellationToken).ConfigureAwait(false);
                var fitting = carriers.Select(carrier => (carrier, Evidence: new Evidence(query.Source, carrier))).Where(find => rule.Fits(find.Evidence));
                var found = await counterparts.WeighAsync(query, fitting, cancellationToken).ConfigureAwait(false);
                if (Counted(rule, found, query) is [_, ..] counted)
                {
                    return new Rung(rule, counted);
                }
            }
        }

        return null;
    }

    private static IReadOnlyList<MatchCandidate> Counted(IMatchRule rule, IReadOnlyList<MatchCandidate> found, MatchQuery query)
    {
        if (!rule.PrefersEvidence)
        {
            return found;
        }

        // A taken record of the same name is another company of that name, unless it would have been linked.
        var counted = found.Where(candidate => candidate.Owner is null || rule.Doubt(candidate.Evidence, query.Settings) is null).ToList();
        var better = counted.Where(candidate => candidate.Evidence is { HasSecond: true, Objection: null }).ToList();
        return better.Count > 0 ? better : counted;
    }
}

using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Mapping;

/// <summary>The mapping of one connection while a pass works on it.</summary>
internal sealed class ConnectionMapping(Lease lease, VocabularyReader vocabulary, IMappingStore store, ApplicationCode application, TimeProvider time)
{
    private List<MappingDrift> _drifts = [];

    public required IReadOnlyList<RecordPair> Pairs { get; init; }

    public required FieldKeys Keys { get; init; }

    public required IReadOnlyDictionary<SyncFlow, FieldMap> Maps { get; init; }

    /// <summary>What is known not to fit.</summary>
    public required IReadOnlyList<MappingDrift> Drifts { init => _drifts = [.. value]; }

    /// <summary>Runs what may call code of the application: it gets half a minute and no more.</summary>
    public Task<T> GuardAsync<T>(SyncFlow flow, Func<T> code) => application.RunAsync(Maps[flow], code);

    /// <summary>The map of a flow with the lists that these rules look values up in. It is stopped when the settings name values that are not in them.</summary>
    public async Task<FieldMap> ForAsync(SyncFlow flow, IReadOnlyCollection<FieldRule> rules, CancellationToken cancellationToken)
    {
        var map = Maps[flow];
        if (rules.Count == 0)
        {
            return map;
        }

        var users = rules.Any(rule => rule is { IsUser: true, Target.Lookup.Kind: LookupKind.Salespeople });
        var read = await vocabulary.ReadAsync(rules.Select(rule => rule.Target.Lookup!.Value).Distinct(), users, cancellationToken).ConfigureAwait(false);
        var judged = map.Rules.Where(rule => rule.Target.Lookup is { } kind && read.Lists.ContainsKey(kind)).ToList();
        var missing = judged.Select(rule => ConfiguredValues.FindMissing(flow, rule, read)).OfType<MappingDrift>().ToList();
        await ReportAsync(missing, judged.Select(rule => MappingDrift.OfValues(flow, rule.BusinessCentral, "")).ToList(), cancellationToken).ConfigureAwait(false);
        return map with { Vocabulary = read, Stopped = missing.Count == 0 ? map.Stopped : string.Join(' ', missing.Select(drift => drift.Problem)) };
    }

    /// <summary>A list of the company, as this pass has read it.</summary>
    public async Task<LookupList> ListAsync(Lookup lookup, CancellationToken cancellationToken) =>
        (await vocabulary.ReadAsync([lookup], users: false, cancellationToken).ConfigureAwait(false)).Of(lookup);

    private async Task ReportAsync(IReadOnlyList<MappingDrift> now, IReadOnlyList<MappingDrift> judged, CancellationToken cancellationToken)
    {
        var keys = judged.Select(Mapping.Drifts.KeyOf).ToHashSet();
        var changes = Mapping.Drifts.Compare(lease.Connection, _drifts, now, drift => keys.Contains(Mapping.Drifts.KeyOf(drift)), time.GetUtcNow());
        if (changes.IsEmpty)
        {
            return;
        }

        await store.SaveAsync(lease, changes, cancellationToken).ConfigureAwait(false);
        _drifts = [.. _drifts.Where(drift => !keys.Contains(Mapping.Drifts.KeyOf(drift))), .. now];
    }
}

using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Mapping;

/// <summary>
/// Brings the engine's own rules, the settings and the fields of Pipedrive together when a pass begins, and notices what has changed since the
/// last one: fields that are gone, called otherwise or of another type, and settings that mean another mapping.
/// </summary>
internal sealed class MappingLoader(RecordPairs pairs, IMappingStore store, ApplicationCode application, TimeProvider time)
{
    /// <exception cref="MlConnectorConfigurationException">The settings cannot be mapped; the message names every problem.</exception>
    public async Task<ConnectionMapping> LoadAsync(
        Lease lease, FlowsOptions flows, IBusinessCentralApi businessCentral, IPipedriveApi pipedrive, CancellationToken cancellationToken)
    {
        var memory = await store.LoadAsync(lease.Connection, cancellationToken).ConfigureAwait(false);
        var keys = await FieldKeys.ResolveAsync(lease.Connection, pairs.All, flows, pipedrive, memory.Fields, cancellationToken).ConfigureAwait(false);
        var history = memory.Editions.GroupBy(edition => edition.Flow).ToDictionary(
            group => group.Key, group => (IReadOnlyDictionary<string, IReadOnlySet<string>>)group.ToDictionary(edition => edition.Version, edition => edition.Rules));
        var maps = pairs.All.ToDictionary(pair => pair.Flow, pair => new FieldMap(
            pair, flows.For(pair.Flow), FieldRules.Of(lease.Connection, pair, flows.For(pair.Flow), keys.Of(pair.Flow)), keys.Drifts)
        {
            Filter = keys.FilterOf(pair.Flow),
            History = history.GetValueOrDefault(pair.Flow, new Dictionary<string, IReadOnlySet<string>>()),
        });

        var changes = Changes(lease.Connection, memory, keys, [.. maps.Values]);
        if (!changes.IsEmpty)
        {
            await store.SaveAsync(lease, changes, cancellationToken).ConfigureAwait(false);
        }

        return new ConnectionMapping(lease, new VocabularyReader(businessCentral, pipedrive), store, application, time)
        {
            Pairs = pairs.All,
            Keys = keys,
            Maps = maps,
            Drifts = [.. memory.Drifts.Where(drift => drift.StopsFlow).Except(changes.Closed)],
        };
    }

    /// <summary>Whether the settings can be mapped, without remembering anything.</summary>
    /// <returns>How many custom fields they name.</returns>
    /// <exception cref="MlConnectorConfigurationException">They cannot; the message names every problem.</exception>
    public async Task<int> CheckAsync(string connection, FlowsOptions flows, IPipedriveApi pipedrive, CancellationToken cancellationToken)
    {
        var memory = await store.LoadAsync(connection, cancellationToken).ConfigureAwait(false);
        var keys = await FieldKeys.ResolveAsync(connection, pairs.All, flows, pipedrive, memory.Fields, cancellationToken).ConfigureAwait(false);
        foreach (var pair in pairs.All)
        {
            _ = FieldRules.Of(connection, pair, flows.For(pair.Flow), keys.Of(pair.Flow));
        }

        return keys.Drifts.Count == 0
            ? keys.All.Count() + (keys.WriteBack is null ? 0 : 1)
            : throw new MlConnectorConfigurationException(string.Join(' ', keys.Drifts.Select(drift => drift.Problem)));
    }

    /// <summary>Whether Business Central has the values and dimensions that the settings name, without remembering anything.</summary>
    /// <returns>How many fields name some.</returns>
    /// <exception cref="MlConnectorConfigurationException">Some are missing; the message names them.</exception>
    public async Task<int> CheckValuesAsync(string connection, FlowsOptions flows, IBusinessCentralApi businessCentral, IPipedriveApi pipedrive, CancellationToken cancellationToken)
    {
        var memory = await store.LoadAsync(connection, cancellationToken).ConfigureAwait(false);
        var keys = await FieldKeys.ResolveAsync(connection, pairs.All, flows, pipedrive, memory.Fields, cancellationToken).ConfigureAwait(false);
        var naming = pairs.All.SelectMany(pair => FieldRules.Of(connection, pair, flows.For(pair.Flow), keys.Of(pair.Flow)).Where(ConfiguredValues.AreNamedBy).Select(rule => (pair.Flow, Rule: rule))).ToList();
        var lists = await new VocabularyReader(businessCentral, pipedrive)
            .ReadAsync(naming.Select(named => named.Rule.Target.Lookup!.Value).Distinct(), users: false, cancellationToken).ConfigureAwait(false);
        var missing = naming.Select(named => ConfiguredValues.FindMissing(named.Flow, named.Rule, lists)).OfType<MappingDrift>().ToList();
        return missing.Count == 0 ? naming.Count : throw new MlConnectorConfigurationException(string.Join(' ', missing.Select(drift => drift.Problem)));
    }

    private MappingChanges Changes(string connection, MappingMemory memory, FieldKeys keys, IReadOnlyList<FieldMap> maps)
    {
        var fields = keys.All.Where(field => field.Field.Definition is not null).Select(field => new KnownField(
            field.Flow, field.Member, field.Field.Name, field.Field.Key, field.Field.Definition!.FieldName ?? field.Field.Key, field.Field.Definition.FieldType ?? "")).ToList();
        var fresh = maps.Select(map => map.Edition).Where(edition => !memory.Editions.Any(known => known.IsCurrent && known.Flow == edition.Flow && known.Version == edition.Version)).ToList();
        var drifts = Drifts.Compare(connection, memory.Drifts, keys.Drifts, drift => !drift.StopsFlow || !IsStillNamed(drift), time.GetUtcNow());
        return drifts with
        {
            Editions = fresh,
            Rereads = [.. drifts.Closed.Select(drift => drift.Flow).Concat(fields.Where(IsAnother).Select(field => field.Flow)).Distinct()],
            Fields = [.. fields.Except(memory.Fields)],
            Audit =
            [
                .. drifts.Audit,
                .. from field in fields
                   let before = memory.Fields.FirstOrDefault(known => known.Flow == field.Flow && known.Member == field.Member && known.Key == field.Key)
                   where before is not null && before.Name != field.Name
                   select Entry(connection, field.Flow, $"The Pipedrive field '{before.Name}' that belongs to '{field.Member}' is called '{field.Name}' now; it is known by its key."),
                .. from edition in fresh
                   let before = memory.Editions.FirstOrDefault(known => known.IsCurrent && known.Flow == edition.Flow)
                   where before is not null
                   select Entry(connection, edition.Flow, Described(before, edition)) with { MappingVersion = edition.Version },
            ],
        };

        // Whether values are there again shows when their list is read; settings that name none any more have nothing to wait for.
        bool IsStillNamed(MappingDrift drift) => maps.Any(map => map.Flow == drift.Flow && map.Rules.Any(rule => ConfiguredValues.AreNamedBy(rule) && drift.IsOfValuesOf(rule)));

        bool IsAnother(KnownField field) => memory.Fields.Any(known => known.Flow == field.Flow && known.Member == field.Member && known.Key != field.Key);
    }

    private static string Described(MappingEdition before, MappingEdition now)
    {
        var (added, gone) = (now.Rules.Except(before.Rules).Order(StringComparer.Ordinal).ToList(), before.Rules.Except(now.Rules).Order(StringComparer.Ordinal).ToList());
        return $"The settings mean another mapping of {now.Flow}: version {before.Version} became {now.Version}"
            + (added.Count > 0 ? $", added {string.Join(", ", added)}" : "")
            + (gone.Count > 0 ? $", gone {string.Join(", ", gone)}" : "")
            + ". Its records are read from the beginning once; what is newly mapped only fills in what is empty.";
    }

    private AuditEntry Entry(string connection, SyncFlow flow, string reason) => new()
    {
        At = time.GetUtcNow(),
        Connection = connection,
        Flow = flow,
        Action = AuditAction.MappingChanged,
        Trigger = "mapping",
        Reason = reason,
    };
}

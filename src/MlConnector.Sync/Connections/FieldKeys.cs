using MlConnector.Pipedrive;
using MlConnector.Sync.Mapping;

namespace MlConnector.Sync.Connections;

/// <summary>The custom fields that the settings name.</summary>
internal sealed record FieldKeys
{
    private static readonly Dictionary<string, PipedriveField> _none = [];

    /// <summary>For each flow: what the settings call a Business Central member, to the Pipedrive field that belongs to it.</summary>
    public required IReadOnlyDictionary<SyncFlow, IReadOnlyDictionary<string, PipedriveField>> ByMember { get; init; }

    /// <summary>Fields that were there once and are gone, or are of another type now.</summary>
    public IReadOnlyList<MappingDrift> Drifts { get; init; } = [];

    /// <summary>The deal field that receives the document number; null when there is none.</summary>
    public string? WriteBack { get; init; }

    /// <summary>Which records take part in each flow.</summary>
    public IReadOnlyDictionary<SyncFlow, RecordFilter> Filters { get; init; } = new Dictionary<SyncFlow, RecordFilter>();

    /// <summary>The fields that filters ask for.</summary>
    public IReadOnlyList<(SyncFlow Flow, string Member, PipedriveField Field)> Asked { get; init; } = [];

    /// <summary>Every field that the settings of flows name.</summary>
    public IEnumerable<(SyncFlow Flow, string Member, PipedriveField Field)> All =>
        ByMember.SelectMany(flow => flow.Value.Select(named => (flow.Key, named.Key, named.Value))).Concat(Asked);

    public RecordFilter FilterOf(SyncFlow flow) => Filters.GetValueOrDefault(flow) ?? RecordFilter.None(flow);

    public IReadOnlyDictionary<string, PipedriveField> Of(SyncFlow flow) => ByMember.GetValueOrDefault(flow, _none);

    /// <summary>Resolves every name of the settings. A field that was found before is found by its key, whatever it is called now.</summary>
    /// <exception cref="MlConnectorConfigurationException">Fields are missing that never were there, ambiguous, or of a type that cannot be mapped; all of them are named.</exception>
    public static async Task<FieldKeys> ResolveAsync(
        string connection, IReadOnlyList<RecordPair> pairs, FlowsOptions flows, IPipedriveApi api, IReadOnlyList<KnownField> known, CancellationToken cancellationToken)
    {
        var byMember = new Dictionary<SyncFlow, IReadOnlyDictionary<string, PipedriveField>>();
        var (filters, asked) = (new Dictionary<SyncFlow, RecordFilter>(), new List<(SyncFlow, string, PipedriveField)>());
        var (drifts, problems) = (new List<MappingDrift>(), new List<string>());
        foreach (var pair in pairs)
        {
            var flow = flows.For(pair.Flow);
            var named = flow.Fields.Where(field => NamesCustomField(pair, field.Value)).ToList();
            var needsFields = named.Count > 0 || FilterResolution.NeedsFields(pair, flow.Filter);
            var lookup = new FieldResolution(pair, needsFields ? await DefinitionsAsync(EntityOf(pair.Flow), api, cancellationToken).ConfigureAwait(false) : new CustomFieldSet([]), known);
            byMember[pair.Flow] = named.Select(field => (Member: field.Key, Field: lookup.Find(field.Key, field.Value.Pipedrive!)))
                .Where(found => found.Field is not null).ToDictionary(found => found.Member, found => found.Field!, StringComparer.Ordinal);
            var setting = $"{MlConnectorOptions.SectionName}:Connections:{connection}:Flows:{pair.Flow}";
            var filter = new FilterResolution(pair, lookup);
            filters[pair.Flow] = filter.Resolve(flow.Filter);
            asked.AddRange(filter.Found.Select(found => (pair.Flow, found.Member, found.Field)));
            drifts.AddRange(lookup.Drifts);
            problems.AddRange(lookup.Problems.Select(problem => $"{setting}:{problem}"));
            problems.AddRange(filter.Problems.Select(problem => $"{setting}:Filter:{problem}."));
        }

        var writeBack = await WriteBackAsync(connection, flows, api, problems, cancellationToken).ConfigureAwait(false);
        return problems.Count == 0
            ? new FieldKeys { ByMember = byMember, Filters = filters, Asked = asked, Drifts = drifts, WriteBack = writeBack }
            : throw new MlConnectorConfigurationException(string.Join(' ', problems));
    }

    private static async Task<string?> WriteBackAsync(
        string connection, FlowsOptions flows, IPipedriveApi api, List<string> problems, CancellationToken cancellationToken)
    {
        if (flows.Deals.WriteBack is not { Length: > 0 } name)
        {
            return null;
        }

        var fields = await DefinitionsAsync(FieldEntity.Deal, api, cancellationToken).ConfigureAwait(false);
        if (fields.Find(name) is [var only])
        {
            return only.FieldCode;
        }

        problems.Add($"{MlConnectorOptions.SectionName}:Connections:{connection}:Flows:Deals:WriteBack: {FieldResolution.ProblemOf(fields, name)}.");
        return null;
    }

    private static bool NamesCustomField(RecordPair pair, FieldOptions options) => options is { Pipedrive.Length: > 0, Constant: null or "" }
        && options.Direction != FlowDirection.Off && pair.Pipedrive.Members.All(member => member.Name != options.Pipedrive);

    private static FieldEntity EntityOf(SyncFlow flow) => flow switch
    {
        SyncFlow.Products => FieldEntity.Product,
        SyncFlow.Organizations => FieldEntity.Organization,
        _ => FieldEntity.Person,
    };

    private static async Task<CustomFieldSet> DefinitionsAsync(FieldEntity entity, IPipedriveApi api, CancellationToken cancellationToken)
    {
        var definitions = new List<FieldDefinition>();
        await foreach (var definition in api.ListFieldsAsync(entity, null, cancellationToken).ConfigureAwait(false))
        {
            definitions.Add(definition);
        }

        return new CustomFieldSet(definitions);
    }
}

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

    public IReadOnlyDictionary<string, PipedriveField> Of(SyncFlow flow) => ByMember.GetValueOrDefault(flow, _none);

    /// <summary>Resolves every name of the settings. A field that was found before is found by its key, whatever it is called now.</summary>
    /// <exception cref="MlConnectorConfigurationException">Fields are missing that never were there, ambiguous, or of a type that cannot be mapped; all of them are named.</exception>
    public static async Task<FieldKeys> ResolveAsync(
        string connection, IReadOnlyList<RecordPair> pairs, FlowsOptions flows, IPipedriveApi api, IReadOnlyList<KnownField> known, CancellationToken cancellationToken)
    {
        var byMember = new Dictionary<SyncFlow, IReadOnlyDictionary<string, PipedriveField>>();
        var (drifts, problems) = (new List<MappingDrift>(), new List<string>());
        foreach (var pair in pairs)
        {
            var named = flows.For(pair.Flow).Fields.Where(field => NamesCustomField(pair, field.Value)).ToList();
            if (named.Count == 0)
            {
                continue;
            }

            var lookup = new FieldResolution(pair, await DefinitionsAsync(EntityOf(pair.Flow), api, cancellationToken).ConfigureAwait(false), known);
            byMember[pair.Flow] = named.Select(field => (Member: field.Key, Field: lookup.Find(field.Key, field.Value.Pipedrive!)))
                .Where(found => found.Field is not null).ToDictionary(found => found.Member, found => found.Field!, StringComparer.Ordinal);
            drifts.AddRange(lookup.Drifts);
            problems.AddRange(lookup.Problems.Select(problem => $"{MlConnectorOptions.SectionName}:Connections:{connection}:Flows:{pair.Flow}:Fields: Pipedrive fields: {problem}."));
        }

        string? writeBack = null;
        if (flows.Deals.WriteBack is { Length: > 0 } name)
        {
            var fields = await DefinitionsAsync(FieldEntity.Deal, api, cancellationToken).ConfigureAwait(false);
            writeBack = fields.Find(name) is [var only] ? only.FieldCode : null;
            problems.AddRange(writeBack is null ? [$"{MlConnectorOptions.SectionName}:Connections:{connection}:Flows:Deals:WriteBack: {FieldResolution.ProblemOf(fields, name)}."] : []);
        }

        return problems.Count == 0
            ? new FieldKeys { ByMember = byMember, Drifts = drifts, WriteBack = writeBack }
            : throw new MlConnectorConfigurationException(string.Join(' ', problems));
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

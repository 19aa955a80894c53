using MlConnector.Pipedrive;

namespace MlConnector.Sync.Connections;

/// <summary>The keys of the custom fields that the settings name.</summary>
internal sealed record FieldKeys
{
    private static readonly Dictionary<string, CustomFieldKey> _none = [];

    /// <summary>For each flow: Business Central member to the Pipedrive field that belongs to it.</summary>
    public required IReadOnlyDictionary<SyncFlow, IReadOnlyDictionary<string, CustomFieldKey>> ByMember { get; init; }

    /// <summary>The deal field that receives the document number; null when there is none.</summary>
    public string? WriteBack { get; init; }

    public IReadOnlyDictionary<string, CustomFieldKey> Of(SyncFlow flow) => ByMember.GetValueOrDefault(flow, _none);

    /// <summary>Resolves every name of the settings.</summary>
    /// <exception cref="MlConnectorConfigurationException">Fields are missing or ambiguous; all of them are named.</exception>
    public static async Task<FieldKeys> ResolveAsync(string connection, FlowsOptions flows, IPipedriveApi api, CancellationToken cancellationToken)
    {
        var byMember = new Dictionary<SyncFlow, IReadOnlyDictionary<string, CustomFieldKey>>();
        foreach (var flow in new[] { SyncFlow.Products, SyncFlow.Organizations, SyncFlow.Persons })
        {
            var names = flows.For(flow).Fields;
            if (names.Count > 0)
            {
                var keys = await ResolveAsync($"{connection}:Flows:{flow}:Fields", Definitions(flow, api, cancellationToken), names.Values).ConfigureAwait(false);
                byMember[flow] = names.ToDictionary(pair => pair.Key, pair => new CustomFieldKey(keys[pair.Value], pair.Value), StringComparer.Ordinal);
            }
        }

        var writeBack = flows.Deals.WriteBack is { Length: > 0 } name
            ? (await ResolveAsync($"{connection}:Flows:Deals:WriteBack", api.ListDealFieldsAsync(cancellationToken), [name]).ConfigureAwait(false))[name]
            : null;
        return new FieldKeys { ByMember = byMember, WriteBack = writeBack };
    }

    private static IAsyncEnumerable<FieldDefinition> Definitions(SyncFlow flow, IPipedriveApi api, CancellationToken cancellationToken) => flow switch
    {
        SyncFlow.Products => api.ListProductFieldsAsync(cancellationToken),
        SyncFlow.Organizations => api.ListOrganizationFieldsAsync(cancellationToken),
        _ => api.ListPersonFieldsAsync(cancellationToken),
    };

    private static async Task<IReadOnlyDictionary<string, string>> ResolveAsync(string setting, IAsyncEnumerable<FieldDefinition> definitions, IEnumerable<string> names)
    {
        var known = new List<FieldDefinition>();
        await foreach (var definition in definitions.ConfigureAwait(false))
        {
            known.Add(definition);
        }

        try
        {
            return CustomFieldResolver.Resolve(known, names);
        }
        catch (CustomFieldException problem)
        {
            throw new MlConnectorConfigurationException($"MlConnector:Connections:{setting}: {problem.Message}", problem);
        }
    }
}

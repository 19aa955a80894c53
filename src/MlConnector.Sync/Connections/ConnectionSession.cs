using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Connections;

/// <summary>One connection while a pass works on it: its settings, its two clients, its lease and what was looked up once.</summary>
internal sealed class ConnectionSession
{
    private readonly Lazy<Task<CompanyFacts>> _facts;
    private readonly Lazy<Task<string?>> _home;

    public ConnectionSession()
    {
        _facts = new(() => CompanyFacts.ReadAsync(BusinessCentral!));
        _home = new(() => Homes!.OfAsync(Name!, BusinessCentral!));
    }

    public required string Name { get; init; }

    public required FlowsOptions Flows { get; init; }

    public required GuardOptions Guard { get; init; }

    public required IBusinessCentralApi BusinessCentral { get; init; }

    public required IPipedriveApi Pipedrive { get; init; }

    public required Lease Lease { get; init; }

    public required ConnectionMapping Mapping { get; init; }

    public FieldKeys Keys => Mapping.Keys;

    public IReadOnlyList<RecordPair> Pairs => Mapping.Pairs;

    public required Func<Reserves> GetReserves { private get; init; }

    /// <summary>What is kept for won deals now.</summary>
    public Reserves Reserves => GetReserves();

    /// <summary>Which work may be done now.</summary>
    public WorkScope Scope => Reserves.Scope;

    public required CompanyGuard Companies { get; init; }

    public required HomeCountries Homes { get; init; }

    /// <summary>Flows that stand still.</summary>
    public required IReadOnlyList<SyncFlow> PausedFlows { get; init; }

    /// <summary>Names the settings and the field map in force.</summary>
    public required string MappingVersion { get; init; }

    /// <summary>Makes sure, before anything is stored or written, that both sides are the companies whose records are linked.</summary>
    /// <exception cref="OtherCompanyException">They are not.</exception>
    public Task RequireCompaniesAsync(CancellationToken cancellationToken) => Companies.RequireAsync(Lease, cancellationToken);

    /// <summary>What the company is like; read once in a pass, when it is first needed.</summary>
    public Task<CompanyFacts> GetFactsAsync() => _facts.Value;

    /// <summary>The company's country; asked for at most once in a pass, when a number without a country is first read. Null when it is not known.</summary>
    public Task<string?> GetHomeCountryAsync() => _home.Value;

    /// <summary>The currency of amounts in custom fields of a flow that have none yet; read only where there are such fields.</summary>
    public async Task<string> AmountCurrencyAsync(SyncFlow flow) => MapOf(flow).Rules.Any(rule => rule.Field?.FieldType == CustomFieldType.Monetary)
        ? (await GetFactsAsync().ConfigureAwait(false)).LocalCurrency
        : "";

    public RecordPair PairOf(SyncFlow flow) => Pairs.First(pair => pair.Flow == flow);

    public FieldMap MapOf(SyncFlow flow) => Mapping.Maps[flow];

    /// <summary>Names the field map of a flow; deals have none, and go by all settings.</summary>
    public string MappingVersionOf(SyncFlow flow) => Mapping.Maps.GetValueOrDefault(flow)?.Version ?? MappingVersion;
}

using System.Globalization;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Tests.Matching;

/// <summary>Records of both sides, their links and the decisions about them, in memory; finds come in the order in which they were written, or backwards.</summary>
internal sealed class MatchBook(SyncFlow flow = SyncFlow.Organizations) : ISnapshotStore, ILinkStore, IDecisionStore
{
    private readonly List<Snapshot> _records = [];
    private readonly List<Link> _links = [];
    private readonly List<Decision> _decisions = [];

    public RecordFlowOptions Settings { get; } = new();

    public bool Backwards { get; set; }

    public int Reads { get; private set; }

    public IReadOnlyList<Snapshot> Records => _records;

    public static Guid CustomerId(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>A record of Pipedrive with its mapped members.</summary>
    public Snapshot Pipedrive(int id, string name, params (string Member, string? Value)[] members) => Add(Side.Pipedrive, id.ToString(CultureInfo.InvariantCulture), name, members);

    /// <summary>A record of Business Central with its members.</summary>
    public Snapshot BusinessCentral(int id, string name, params (string Member, string? Value)[] members) => Add(Side.BusinessCentral, CustomerId(id).ToString(), name, members);

    public void Link(int pipedrive, int businessCentral) => _links.Add(new Link
    {
        Flow = flow,
        PipedriveId = pipedrive,
        BusinessCentralId = CustomerId(businessCentral),
        PipedriveBase = FieldValues.Empty,
        BusinessCentralBase = FieldValues.Empty,
        Evidence = "test",
    });

    public void Decide(DecisionKind kind, int pipedrive, int? businessCentral = null) => _decisions.Add(new Decision(
        WorkKey.OfPipedrive(flow, pipedrive), kind, businessCentral is { } id ? CustomerId(id).ToString() : "", "anna"));

    public Task<Match> MatchAsync(Snapshot source)
    {
        Reads = 0;
        return new Matcher(new Counterparts(this, this, this), this, this).MatchAsync("acme", source, Settings, CancellationToken.None);
    }

    public Task<Snapshot?> FindAsync(string connection, Side side, SyncFlow wanted, string id, CancellationToken cancellationToken) =>
        Read(_records.FirstOrDefault(record => record.Side == side && record.Id == id));

    public Task<IReadOnlyList<Snapshot>> FindBySignalAsync(string connection, Side side, SyncFlow wanted, MatchSignal signal, int limit, CancellationToken cancellationToken)
    {
        var found = _records.Where(record => record.Side == side && record.Signals.Contains(signal));
        return Read<IReadOnlyList<Snapshot>>([.. (Backwards ? found.Reverse() : found).Take(limit)]);
    }

    public Task<Link?> FindByPipedriveAsync(string connection, SyncFlow wanted, long pipedriveId, CancellationToken cancellationToken) =>
        Read(_links.FirstOrDefault(link => link.PipedriveId == pipedriveId));

    public Task<Link?> FindByBusinessCentralAsync(string connection, SyncFlow wanted, Guid businessCentralId, CancellationToken cancellationToken) =>
        Read(_links.FirstOrDefault(link => link.BusinessCentralId == businessCentralId));

    public Task<IReadOnlyList<Decision>> FindAsync(string connection, WorkKey record, CancellationToken cancellationToken) => Read<IReadOnlyList<Decision>>(
        [.. _decisions.Where(decision => decision.Record == record || (decision.Kind == DecisionKind.NeverLink && decision.Subject == record.Id))]);

    public Task<Link?> FindRestingAsync(string connection, WorkKey record, CancellationToken cancellationToken) => Task.FromResult<Link?>(null);

    public Task<IReadOnlyDictionary<string, DateTimeOffset?>> ListLivingAsync(string connection, Side side, SyncFlow wanted, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Matching looks for single records.");

    public Task SaveAsync(Lease lease, IReadOnlyList<Snapshot> read, CancellationToken cancellationToken) => throw new NotSupportedException("Matching only reads.");

    private Task<T> Read<T>(T value)
    {
        Reads++;
        return Task.FromResult(value);
    }

    private Snapshot Add(Side side, string id, string name, (string Member, string? Value)[] members)
    {
        var fields = new FieldValues { ["displayName"] = name }.With(members.Select(member => KeyValuePair.Create(member.Member, member.Value)));
        var record = new Snapshot
        {
            Side = side,
            Flow = flow,
            Id = id,
            Version = "v1",
            Title = name,
            Fields = fields,
            Signals = Projection.Signals(flow, fields, name, new SignalHints { Country = "DE", Employer = fields["employer"] }),
        };
        _records.Add(record);
        return record;
    }
}

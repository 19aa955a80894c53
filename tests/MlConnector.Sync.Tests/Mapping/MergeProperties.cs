using CsCheck;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Mapping.Persons;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Tests.Mapping;

/// <summary>What holds for every plan, whatever the rules, the records and their history are.</summary>
public sealed class MergeProperties
{
    private static readonly string?[] _values = [null, "a", "A", " a ", "b", "1", "1.0", "2.5"];
    private static readonly string[] _members = ["m0", "m1", "m2", "m3"];

    private static readonly Gen<FieldRule[]> _rules = Gen.Select(
        Gen.OneOfConst(Enum.GetValues<FlowDirection>()).Where(direction => direction != FlowDirection.Off), Gen.OneOfConst<ConflictWinner?>([null, .. Enum.GetValues<ConflictWinner>()]),
        Gen.Bool, Gen.Bool, Gen.OneOfConst(ValueKind.Text, ValueKind.Code, ValueKind.Number),
        (direction, conflict, once, clears, kind) => (direction, conflict, once, clears, kind)).Array[_members.Length].Select(rules => rules.Select((rule, index) =>
            new FieldRule(_members[index], $"p{index}")
            {
                Direction = rule.direction,
                Conflict = rule.conflict,
                OnCreationOnly = rule.once,
                Clears = rule.clears,
                Target = new MemberInfo(_members[index], null, true) { Kind = rule.kind },
            }).ToArray());

    private static readonly Gen<(FieldRule[] Rules, FlowDirection Flow, string?[][] Values, bool HasBase, int Newer)> _cases = Gen.Select(
        _rules, Gen.OneOfConst(FlowDirection.TwoWay, FlowDirection.ToBusinessCentral, FlowDirection.ToPipedrive),
        Gen.OneOfConst(_values).Array[_members.Length].Array[4], Gen.Bool, Gen.Int[-1, 1]);

    [Fact]
    public void A_plan_that_was_carried_out_leaves_nothing_to_write() => _cases.Sample(given =>
    {
        var (map, pair) = Given(given);
        if (Merge.ForPair(map, pair) is WritePlan.Update plan)
        {
            var again = Assert.IsType<WritePlan.Update>(Merge.ForPair(map, Applied(pair, plan)));
            Assert.Empty(again.Changes);
        }
    }, iter: 5_000);

    [Fact]
    public void The_order_of_the_rules_does_not_matter() => Gen.Select(_cases, Gen.Int[0, 23]).Sample((given, seed) =>
    {
        var (map, pair) = Given(given);
        var (other, _) = Given(given with { Rules = [.. given.Rules.OrderBy(rule => (rule.BusinessCentral[1] * 7 + seed) % 5)] });
        Assert.Equal(Shown(Merge.ForPair(map, pair)), Shown(Merge.ForPair(other, pair)));
    }, iter: 2_000);

    [Fact]
    public void Every_field_that_differs_is_written_asked_about_or_left_for_a_reason() => _cases.Sample(given =>
    {
        var (map, pair) = Given(given);
        var told = Merge.ForPair(map, pair) switch
        {
            WritePlan.Update update => update.Changes.Select(change => change.Rule).Concat(update.Left.Select(left => left.Rule)).ToHashSet(),
            _ => null,
        };
        foreach (var rule in told is null ? [] : map.Rules)
        {
            var differs = !NormalForm.AreSame(rule.Target.Kind, pair.Value(rule, Side.Pipedrive), pair.Value(rule, Side.BusinessCentral));
            Assert.True(!differs || told!.Contains(rule), $"Nothing is said of {rule}.");
        }
    }, iter: 5_000);

    [Fact]
    public void Nothing_is_written_against_the_direction_of_a_rule_or_of_the_flow() => _cases.Sample(given =>
    {
        var (map, pair) = Given(given);
        var changes = Merge.ForPair(map, pair) is WritePlan.Update plan ? plan.Changes : [];
        Assert.All(changes, change => Assert.True(change.Rule.Direction.Writes(change.Side) && map.Options.Direction.Writes(change.Side) && !change.Rule.OnCreationOnly));
        foreach (var side in new[] { Side.Pipedrive, Side.BusinessCentral })
        {
            var created = Assert.IsType<WritePlan.Create>(Merge.ForCreate(map, pair.Of(side.Other()).Fields, side));
            Assert.All(created.Changes, change => Assert.True(change.Rule.Direction.Writes(side) && change.After is not null));
        }
    }, iter: 5_000);

    [Fact, Trait("Situation", "B120")]
    public void What_was_just_joined_or_just_mapped_loses_no_value() => _cases.Sample(given =>
    {
        var (map, pair) = Given(given with { HasBase = false });
        var changes = Merge.ForPair(map, pair) is WritePlan.Update plan ? plan.Changes : [];
        Assert.All(changes, change => Assert.Null(change.Before));

        var (_, known) = Given(given with { HasBase = true });
        var newly = Merge.ForPair(map, known with { KnownRules = new HashSet<string>() }) is WritePlan.Update filled ? filled.Changes : [];
        Assert.Equal(Shown(new WritePlan.Update(changes)), Shown(new WritePlan.Update(newly)));
    }, iter: 2_000);

    [Fact]
    public void The_winner_of_a_field_stands_above_the_one_of_its_flow()
    {
        var rules = Rules((rule, index) => rule with { Conflict = index switch { 0 => ConflictWinner.BusinessCentralWins, 1 => ConflictWinner.PipedriveWins, _ => null } });
        var values = new[] { Same("b"), Same("1"), Same("a"), Same("a") };

        Assert.Equal("BusinessCentral.m1:1>b;BusinessCentral.m2:1>b;BusinessCentral.m3:1>b;Pipedrive.p0:b>1", Planned(rules, values, newer: 1));
        Assert.Equal("BusinessCentral.m1:1>b;Pipedrive.p0:b>1;Pipedrive.p2:b>1;Pipedrive.p3:b>1", Planned(rules, values, newer: -1));
    }

    [Fact]
    public void What_is_not_known_clears_nothing_and_what_is_empty_only_where_the_rule_says_so()
    {
        var rules = Rules((rule, index) => rule with { Clears = index == 0 });
        var (map, pair) = Given((rules, FlowDirection.TwoWay, [Same(null), Same("b"), Same("b"), Same("b")], true, 1));

        Assert.Equal("BusinessCentral.m0:b>", Shown(Merge.ForPair(map, pair)));
        Assert.Equal("", Shown(Merge.ForPair(map, pair with { Pipedrive = pair.Pipedrive with { Fields = FieldValues.Empty } })));
    }

    private static FieldRule[] Rules(Func<FieldRule, int, FieldRule> change) => [.. _members.Select((member, index) =>
        change(new FieldRule(member, $"p{index}") { Direction = FlowDirection.TwoWay, Target = new MemberInfo(member, null, true) }, index))];

    private static string?[] Same(string? value) => [.. _members.Select(_ => value)];

    private static string Planned(FieldRule[] rules, string?[][] values, int newer)
    {
        var (map, pair) = Given((rules, FlowDirection.TwoWay, values, true, newer));
        return Shown(Merge.ForPair(map, pair));
    }

    private static (FieldMap Map, Versions Pair) Given((FieldRule[] Rules, FlowDirection Flow, string?[][] Values, bool HasBase, int Newer) given)
    {
        var pair = new RecordPairs(new NoSnapshots(), new NoLinks(), new CompanyContacts(new NoSnapshots())).All[1];
        var map = new FieldMap(pair, new RecordFlowOptions { Direction = given.Flow, Conflict = ConflictWinner.Newest }, given.Rules);
        var left = Snapshot(Side.Pipedrive, given.Values[0], given.Newer);
        var right = Snapshot(Side.BusinessCentral, given.Values[1], 0);
        return (map, new Versions(
            left, right, given.HasBase ? Fields(Side.Pipedrive, given.Values[2]) : FieldValues.Empty, given.HasBase ? Fields(Side.BusinessCentral, given.Values[3]) : FieldValues.Empty));
    }

    /// <summary>Both servers store what they are sent; Business Central writes codes in capital letters.</summary>
    private static Versions Applied(Versions pair, WritePlan.Update plan)
    {
        var (left, right) = (After(pair.Pipedrive, plan), After(pair.BusinessCentral, plan));
        return new Versions(left, right, left.Fields, right.Fields);
    }

    private static Snapshot After(Snapshot record, WritePlan.Update plan) => record with
    {
        Fields = record.Fields.With(plan.On(record.Side).Select(change => KeyValuePair.Create(
            change.Member, record.Side == Side.BusinessCentral && change.Rule.Target.Kind == ValueKind.Code ? change.After?.ToUpperInvariant() : change.After))),
    };

    private static Snapshot Snapshot(Side side, string?[] values, int minutes) => new()
    {
        Side = side,
        Flow = SyncFlow.Organizations,
        Id = side == Side.Pipedrive ? "1" : Guid.Empty.ToString(),
        Version = "1",
        ModifiedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(minutes),
        Fields = Fields(side, values),
    };

    private static FieldValues Fields(Side side, string?[] values) =>
        FieldValues.Empty.With(values.Select((value, index) => KeyValuePair.Create($"{(side == Side.Pipedrive ? 'p' : 'm')}{index}", value)));

    private static string Shown(WritePlan plan) => plan switch
    {
        WritePlan.Update update => string.Join(';', update.Changes.Select(change => $"{change.Side}.{change.Member}:{change.Before}>{change.After}").Order(StringComparer.Ordinal)),
        WritePlan.Conflict conflict => string.Join(';', conflict.Fields.Select(field => field.Rule.BusinessCentral).Order(StringComparer.Ordinal)),
        _ => plan.GetType().Name,
    };

    private sealed class NoLinks : ILinkStore
    {
        public Task<Link?> FindByPipedriveAsync(string connection, SyncFlow flow, long pipedriveId, CancellationToken cancellationToken) => Task.FromResult<Link?>(null);

        public Task<Link?> FindByBusinessCentralAsync(string connection, SyncFlow flow, Guid businessCentralId, CancellationToken cancellationToken) => Task.FromResult<Link?>(null);

        public Task<Link?> FindRestingAsync(string connection, WorkKey record, CancellationToken cancellationToken) => Task.FromResult<Link?>(null);
    }

    private sealed class NoSnapshots : ISnapshotStore
    {
        public Task<Snapshot?> FindAsync(string connection, Side side, SyncFlow flow, string id, CancellationToken cancellationToken) => Task.FromResult<Snapshot?>(null);

        public Task<IReadOnlyList<Snapshot>> FindBySignalAsync(string connection, Side side, SyncFlow flow, MatchSignal signal, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Snapshot>>([]);

        public Task<IReadOnlyDictionary<string, DateTimeOffset?>> ListLivingAsync(string connection, Side side, SyncFlow flow, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, DateTimeOffset?>>(new Dictionary<string, DateTimeOffset?>());

        public Task SaveAsync(Lease lease, IReadOnlyList<Snapshot> read, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

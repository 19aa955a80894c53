using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Tests.Scenarios;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Tests.Telemetry;

public sealed class MeasurementTests
{
    [Fact, Trait("Threat", "S32")]
    public async Task A_pass_is_counted_by_flow_and_outcome_and_no_tag_names_a_record()
    {
        await using var world = new World();
        var seen = new ConcurrentBag<(string Name, double Value, Dictionary<string, object?> Tags)>();
        using var listener = Listen(world, seen);
        world.Pipedrive.AddOrganization("Nordwind");
        world.Pipedrive.AddOrganization(new string('x', 101));
        world.Clock.Advance(TimeSpan.FromSeconds(90));
        var report = await world.SyncAsync();
        listener.RecordObservableInstruments();

        Assert.Equal(1, Sum("mlconnector.sync.changes", ("mlconnector.flow", "Organizations"), ("mlconnector.outcome", "Created")));
        Assert.Equal(1, Sum("mlconnector.sync.changes", ("mlconnector.flow", "Organizations"), ("mlconnector.outcome", "Held")));
        Assert.InRange(Sum("mlconnector.sync.lag", ("mlconnector.flow", "Organizations")), 89, 92);
        Assert.Equal(report.BusinessCentralRequests, Sum("mlconnector.sync.requests", ("mlconnector.side", "BusinessCentral")));
        Assert.Equal(report.PipedriveTokens, Sum("mlconnector.sync.pipedrive.tokens"));
        Assert.Equal(1, Sum("mlconnector.sync.queue.size", ("mlconnector.state", "held")));
        Assert.Equal(1, Sum("mlconnector.sync.connection.state", ("mlconnector.state", "Active")));
        Assert.Equal(0, Sum("mlconnector.sync.queue.age"));
        Assert.All(seen, measured => Assert.Equal(World.Connection, measured.Tags["mlconnector.connection"]));
        Assert.DoesNotContain(seen.SelectMany(measured => measured.Tags.Values), value => $"{value}".Contains("Nordwind", StringComparison.Ordinal));

        double Sum(string name, params (string Tag, string Value)[] tags) => seen
            .Where(measured => measured.Name == name && tags.All(tag => Equals(measured.Tags.GetValueOrDefault(tag.Tag), tag.Value))).Sum(measured => measured.Value);
    }

    [Fact]
    public async Task A_pass_is_one_activity_with_its_stages_below_it()
    {
        await using var world = new World();
        world.Pipedrive.AddOrganization("Nordwind");
        var stopped = new ConcurrentBag<Activity>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SyncActivities.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == root.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await world.SyncAsync();

        var mine = stopped.Where(activity => activity.TraceId == root.TraceId).ToList();
        var pass = Assert.Single(mine, activity => activity.OperationName == "pass");
        var stages = mine.Where(activity => activity != pass).Select(activity => activity.OperationName);
        Assert.Equal(["auditing", "mapping", "matching", "reading", "writing"], stages.Distinct().Order());
        Assert.All(mine, activity => Assert.Equal(World.Connection, activity.GetTagItem("mlconnector.connection")));
    }

    private static MeterListener Listen(World world, ConcurrentBag<(string Name, double Value, Dictionary<string, object?> Tags)> seen)
    {
        var meter = world.Services.GetRequiredService<SyncMeter>().Meter;
        var listener = new MeterListener { InstrumentPublished = (instrument, listening) => { if (ReferenceEquals(instrument.Meter, meter)) { listening.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add((instrument.Name, value, new(tags.ToArray()))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add((instrument.Name, value, new(tags.ToArray()))));
        listener.Start();
        return listener;
    }
}

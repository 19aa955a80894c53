using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Telemetry;

/// <summary>The measurements of the engine. Tags are the connection, the flow, the side and the outcome; never a record.</summary>
internal sealed class SyncMeter : IDisposable
{
    private const string Prefix = "mlconnector.sync";
    private readonly ConcurrentDictionary<string, ConnectionReading> _readings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Counter<long> _changes;
    private readonly Histogram<double> _lag;
    private readonly Histogram<double> _passes;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _tokens;

    public SyncMeter()
    {
        Meter = new Meter(SyncActivities.Name);
        _changes = Meter.CreateCounter<long>($"{Prefix}.changes", "{change}", "Records that were worked on, by outcome.");
        _lag = Meter.CreateHistogram<double>($"{Prefix}.lag", "s", "From the change at Pipedrive, by its clock, to the write that followed.");
        _passes = Meter.CreateHistogram<double>($"{Prefix}.pass.duration", "s", "How long passes took.");
        _requests = Meter.CreateCounter<long>($"{Prefix}.requests", "{request}", "Requests sent.");
        _tokens = Meter.CreateCounter<long>($"{Prefix}.pipedrive.tokens", "{token}", "Tokens of Pipedrive's daily budget that were used.");
        Meter.CreateObservableGauge($"{Prefix}.queue.size", QueueSizes, "{record}", "Records that wait, are held or parked.");
        Meter.CreateObservableGauge($"{Prefix}.queue.age", () => Observe(reading => reading.OldestDue.TotalSeconds), "s", "Age of the oldest due record after the last pass.");
        Meter.CreateObservableGauge($"{Prefix}.pipedrive.tokens.remaining", TokensRemaining, "{token}", "What the company has left of today's tokens.");
        Meter.CreateObservableGauge($"{Prefix}.connection.state", States, "{connection}", "1 for the state that the connection has.");
    }

    public Meter Meter { get; }

    public void Changed(AuditEntry entry, DateTimeOffset? changedAt)
    {
        var tags = new TagList { { SyncActivities.Connection, entry.Connection }, { SyncActivities.Flow, entry.Flow?.ToString() } };
        if (changedAt is { } at && entry.Action is AuditAction.Created or AuditAction.Updated or AuditAction.Adopted)
        {
            _lag.Record(Math.Max(0, (entry.At - at).TotalSeconds), tags);
        }

        tags.Add(SyncActivities.Outcome, entry.Action.ToString());
        _changes.Add(1, tags);
    }

    public void Passed(string connection, SyncReport report)
    {
        var tag = Tag(connection);
        _passes.Record(report.Seconds, tag);
        _requests.Add(report.BusinessCentralRequests, tag, new("mlconnector.side", nameof(Side.BusinessCentral)));
        _requests.Add(report.PipedriveRequests, tag, new("mlconnector.side", nameof(Side.Pipedrive)));
        _tokens.Add(report.PipedriveTokens, tag);
    }

    public void Read(string connection, ConnectionReading reading) => _readings[connection] = reading;

    public void Dispose() => Meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string connection) => new(SyncActivities.Connection, connection);

    private IEnumerable<Measurement<double>> Observe(Func<ConnectionReading, double> value) =>
        _readings.Select(reading => new Measurement<double>(value(reading.Value), Tag(reading.Key)));

    private IEnumerable<Measurement<long>> QueueSizes() => _readings.SelectMany(reading => new[]
    {
        new Measurement<long>(reading.Value.Waiting, Tag(reading.Key), new("mlconnector.state", "waiting")),
        new Measurement<long>(reading.Value.Held, Tag(reading.Key), new("mlconnector.state", "held")),
        new Measurement<long>(reading.Value.Parked, Tag(reading.Key), new("mlconnector.state", "parked")),
    });

    private IEnumerable<Measurement<long>> TokensRemaining() => _readings
        .Where(reading => reading.Value.TokensRemaining is not null)
        .Select(reading => new Measurement<long>(reading.Value.TokensRemaining!.Value, Tag(reading.Key)));

    private IEnumerable<Measurement<long>> States() => _readings.SelectMany(reading => Enum.GetValues<ConnectionState>()
        .Select(state => new Measurement<long>(state == reading.Value.State ? 1 : 0, Tag(reading.Key), new("mlconnector.state", state.ToString()))));
}

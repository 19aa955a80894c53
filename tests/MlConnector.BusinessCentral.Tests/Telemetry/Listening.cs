using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace MlConnector.BusinessCentral.Tests.Telemetry;

/// <summary>Hears everything that the process tells: activities, measurements and logs of every level.</summary>
internal sealed class Listening : IDisposable, ILoggerProvider
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Listening()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Activities.Enqueue(activity),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = new();

    public ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> Measurements { get; } = new();

    public ConcurrentQueue<string> Logs { get; } = new();

    public IEnumerable<Activity> Calls => Activities.Where(activity => activity.Source.Name == "MlConnector.BusinessCentral");

    /// <summary>All of it as text.</summary>
    public string Everything() => string.Join(
        '\n',
        [
            .. Logs,
            .. Activities.Select(activity => $"{activity.DisplayName} {activity.StatusDescription} {Text(activity.TagObjects)} {string.Join(' ', activity.Events.Select(happened => happened.Name + Text(happened.Tags)))} {Text(activity.Baggage)}"),
            .. Measurements.Select(measured => measured.Name + Text(measured.Tags)),
        ]);

    public ILogger CreateLogger(string categoryName) => new Writer(Logs, categoryName);

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static string Text<T>(IEnumerable<KeyValuePair<string, T>> pairs) => string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));

    private sealed class Writer(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {formatter(state, exception)} {exception} {(state is IEnumerable<KeyValuePair<string, object?>> pairs ? Text(pairs) : "")}");
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MlConnector.Http;

/// <summary>The activity source and the meter of a package, both under the package's name.</summary>
internal sealed class ClientTelemetry
{
    public const string Client = "mlconnector.client";
    public const string Template = "url.template";
    public const string Method = "http.request.method";
    public const string Status = "http.response.status_code";
    public const string Error = "error.type";
    public const string Correlation = "mlconnector.correlation_id";

    public ClientTelemetry(string name, string prefix)
    {
        Source = new ActivitySource(name);
        var meter = new Meter(name);
        Duration = meter.CreateHistogram<double>($"{prefix}.call.duration", "s", "How long calls took, repetitions and waits included.");
        Repetitions = meter.CreateCounter<long>($"{prefix}.call.repetitions", "{repetition}", "Requests that were sent again.");
    }

    public ActivitySource Source { get; }

    public Histogram<double> Duration { get; }

    public Counter<long> Repetitions { get; }
}

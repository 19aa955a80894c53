using System.Diagnostics;
using Refit;

namespace MlConnector.Http;

/// <summary>Shows every call as one activity and one measurement, whatever repetitions and waits it took. Labels name templates, never values.</summary>
internal sealed class CallTelemetry(ClientTelemetry telemetry, string client, TimeProvider time) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<string> _template = new(HttpRequestMessageOptions.RelativePathTemplate);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var template = request.Options.TryGetValue(_template, out var known) ? known : "";
        var tags = new TagList { { ClientTelemetry.Client, client }, { ClientTelemetry.Method, request.Method.Method }, { ClientTelemetry.Template, template } };
        using var activity = telemetry.Source.StartActivity(ActivityKind.Client, tags: tags, name: $"{request.Method} {template}");
        var started = time.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            tags.Add(ClientTelemetry.Status, (int)response.StatusCode);
            activity?.SetTag(ClientTelemetry.Status, (int)response.StatusCode);
            return response;
        }
        catch (Exception exception)
        {
            Tell(activity, ref tags, exception);
            throw;
        }
        finally
        {
            telemetry.Duration.Record(time.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    private static void Tell(Activity? activity, ref TagList tags, Exception exception)
    {
        var fault = exception as IClientFault;
        var error = fault?.Code ?? exception.GetType().FullName;
        tags.Add(ClientTelemetry.Error, error);
        if (fault?.StatusCode is { } status)
        {
            tags.Add(ClientTelemetry.Status, status);
            activity?.SetTag(ClientTelemetry.Status, status);
        }

        activity?.SetTag(ClientTelemetry.Error, error).SetTag(ClientTelemetry.Correlation, fault?.CorrelationId).SetStatus(ActivityStatusCode.Error);
    }
}

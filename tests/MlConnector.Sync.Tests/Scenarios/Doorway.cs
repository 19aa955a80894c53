using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>The endpoints of a host as both systems call them, with the engine's real receivers behind.</summary>
internal sealed class Doorway(World world) : HttpMessageHandler
{
    public const string Address = "https://hooks.example.com/ml";
    private const string BusinessCentral = "/ml/webhooks/business-central/";
    private const string Pipedrive = "/ml/webhooks/pipedrive/";

    /// <summary>Another answer than that of the engine: 0 for none at all; null lets the engine answer.</summary>
    public int? Instead { get; set; }

    /// <summary>What Business Central called last.</summary>
    public Uri? LastCalled { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Instead is { } other)
        {
            return other == 0 ? throw new HttpRequestException("Nobody answers.") : new HttpResponseMessage((HttpStatusCode)other);
        }

        var path = request.RequestUri!.AbsolutePath;
        if (path.StartsWith(BusinessCentral, StringComparison.Ordinal))
        {
            LastCalled = request.RequestUri;
            var body = request.Content is null ? Stream.Null : await request.Content.ReadAsStreamAsync(cancellationToken);
            var answer = await world.Services.GetRequiredService<INotificationReceiver>().ReceiveAsync(path[BusinessCentral.Length..], request.RequestUri.Query, body, cancellationToken);
            return new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new StringContent(answer.Text ?? "") };
        }

        var headers = request.Headers.ToDictionary(header => header.Key, header => (IReadOnlyList<string>)[.. header.Value], StringComparer.OrdinalIgnoreCase);
        var status = await world.Services.GetRequiredService<IWebhookReceiver>()
            .ReceivePipedriveAsync(path[Pipedrive.Length..], headers, await request.Content!.ReadAsByteArrayAsync(cancellationToken), cancellationToken);
        return new HttpResponseMessage((HttpStatusCode)status);
    }
}

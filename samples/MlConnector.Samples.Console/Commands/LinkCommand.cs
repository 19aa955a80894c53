using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Links two records by hand, or takes a link away.</summary>
internal static class LinkCommand
{
    public static Task<int> LinkAsync(CommandRequest request, SyncFlow flow, long pipedriveId, Guid businessCentralId, string actor, CancellationToken cancellationToken) =>
        RunAsync(
            request, (links, connection) => links.LinkAsync(connection, flow, pipedriveId, businessCentralId, actor, cancellationToken),
            string.Create(CultureInfo.InvariantCulture, $"{flow} {pipedriveId} is linked with {businessCentralId}."), cancellationToken);

    public static Task<int> UnlinkAsync(CommandRequest request, SyncFlow flow, long pipedriveId, string actor, CancellationToken cancellationToken) =>
        RunAsync(
            request, (links, connection) => links.UnlinkAsync(connection, flow, pipedriveId, actor, cancellationToken),
            string.Create(CultureInfo.InvariantCulture, $"{flow} {pipedriveId} is not linked any more, and will not be linked with that record again."), cancellationToken);

    private static async Task<int> RunAsync(CommandRequest request, Func<ILinks, string, Task> act, string done, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        var known = await services.GetRequiredService<ISyncStatus>().GetAsync(request.Connection, cancellationToken);
        if (known is not [var only])
        {
            throw new MlConnectorConfigurationException("There are several connections: say which one with --connection.");
        }

        try
        {
            await act(services.GetRequiredService<ILinks>(), only.Connection);
        }
        catch (ReviewDecisionException refused)
        {
            throw new MlConnectorConfigurationException(refused.Message);
        }

        System.Console.WriteLine(done);
        return 0;
    }
}

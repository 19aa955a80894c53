using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Open questions.</summary>
internal static class ReviewsCommand
{
    public static async Task<int> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        await services.GetRequiredService<ISyncStatus>().GetAsync(request.Connection, cancellationToken);
        var reviews = await services.GetRequiredService<IReviews>().ListAsync(request.Connection, cancellationToken);
        if (request.Json)
        {
            Json.Print(reviews);
        }
        else
        {
            AnsiConsole.Write(Tables.OfReviews(reviews));
        }

        return 0;
    }
}

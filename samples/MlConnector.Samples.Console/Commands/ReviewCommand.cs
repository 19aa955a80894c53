using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Shows one question, or answers it.</summary>
internal static class ReviewCommand
{
    public static async Task<int> RunAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        await services.GetRequiredService<ISyncStatus>().GetAsync(null, cancellationToken);
        var reviews = services.GetRequiredService<IReviews>();
        try
        {
            if (request.ToDecision() is { } decision)
            {
                await reviews.DecideAsync(request.Id, decision, request.Actor, cancellationToken);
            }
        }
        catch (ReviewDecisionException refused)
        {
            throw new MlConnectorConfigurationException(refused.Message);
        }

        var review = await reviews.FindAsync(request.Id, cancellationToken) ?? throw new MlConnectorConfigurationException($"There is no review {request.Id}; 'reviews' lists the open ones.");
        if (request.Json)
        {
            Json.Print(review);
        }
        else
        {
            AnsiConsole.Write(Tables.OfReview(review));
        }

        return 0;
    }
}

using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync.Subscriptions;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>The webhooks of both systems. Exit code 1 when one of them needs a person.</summary>
internal static class SubscriptionsCommand
{
    public static Command Build(Func<ParseResult, CommandRequest> request)
    {
        var check = new Option<bool>("--check") { Description = "Compare them with what both systems have now, and mend them." };
        var renew = new Option<bool>("--renew") { Description = "Also renew those that expire." };
        var recreate = new Option<bool>("--recreate") { Description = "Take them down and make new ones, with new secret addresses." };
        var command = new Command(
            "subscriptions",
            "The webhooks of both systems: state, expiry, last heard. Business Central calls the endpoint before it makes or renews one: a web host that maps it has to run on this store.")
        {
            check, renew, recreate,
        };
        command.SetAction((result, cancellationToken) => EngineHost.GuardAsync(() => RunAsync(
            request(result),
            result.GetValue(recreate) ? SubscriptionWish.Recreate : result.GetValue(renew) ? SubscriptionWish.Renew : result.GetValue(check) ? SubscriptionWish.Check : null,
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(CommandRequest request, SubscriptionWish? wish, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        var subscriptions = services.GetRequiredService<ISubscriptions>();
        var shown = wish is { } asked
            ? await subscriptions.KeepAsync(request.Connection, asked, cancellationToken)
            : await subscriptions.ListAsync(request.Connection, cancellationToken);
        if (request.Json)
        {
            Json.Print(shown);
        }
        else if (shown.Count == 0)
        {
            AnsiConsole.WriteLine("None: changes are found by polling. Set MlConnector:PublicBaseAddress, and run a web host with the webhook endpoints on this store.");
        }
        else
        {
            AnsiConsole.Write(Tables.OfSubscriptions(shown));
        }

        return shown.Any(subscription => subscription.Alarm is not null || (wish is not null && subscription.Problem is not null)) ? 1 : 0;
    }
}

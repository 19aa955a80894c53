using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MlConnector.Pipedrive;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Connections;

namespace MlConnector.Samples.Console.Commands;

/// <summary>
/// Connects a Pipedrive account by OAuth. Prints the address for a browser; then waits for the answer when the callback address is on this
/// machine, or ends: the answer is handed over later with <c>--code</c> and <c>--state</c>.
/// </summary>
internal static class ConnectCommand
{
    // Whoever runs the console reaches the store anyway; the state alone, which only this store can know, ties the answer to the beginning.
    private const string Session = "console";

    public static async Task<int> RunAsync(CommandRequest request, string? code, string? state, CancellationToken cancellationToken)
    {
        var connection = request.Connection ?? throw new MlConnectorConfigurationException("--connection is missing: name the connection to connect.");
        if (code is null != state is null)
        {
            throw new MlConnectorConfigurationException($"--{(code is null ? "code" : "state")} is missing: --code and --state come together in the callback address.");
        }

        await using var services = EngineHost.Build();
        var consents = services.GetRequiredService<IPipedriveConsents>();
        if (code is not null)
        {
            return Tell(request, await consents.CompleteAsync(Session, new AuthorizationCallback { Code = code, State = state }, cancellationToken));
        }

        var callback = services.GetRequiredService<IOptions<MlConnectorOptions>>().Value.Connections.GetValueOrDefault(connection)?.Pipedrive.OAuth?.RedirectUri;
        // The listener is open before the address is told, so that no answer comes too early.
        await using var listener = callback is { IsLoopback: true } && callback.Scheme == Uri.UriSchemeHttp
            ? await CallbackListener.StartAsync(callback, answer => consents.CompleteAsync(Session, answer, cancellationToken), cancellationToken)
            : null;
        Show(request, connection, await consents.BeginAsync(connection, Session, cancellationToken));
        await System.Console.Error.WriteLineAsync(
            $"Open the address in a browser within ten minutes. Then, unless the answer arrives here: credentials connect --connection {connection} --code CODE --state STATE, with the two values of the address that the browser ends at.");
        return listener is null ? 0 : Tell(request, await listener.WaitAsync(cancellationToken));
    }

    private static void Show(CommandRequest request, string connection, Uri address)
    {
        if (request.Json)
        {
            Json.Print(new { connection, address = address.AbsoluteUri });
        }
        else
        {
            System.Console.WriteLine(address.AbsoluteUri);
        }
    }

    private static int Tell(CommandRequest request, ConsentAnswer? answer)
    {
        if (answer is null)
        {
            System.Console.Error.WriteLine("No answer arrived within ten minutes. Begin again.");
            return 1;
        }

        if (request.Json)
        {
            Json.Print(answer);
        }
        else
        {
            (answer.Outcome == ConsentOutcome.Connected ? System.Console.Out : System.Console.Error).WriteLine(answer.Message);
        }

        return answer.Outcome == ConsentOutcome.Connected ? 0 : 1;
    }
}

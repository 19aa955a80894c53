using Microsoft.Extensions.DependencyInjection;
using MlConnector.Samples.Console.Output;
using MlConnector.Sync;
using MlConnector.Sync.Connections;
using Spectre.Console;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Stores, lists and forgets credentials, so that no file or environment has to hold them in clear. No secret is ever printed.</summary>
internal static class CredentialsCommand
{
    public static readonly IReadOnlyList<string> Fields =
        ["BusinessCentral:ClientSecret", "BusinessCentral:CertificatePassword", "BusinessCentral:WebServiceKey", "Pipedrive:ApiToken", "Pipedrive:OAuth:ClientSecret"];

    public static async Task<int> SetAsync(CommandRequest request, string field, CancellationToken cancellationToken)
    {
        var known = Known(field);
        await using var services = EngineHost.Build();
        var connection = await ConnectionAsync(services, request, cancellationToken);
        var secret = (await System.Console.In.ReadLineAsync(cancellationToken))?.Trim();
        if (string.IsNullOrEmpty(secret))
        {
            throw new MlConnectorConfigurationException("The credential on standard input is empty.");
        }

        await services.GetRequiredService<ICredentialStore>().SetAsync(connection, known, secret, cancellationToken);
        await System.Console.Error.WriteLineAsync($"Stored {known} of '{connection}', encrypted.");
        return 0;
    }

    /// <summary>What is there: which credentials are stored, and the consent of the account.</summary>
    public static async Task<int> ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        await using var services = EngineHost.Build();
        var shown = new List<ShownCredentials>();
        foreach (var status in await services.GetRequiredService<ISyncStatus>().GetAsync(request.Connection, cancellationToken))
        {
            var stored = await services.GetRequiredService<ICredentialStore>().ListAsync(status.Connection, cancellationToken);
            shown.Add(new ShownCredentials(status.Connection, stored, await services.GetRequiredService<IPipedriveConsents>().GetAsync(status.Connection, cancellationToken)));
        }

        if (request.Json)
        {
            Json.Print(shown);
        }
        else
        {
            AnsiConsole.Write(Tables.OfCredentials(shown));
        }

        return shown.Any(credentials => credentials.Consent?.NeedsReconnect is not null) ? 1 : 0;
    }

    /// <summary>Removes one stored credential, or gives the consent of the account back.</summary>
    public static async Task<int> ForgetAsync(CommandRequest request, string? field, CancellationToken cancellationToken)
    {
        var known = field is null ? null : Known(field);
        await using var services = EngineHost.Build();
        var connection = await ConnectionAsync(services, request, cancellationToken);
        if (known is not null)
        {
            var removed = await services.GetRequiredService<ICredentialStore>().RemoveAsync(connection, known, cancellationToken);
            await System.Console.Error.WriteLineAsync(removed ? $"Removed {known} of '{connection}'." : $"{known} of '{connection}' was not stored.");
            return 0;
        }

        var told = await services.GetRequiredService<IPipedriveConsents>().RevokeAsync(connection, cancellationToken);
        await System.Console.Error.WriteLineAsync(told
            ? $"The consent of '{connection}' was given back and its tokens are forgotten."
            : $"The tokens of '{connection}' are forgotten, but Pipedrive could not be told: remove the app there.");
        return 0;
    }

    private static string Known(string field) => Fields.FirstOrDefault(candidate => string.Equals(candidate, field, StringComparison.OrdinalIgnoreCase))
        ?? throw new MlConnectorConfigurationException($"'{field}' cannot be stored; known: {string.Join(", ", Fields)}.");

    private static async Task<string> ConnectionAsync(IServiceProvider services, CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Connection is null)
        {
            throw new MlConnectorConfigurationException("--connection is missing: name the connection that the credential belongs to.");
        }

        return (await services.GetRequiredService<ISyncStatus>().GetAsync(request.Connection, cancellationToken))[0].Connection;
    }
}

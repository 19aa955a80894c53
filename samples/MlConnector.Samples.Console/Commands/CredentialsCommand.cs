using Microsoft.Extensions.DependencyInjection;
using MlConnector.Sync;
using MlConnector.Sync.Connections;

namespace MlConnector.Samples.Console.Commands;

/// <summary>Stores credentials, so that no file or environment has to hold them in clear.</summary>
internal static class CredentialsCommand
{
    public static readonly IReadOnlyList<string> Fields =
        ["BusinessCentral:ClientSecret", "BusinessCentral:CertificatePassword", "BusinessCentral:WebServiceKey", "Pipedrive:ApiToken"];

    public static async Task<int> SetAsync(CommandRequest request, string field, CancellationToken cancellationToken)
    {
        var known = Fields.FirstOrDefault(candidate => string.Equals(candidate, field, StringComparison.OrdinalIgnoreCase))
            ?? throw new MlConnectorConfigurationException($"'{field}' cannot be stored; known: {string.Join(", ", Fields)}.");
        if (request.Connection is null)
        {
            throw new MlConnectorConfigurationException("--connection is missing: name the connection that the credential belongs to.");
        }

        await using var services = EngineHost.Build();
        var connection = (await services.GetRequiredService<ISyncStatus>().GetAsync(request.Connection, cancellationToken))[0].Connection;
        var secret = (await System.Console.In.ReadLineAsync(cancellationToken))?.Trim();
        if (string.IsNullOrEmpty(secret))
        {
            throw new MlConnectorConfigurationException("The credential on standard input is empty.");
        }

        await services.GetRequiredService<ICredentialStore>().SetAsync(connection, known, secret, cancellationToken);
        await System.Console.Error.WriteLineAsync($"Stored {known} of '{connection}', encrypted.");
        return 0;
    }
}

using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>The API token of a user, which cannot be renewed.</summary>
internal sealed class ApiTokenCredential(string token) : ICredentialSource
{
    private readonly Credential _credential = new("x-api-token", token, version: 1);

    public ValueTask<Credential> GetAsync(int? rejectedVersion, CancellationToken cancellationToken) => ValueTask.FromResult(_credential);
}

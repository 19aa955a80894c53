namespace MlConnector.Http;

/// <summary>Somebody who signs in, with limits of his own.</summary>
internal sealed record Principal(ICredentialSource Credentials, RequestBudget Budget) : IDisposable
{
    public void Dispose()
    {
        Budget.Dispose();
        (Credentials as IDisposable)?.Dispose();
    }
}

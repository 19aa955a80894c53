namespace MlConnector.Http;

/// <summary>Gives the credential of requests.</summary>
internal interface ICredentialSource
{
    /// <summary>The credential to use now, with a version that grows whenever it is renewed.</summary>
    /// <param name="rejectedVersion">A version that the server refused; the answer is a newer one. Null takes what is at hand.</param>
    /// <param name="cancellationToken">Cancels the caller's wait, not a renewal that others wait for too.</param>
    ValueTask<Credential> GetAsync(int? rejectedVersion, CancellationToken cancellationToken);
}

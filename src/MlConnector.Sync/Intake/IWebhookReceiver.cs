namespace MlConnector.Sync.Intake;

/// <summary>Takes webhook calls in, without any host: an endpoint hands over headers and raw bytes and returns the status code.</summary>
public interface IWebhookReceiver
{
    /// <summary>Call it before an endpoint opens: there has to be something by which a genuine call is recognised.</summary>
    /// <exception cref="MlConnectorConfigurationException">Settings are wrong, or there are connections and none of them can recognise a call.</exception>
    void RequireVerification();

    /// <summary>
    /// Verifies a Pipedrive webhook and marks its record dirty. The content is never trusted; the engine reads the record itself.
    /// </summary>
    /// <param name="connection">The connection's name, from the endpoint's path.</param>
    /// <param name="headers">The request's headers; names compare case-insensitively.</param>
    /// <param name="body">The raw body.</param>
    /// <param name="cancellationToken">Cancels before the mark is stored.</param>
    /// <returns>
    /// 200 after the mark is durable; 401 when the credential or signature is wrong or the connection is unknown, with nothing stored;
    /// 202 when the body is authentic but useless; 503 when the store is not available, so that the sender repeats.
    /// </returns>
    ValueTask<int> ReceivePipedriveAsync(
        string connection,
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The same with a body that was not read yet. The credential is verified before anything of the body is read, and at most 1 MiB of it is.
    /// </summary>
    /// <param name="connection">The connection's name, from the endpoint's path.</param>
    /// <param name="headers">The request's headers; names compare case-insensitively.</param>
    /// <param name="body">The raw body; it is left unread where the answer does not depend on it.</param>
    /// <param name="cancellationToken">Cancels before the mark is stored.</param>
    /// <returns>
    /// As for a body in memory; 202 also when a genuine call is over 1 MiB, and then everything that it could be about is polled; 413 when a call is
    /// over 1 MiB and only its signature, which covers the whole body, could tell whether it is genuine; 503 also when the body broke off.
    /// </returns>
    ValueTask<int> ReceivePipedriveAsync(
        string connection,
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers,
        Stream body,
        CancellationToken cancellationToken = default);
}

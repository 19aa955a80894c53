namespace MlConnector.Sync.Intake;

/// <summary>Takes notifications of Business Central in, without any host: an endpoint hands over the path, the query and the body, and returns the answer.</summary>
public interface INotificationReceiver
{
    /// <summary>
    /// Answers one call. The address is recognised before the body is read, at most 2 MiB of it. A notification is never trusted: it only makes
    /// the engine read the record. Whatever may be genuine gets 2xx or 5xx, because Business Central deletes a subscription after any other answer.
    /// </summary>
    /// <param name="token">The last part of the path.</param>
    /// <param name="query">The query of the call, with or without the question mark.</param>
    /// <param name="body">The body; it is left unread where the answer does not depend on it.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>
    /// 200 with the text to send back to a handshake that we caused; 202 after everything is durable, or was refused because its client state is
    /// wrong; 404 to an address that nobody has; 503 when the store is not available, or the body cannot be read.
    /// </returns>
    ValueTask<NotificationAnswer> ReceiveAsync(string token, string? query, Stream body, CancellationToken cancellationToken = default);
}

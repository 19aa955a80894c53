namespace MlConnector.Http;

/// <summary>
/// Reads bodies: whole, so that a body that breaks off is repeated like any other fault of a read; or, where the caller takes them piece by
/// piece, only as they are asked for.
/// </summary>
/// <param name="isStreamed">Whether the caller of a request takes the body piece by piece.</param>
/// <param name="limits">What is accepted of a body.</param>
/// <param name="time">The clock.</param>
internal sealed class BodyReading(Func<HttpRequestMessage, bool> isStreamed, BodyLimits limits, TimeProvider time) : DelegatingHandler
{
    // What is held in memory is bounded more tightly than what flows through.
    private const int MostBuffered = 128 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var arriving = response.Content;
            response.Content = response.IsSuccessStatusCode && isStreamed(request)
                ? new StreamedContent(new BodyStream(await arriving.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), arriving, limits, time), AnswerReading.Find(request))
                : new BufferedContent(await BoundedBody.ReadAsync(arriving, MostBuffered, cancellationToken).ConfigureAwait(false), AnswerReading.Find(request));
            foreach (var (name, values) in arriving.Headers.NonValidated)
            {
                response.Content.Headers.TryAddWithoutValidation(name, values);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}

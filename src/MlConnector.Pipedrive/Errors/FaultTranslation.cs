using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Lets only good answers through, read whole and checked to be JSON; everything else becomes a <see cref="PipedriveException"/>.</summary>
internal sealed class FaultTranslation(TimeSpan timeout, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, both.Token).ConfigureAwait(false);
            var body = ((BufferedContent)response.Content).Body;
            var isJson = Refusals.IsJson(response);
            var isEmptyDeletion = body.Length == 0 && request.Method == HttpMethod.Delete;
            if (!response.IsSuccessStatusCode || !(isEmptyDeletion || (isJson && BoundedBody.IsObject(body))))
            {
                throw Refusal(request, response, body, isJson);
            }

            return response;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var cause = exception is OperationCanceledException ? $"no answer within {timeout}" : exception.GetBaseException().Message;
            throw new PipedriveException($"Pipedrive at {request.RequestUri?.GetLeftPart(UriPartial.Authority)} did not answer {Shown(request)}: {cause}", exception)
            {
                Category = PipedriveErrorCategory.Unreachable,
                TokenCost = TokenPrices.Of(request.Method, request.RequestUri!.AbsolutePath),
                IsOutcomeUnknown = IsWrite(request),
            };
        }
        catch (GateClosedException closed)
        {
            throw new PipedriveException(closed.Message, closed);
        }
    }

    private PipedriveException Refusal(HttpRequestMessage request, HttpResponseMessage response, byte[] body, bool isJson)
    {
        var status = (int)response.StatusCode;
        var path = request.RequestUri!.AbsolutePath;
        var error = isJson ? ErrorBody.Read(body) : null;
        var category = Refusals.CategoryOf(response, request.Method, path);
        var refused = response.IsSuccessStatusCode ? $"answered without a JSON object, with {body.Length} bytes of {response.Content.Headers.ContentType?.ToString() ?? "nothing"}, to" : "refused";
        var advice = Refusals.AdviceFor(category);
        return new PipedriveException($"Pipedrive {refused} {Shown(request)} with {status} {error?.CodeText}: {error?.Text ?? BoundedBody.Excerpt(body)} {advice}".TrimEnd())
        {
            StatusCode = status,
            Code = error?.CodeText,
            Category = category,
            CorrelationId = response.Headers.TryGetValues("x-correlation-id", out var ids) ? ids.FirstOrDefault() : null,
            RetryAfter = SafeRetry.RetryAfter(response, time),
            TokenCost = TokenPrices.Of(request.Method, path),
            Advice = advice,
            IsOutcomeUnknown = IsWrite(request) && (status is 408 or >= 500 or < 300),
        };
    }

    private static bool IsWrite(HttpRequestMessage request) => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head;

    private static string Shown(HttpRequestMessage request) => $"{request.Method} {request.RequestUri?.AbsolutePath}";
}

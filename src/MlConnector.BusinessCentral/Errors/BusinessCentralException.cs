using System.Globalization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>Business Central refused a request, or the way to it failed. Decide on <see cref="Code"/> and the flags, never on the text: it is localised.</summary>
public sealed class BusinessCentralException : Exception, IClientFault
{
    internal BusinessCentralException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status; null when no answer arrived.</summary>
    public int? StatusCode { get; internal init; }

    /// <summary>The error code, one of <see cref="BusinessCentralErrorCodes"/> or a newer one; null when there was none.</summary>
    public string? Code { get; internal init; }

    /// <summary>The server's correlation id, for a support request.</summary>
    public string? CorrelationId { get; internal init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>Whether the same request may succeed later without anybody doing anything.</summary>
    public bool IsTransient { get; internal init; }

    /// <summary>Whether a write may have been executed although it failed here: look for its effect before sending it again.</summary>
    public bool IsOutcomeUnknown { get; internal init; }

    /// <summary>An answer that cannot be understood. After a write it may nevertheless mean that the write was executed.</summary>
    internal static BusinessCentralException Protocol(string message, Exception? innerException = null, HttpRequestMessage? request = null) =>
        new($"Business Central answered in an unexpected way: {message}", innerException) { IsTransient = true, IsOutcomeUnknown = request is not null && IsWrite(request) };

    internal static BusinessCentralException Unreachable(HttpRequestMessage request, Exception cause) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Business Central at {request.RequestUri?.GetLeftPart(UriPartial.Authority)} did not answer {Shown(request)}: {Innermost(cause).Message}"), cause)
        {
            IsTransient = true,
            IsOutcomeUnknown = IsWrite(request) && PrincipalRotation.HasLeft(request) && !IsWithoutConnection(cause),
        };

    internal static bool IsWrite(HttpRequestMessage request) => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head;

    // The path is enough to find the request in a log; the query may hold personal data.
    internal static string Shown(HttpRequestMessage request) => $"{request.Method} {request.RequestUri?.AbsolutePath}";

    private static bool IsWithoutConnection(Exception cause) => cause is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}

using System.Net.Http.Headers;

namespace MlConnector.Http;

/// <summary>One version of a credential. A class, not a record: it must never print its value.</summary>
/// <param name="header">The name of the header that carries it.</param>
/// <param name="value">The header's value.</param>
/// <param name="version">Grows whenever it is renewed.</param>
internal sealed class Credential(string header, string value, int version)
{
    public int Version { get; } = version;

    /// <summary>The only server it is for; null means the configured one.</summary>
    public Uri? Server { get; init; }

    public static Credential OfAuthorization(AuthenticationHeaderValue value, int version) => new("Authorization", value.ToString(), version);

    public bool HasValue(string other) => string.Equals(value, other, StringComparison.Ordinal);

    public void AttachTo(HttpRequestMessage request)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }

    public override string ToString() => $"Credential version {Version}";
}

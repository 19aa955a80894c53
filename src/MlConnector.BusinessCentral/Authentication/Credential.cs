using System.Net.Http.Headers;

namespace MlConnector.BusinessCentral;

/// <summary>One version of a credential. A class, not a record: it must never print its value.</summary>
internal sealed class Credential(AuthenticationHeaderValue header, int version)
{
    public AuthenticationHeaderValue Header { get; } = header;

    public int Version { get; } = version;

    public override string ToString() => $"Credential version {Version}";
}

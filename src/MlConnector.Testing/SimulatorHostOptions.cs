namespace MlConnector.Testing;

/// <summary>What a <see cref="SimulatorHost"/> serves and how.</summary>
public sealed class SimulatorHostOptions
{
    private readonly List<(SimulatedApi Api, int Port)> _endpoints = [];

    /// <summary>True for https with a certificate made at start; false for plain http. Both listen on loopback only.</summary>
    /// <value>True by default.</value>
    public bool UseHttps { get; set; } = true;

    /// <summary>The file that receives the PEM of the throw-away certificate authority; null writes none.</summary>
    /// <value>Null by default.</value>
    public string? CertificateAuthorityPath { get; set; }

    internal IReadOnlyList<(SimulatedApi Api, int Port)> Endpoints => _endpoints;

    /// <summary>Serves an API on a port.</summary>
    /// <param name="api">The API.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    public SimulatorHostOptions Serve(SimulatedApi api, int port = 0)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        _endpoints.Add((api, port));
        return this;
    }
}

using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing;

/// <summary>Serves simulated APIs on loopback ports, over https with a generated certificate or over plain http.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private const string ApiItem = "MlConnector.SimulatedApi";

    private readonly WebApplication _application;
    private readonly LoopbackCertificate? _certificate;
    private readonly Dictionary<SimulatedApi, Uri> _addresses = [];

    private SimulatorHost(WebApplication application, LoopbackCertificate? certificate)
    {
        _application = application;
        _certificate = certificate;
    }

    /// <summary>The PEM of the certificate authority a client has to trust; null over plain http.</summary>
    public string? CertificateAuthorityPem => _certificate?.AuthorityPem;

    /// <summary>Starts serving. Nothing is written to the console.</summary>
    /// <param name="options">What to serve and how.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">A port is taken, or the PEM file cannot be written.</exception>
    public static async Task<SimulatorHost> StartAsync(SimulatorHostOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var certificate = options.UseHttps ? LoopbackCertificate.Create() : null;
        if (certificate is not null && options.CertificateAuthorityPath is { } path)
        {
            await File.WriteAllTextAsync(path, certificate.AuthorityPem, cancellationToken).ConfigureAwait(false);
        }

        var (application, listening) = Build(options, certificate?.Server);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        var host = new SimulatorHost(application, certificate);
        foreach (var (api, listen, port) in listening)
        {
            var bound = port == 0 ? $"127.0.0.1:{listen.IPEndPoint!.Port}" : $"localhost:{port}";
            host._addresses[api] = new Uri($"{(options.UseHttps ? "https" : "http")}://{bound}");
        }

        return host;
    }

    /// <summary>The address an API is served at.</summary>
    /// <param name="api">One of the APIs of the options.</param>
    /// <exception cref="ArgumentException">This host does not serve that API.</exception>
    public Uri AddressOf(SimulatedApi api) => _addresses.TryGetValue(api, out var address)
        ? address
        : throw new ArgumentException("This host does not serve that API; add it with SimulatorHostOptions.Serve.", nameof(api));

    /// <summary>Makes a handler that trusts this host's certificate, for clients in the same process.</summary>
    public SocketsHttpHandler CreateTrustingHandler()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        if (_certificate is not null)
        {
            handler.SslOptions.CertificateChainPolicy = _certificate.CreateChainPolicy();
        }

        return handler;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var impatient = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(impatient.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _certificate?.Dispose();
    }

    private static (WebApplication Application, List<(SimulatedApi Api, ListenOptions Listen, int Port)> Listening) Build(
        SimulatorHostOptions options, X509Certificate2? certificate)
    {
        var listening = new List<(SimulatedApi Api, ListenOptions Listen, int Port)>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var (api, port) in options.Endpoints)
            {
                Listen(kestrel, port, listen =>
                {
                    Configure(listen, api, certificate);
                    listening.Add((api, listen, port));
                });
            }
        });
        var application = builder.Build();
        application.Run(AnswerAsync);
        return (application, listening);
    }

    private static void Listen(KestrelServerOptions kestrel, int port, Action<ListenOptions> configure)
    {
        // A free port can only be taken on one address family, so that case listens on 127.0.0.1 alone.
        if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, 0, configure);
        }
        else
        {
            kestrel.ListenLocalhost(port, configure);
        }
    }

    private static void Configure(ListenOptions listen, SimulatedApi api, X509Certificate2? certificate)
    {
        listen.Protocols = HttpProtocols.Http1;
        listen.Use(next => connection =>
        {
            connection.Items[ApiItem] = api;
            return next(connection);
        });
        if (certificate is not null)
        {
            listen.UseHttps(certificate);
        }
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var api = (SimulatedApi)context.Features.GetRequiredFeature<IConnectionItemsFeature>().Items[ApiItem]!;
        var request = await KestrelExchange.ReadAsync(context).ConfigureAwait(false);
        var exchange = await api.ExchangeAsync(request, context.RequestAborted).ConfigureAwait(false);
        await KestrelExchange.WriteAsync(context, exchange).ConfigureAwait(false);
    }
}

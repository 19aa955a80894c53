using Microsoft.Extensions.Options;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;

namespace MlConnector.Sync.Connections;

/// <summary>Hands a connection's settings to the client of the same name.</summary>
internal sealed class ConnectionClientOptions(IOptions<MlConnectorOptions> settings) : IConfigureNamedOptions<BusinessCentralOptions>, IConfigureNamedOptions<PipedriveOptions>
{
    public void Configure(BusinessCentralOptions options) => Configure(Options.DefaultName, options);

    public void Configure(PipedriveOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, BusinessCentralOptions options)
    {
        if (name is not null && settings.Value.Connections.TryGetValue(name, out var connection))
        {
            connection.BusinessCentral.CopyTo(options);
        }
    }

    public void Configure(string? name, PipedriveOptions options)
    {
        if (name is not null && settings.Value.Connections.TryGetValue(name, out var connection))
        {
            connection.Pipedrive.CopyTo(options);
        }
    }
}

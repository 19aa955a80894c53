using Microsoft.Extensions.DependencyInjection;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;

namespace MlConnector.Sync;

/// <summary>Refines the registration of the engine.</summary>
public interface IMlConnectorBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>The Business Central clients of all connections; their names are the connections' names.</summary>
    BusinessCentralBuilder BusinessCentral { get; }

    /// <summary>The Pipedrive clients of all connections; their names are the connections' names.</summary>
    PipedriveBuilder Pipedrive { get; }
}

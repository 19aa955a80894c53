using Microsoft.Extensions.DependencyInjection;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Mapping;

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

    /// <summary>Changes the field map of a flow in code, after the configuration was read.</summary>
    /// <param name="flow">The flow; deals have no field map.</param>
    /// <param name="map">Changes the map.</param>
    /// <param name="connection">The connection's name; null means all connections that are configured.</param>
    /// <exception cref="ArgumentOutOfRangeException">The flow has no field map.</exception>
    IMlConnectorBuilder Map(SyncFlow flow, Action<FieldMapBuilder> map, string? connection = null);
}

using Microsoft.Extensions.DependencyInjection;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Mapping;

namespace MlConnector.Sync;

internal sealed record MlConnectorBuilder(IServiceCollection Services, BusinessCentralBuilder BusinessCentral, PipedriveBuilder Pipedrive) : IMlConnectorBuilder
{
    public IMlConnectorBuilder Map(SyncFlow flow, Action<FieldMapBuilder> map, string? connection = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (flow == SyncFlow.Deals)
        {
            throw new ArgumentOutOfRangeException(nameof(flow), flow, "Deals have no field map.");
        }

        Services.Configure<MlConnectorOptions>(options =>
        {
            foreach (var (name, settings) in options.Connections)
            {
                if (connection is null || string.Equals(name, connection, StringComparison.OrdinalIgnoreCase))
                {
                    map(new FieldMapBuilder(settings.Flows.For(flow)));
                }
            }
        });
        return this;
    }
}

using Microsoft.Extensions.DependencyInjection;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;

namespace MlConnector.Sync;

internal sealed record MlConnectorBuilder(IServiceCollection Services, BusinessCentralBuilder BusinessCentral, PipedriveBuilder Pipedrive) : IMlConnectorBuilder;

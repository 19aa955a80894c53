using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Guarding;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Mapping.Persons;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;
using MlConnector.Sync.Subscriptions;
using MlConnector.Sync.Storage;
using MlConnector.Sync.Telemetry;
using MlConnector.Sync.Writing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the sync engine.</summary>
public static class MlConnectorServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ISyncEngine"/> and its readers. Settings come from the section <c>MlConnector</c> of <paramref name="configuration"/>;
    /// unknown keys are refused with a <see cref="MlConnectorConfigurationException"/> that names them.
    /// </summary>
    /// <param name="services">The services. Register a <see cref="TimeProvider"/> before to replace the system's clock.</param>
    /// <param name="configuration">The root of the configuration; null when <paramref name="configure"/> sets everything.</param>
    /// <param name="configure">Changes the settings after the configuration was read; may be null.</param>
    /// <returns>A builder for refinements.</returns>
    public static IMlConnectorBuilder AddMlConnector(
        this IServiceCollection services, IConfiguration? configuration = null, Action<MlConnectorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<MlConnectorOptions>().Configure(options =>
        {
            if (configuration is not null)
            {
                MlConnectorSettings.Bind(configuration.GetSection(MlConnectorOptions.SectionName), options);
            }

            configure?.Invoke(options);
            MlConnectorSettings.Validate(options);
        }).ValidateOnStart();
        services.AddLogging();
        services.AddMlConnectorStore();
        AddStages(services);
        services.AddSingleton<IConfigureOptions<BusinessCentralOptions>, ConnectionClientOptions>();
        services.AddSingleton<IConfigureOptions<PipedriveOptions>, ConnectionClientOptions>();
        var (businessCentral, pipedrive) = (services.AddBusinessCentral(), services.AddPipedrive());
        businessCentral.AddHttpMessageHandler(() => new CorrelationCapture(Side.BusinessCentral));
        pipedrive.AddHttpMessageHandler(() => new CorrelationCapture(Side.Pipedrive));
        return new MlConnectorBuilder(services, businessCentral, pipedrive);
    }

    /// <summary>Runs the engine as a hosted service of the host: it polls on schedule and works on whatever becomes due.</summary>
    /// <param name="services">The services, with <see cref="AddMlConnector"/> called before.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMlConnectorWorker(this IServiceCollection services) => services.AddHostedService<MlConnectorWorker>();

    private static void AddStages(IServiceCollection services)
    {
        services.TryAddSingleton<CompanyContacts>();
        services.TryAddSingleton<RecordPairs>();
        services.TryAddSingleton<ApplicationCode>();
        services.TryAddSingleton<MappingLoader>();
        services.TryAddSingleton<ConsentGuard>();
        services.TryAddSingleton<ConnectionSecrets>();
        services.TryAddSingleton<SessionFactory>();
        services.TryAddSingleton<Poller>();
        services.TryAddSingleton<SourceReader>();
        services.TryAddSingleton<Counterparts>();
        services.TryAddSingleton<Matcher>();
        services.TryAddSingleton<LinkDesk>();
        services.TryAddSingleton<ILinks>(provider => provider.GetRequiredService<LinkDesk>());
        services.TryAddSingleton<IReviews, ReviewDesk>();
        services.TryAddSingleton<CreateIntents>();
        services.TryAddSingleton<RecordCreation>();
        services.TryAddSingleton<Mergers>();
        services.TryAddSingleton<Departure>();
        services.TryAddSingleton<RecordUpdate>();
        services.TryAddSingleton<PlanAnswers>();
        services.TryAddSingleton<RecordWriter>();
        services.TryAddSingleton<Sweeper>();
        services.TryAddSingleton<RemoteReading>();
        services.TryAddSingleton<DealReader>();
        services.TryAddSingleton<DocumentGateway>();
        services.TryAddSingleton<DocumentBuyers>();
        services.TryAddSingleton<DocumentVariants>();
        services.TryAddSingleton<DocumentPreparation>();
        services.TryAddSingleton<DocumentSending>();
        services.TryAddSingleton<DocumentFlow>();
        services.TryAddSingleton<DealFlow>();
        services.TryAddSingleton<SyncPipeline>();
        services.TryAddSingleton<AuditRetention>();
        services.TryAddSingleton<FlowPauses>();
        services.TryAddSingleton<RefusedCredentials>();
        services.TryAddSingleton<CompanyGuard>();
        services.TryAddSingleton<ConditionChanges>();
        services.TryAddSingleton<ConnectionGuard>();
        services.TryAddSingleton<TokenKeeping>();
        services.TryAddSingleton<SyncMeter>();
        services.TryAddSingleton<PassReadings>();
        services.TryAddSingleton<PassGate>();
        services.TryAddSingleton<PlanJudge>();
        services.TryAddSingleton<MassChangeGuard>();
        services.TryAddSingleton<WorkDrain>();
        services.TryAddSingleton<ConnectionRunner>();
        services.TryAddSingleton<PlanMaking>();
        services.TryAddSingleton<PlanApplication>();
        services.TryAddSingleton<ISyncPlanner, SyncPlanner>();
        services.TryAddSingleton<IPlanFiles, PlanFiles>();
        services.TryAddSingleton<EmbeddedSchedule>();
        services.TryAddSingleton<ISyncWaker>(provider => provider.GetRequiredService<EmbeddedSchedule>());
        services.TryAddSingleton<WebhookCounter>();
        services.TryAddSingleton<IWebhookReceiver, WebhookReceiver>();
        services.TryAddSingleton<HintReader>();
        services.TryAddSingleton<PublicAddresses>();
        services.TryAddSingleton<WatchSecrets>();
        services.TryAddSingleton<WatchBook>();
        services.TryAddSingleton<BusinessCentralWatches>();
        services.TryAddSingleton<PipedriveWatches>();
        services.TryAddSingleton<SubscriptionKeeper>();
        services.TryAddSingleton<WebhookStanding>();
        services.TryAddSingleton<SubscriptionScope>();
        services.TryAddSingleton<NotificationDoor>();
        services.TryAddSingleton<ISubscriptions, SubscriptionDesk>();
        services.TryAddSingleton<INotificationReceiver, NotificationReceiver>();
        services.TryAddSingleton<ISyncEngine, SyncEngine>();
        services.TryAddSingleton<ISyncStatus, SyncStatus>();
        services.TryAddSingleton<IConnections, ConnectionDesk>();
        services.TryAddSingleton<ISyncHealth, HealthReading>();
        services.TryAddSingleton<IConnectionChecker, ConnectionChecker>();
        services.TryAddSingleton<IPipedriveConsents, PipedriveConsents>();
    }
}

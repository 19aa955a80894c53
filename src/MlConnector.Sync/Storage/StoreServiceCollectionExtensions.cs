using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Guarding;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Mapping;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;
using MlConnector.Sync.Subscriptions;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage.Sqlite;

namespace MlConnector.Sync.Storage;

/// <summary>Registers the store behind the engine's ports.</summary>
internal static class StoreServiceCollectionExtensions
{
    /// <summary>Adds every port that keeps state. Nothing is opened before <see cref="IStore.OpenAsync"/> or the first use.</summary>
    public static IServiceCollection AddMlConnectorStore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDatabase>(provider => OpenDatabase(provider.GetRequiredService<IOptions<MlConnectorOptions>>().Value.Store));
        services.TryAddSingleton<IStore>(provider => provider.GetRequiredService<IDatabase>());
        services.TryAddSingleton(provider =>
            new CredentialProtector(provider.GetRequiredService<IOptions<MlConnectorOptions>>().Value.DataProtection, provider.GetService<IDataProtectionProvider>()));
        services.TryAddSingleton<IInbox, InboxStore>();
        services.TryAddSingleton<ICursorStore, CursorStore>();
        services.TryAddSingleton<ISnapshotStore, SnapshotStore>();
        services.TryAddSingleton<ILinkStore, LinkStore>();
        services.TryAddSingleton<IMappingStore, MappingStore>();
        services.TryAddSingleton<IWorkStore, WorkStore>();
        services.TryAddSingleton<IDueWork, DueWorkStore>();
        services.TryAddSingleton<IPlanStore, PlanStore>();
        services.TryAddSingleton<IGuardStore, GuardStore>();
        services.TryAddSingleton<IAuditStore, AuditStore>();
        services.TryAddSingleton<IAuditTrail>(provider => provider.GetRequiredService<IAuditStore>());
        services.TryAddSingleton<IDocumentStore, DocumentStore>();
        services.TryAddSingleton<IDecisionStore, DecisionStore>();
        services.TryAddSingleton<IReviewStore, ReviewStore>();
        services.TryAddSingleton<IRulings, RulingStore>();
        services.TryAddSingleton<ISweepStore, SweepStore>();
        services.TryAddSingleton<IHintStore, HintStore>();
        services.TryAddSingleton<IWatchStore, WatchStore>();
        services.TryAddSingleton<ICredentialStore, CredentialStore>();
        AddInsteadOfDefault<ITokenStore, TokenStore>(services);
        AddInsteadOfDefault<IAuthorizationStore, SignInStore>(services);
        services.TryAddSingleton<IAccountStore, AccountStore>();
        services.TryAddSingleton<ICompanyStore, CompanyStore>();
        services.TryAddSingleton<IStatusStore, StatusStore>();
        services.TryAddSingleton<IConditionStore, ConditionStore>();
        services.TryAddSingleton<IRecovery, RecoveryStore>();
        return services;
    }

    // A Pipedrive client that the host registered before has brought the default, which forgets with the process. The host's own store stays.
    private static void AddInsteadOfDefault<TPort, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(IServiceCollection services)
        where TPort : class
        where TStore : class, TPort
    {
        if (services.FirstOrDefault(known => known.ServiceType == typeof(TPort) && known.ImplementationType?.Assembly == typeof(TPort).Assembly) is { } theirs)
        {
            services.Remove(theirs);
        }

        services.TryAddSingleton<TPort, TStore>();
    }

    private static SqliteDatabase OpenDatabase(StoreOptions options) => options.Provider switch
    {
        StoreProvider.Sqlite => new SqliteDatabase(options.ConnectionString),
        _ => throw new MlConnectorConfigurationException($"MlConnector:Store:Provider '{options.Provider}' is not known; write Sqlite."),
    };
}

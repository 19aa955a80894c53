using Microsoft.Extensions.DependencyInjection;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;
using MlConnector.Sync.Running;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Tests.Storage;

public sealed class StoreRegistrationTests
{
    [Fact]
    public async Task Every_port_is_registered_over_one_database_that_the_options_name()
    {
        await using var files = new SqliteTestDatabase();
        var services = new ServiceCollection().AddMlConnectorStore();
        services.Configure<MlConnectorOptions>(options => options.Store.ConnectionString = files.ConnectionString("named.db"));
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Type[] ports =
        [
            typeof(IInbox), typeof(ICursorStore), typeof(ISnapshotStore), typeof(ILinkStore), typeof(IWorkStore), typeof(IAuditStore),
            typeof(IAuditTrail), typeof(IDocumentStore), typeof(IReviewStore), typeof(ICredentialStore), typeof(IStatusStore),
        ];

        Assert.All(ports, port => Assert.NotNull(provider.GetService(port)));
        await provider.GetRequiredService<IStore>().OpenAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Path.Combine(files.Folder, "named.db")));
        Assert.Same(provider.GetRequiredService<IAuditStore>(), provider.GetRequiredService<IAuditTrail>());
    }

    [Fact]
    public void Tokens_are_kept_in_the_store_also_when_the_host_has_a_client_of_its_own()
    {
        var services = new ServiceCollection();
        services.AddPipedrive("own", options => options.ApiToken = "t");
        services.AddMlConnector();
        using var provider = services.BuildServiceProvider();

        Assert.IsType<TokenStore>(provider.GetRequiredService<ITokenStore>());
        Assert.IsType<SignInStore>(provider.GetRequiredService<IAuthorizationStore>());
    }

    [Fact]
    public void A_token_store_of_the_host_stays()
    {
        var own = new OwnTokenStore();
        using var provider = new ServiceCollection().AddSingleton<ITokenStore>(own).AddMlConnector().Services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<ITokenStore>());
    }

    private sealed class OwnTokenStore : ITokenStore
    {
        public ValueTask<OAuthTokens?> LoadAsync(string client, CancellationToken cancellationToken) => new((OAuthTokens?)null);

        public ValueTask<bool> SaveAsync(string client, OAuthTokens tokens, CancellationToken cancellationToken) => new(false);

        public ValueTask RemoveAsync(string client, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}

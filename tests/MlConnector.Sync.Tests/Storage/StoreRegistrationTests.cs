using Microsoft.Extensions.DependencyInjection;
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
            typeof(IAuditTrail), typeof(IDocumentStore), typeof(IReviews), typeof(ICredentialStore), typeof(IStatusStore),
        ];

        Assert.All(ports, port => Assert.NotNull(provider.GetService(port)));
        await provider.GetRequiredService<IStore>().OpenAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Path.Combine(files.Folder, "named.db")));
        Assert.Same(provider.GetRequiredService<IAuditStore>(), provider.GetRequiredService<IAuditTrail>());
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A database that the process may lose sight of, and see again.</summary>
internal sealed class LosableDatabase
{
    public bool IsLost { get; set; }

    public void Replace(IServiceCollection services)
    {
        var inner = services.Single(service => service.ServiceType == typeof(IDatabase)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IDatabase>(provider => new Seen((IDatabase)inner(provider), this)));
    }

    /// <summary>Is lost as soon as a request to create something of Business Central is about to leave.</summary>
    public void LoseWithPost(World world, string entitySet) => world.BeforeBusinessCentral = request =>
    {
        IsLost |= request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith(entitySet, StringComparison.Ordinal);
        return Task.CompletedTask;
    };

    private void EnsureSeen()
    {
        if (IsLost)
        {
            throw new StoreUnavailableException("The database cannot be reached.", null);
        }
    }

    private sealed class Seen(IDatabase inner, LosableDatabase network) : IDatabase, IAsyncDisposable
    {
        public Task OpenAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

        public Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken)
        {
            network.EnsureSeen();
            return inner.ReadAsync(operation, cancellationToken);
        }

        public Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> operation, CancellationToken cancellationToken)
        {
            network.EnsureSeen();
            return inner.WriteAsync(operation, cancellationToken);
        }

        public ValueTask DisposeAsync() => inner is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
    }
}

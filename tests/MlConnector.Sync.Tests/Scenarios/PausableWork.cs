using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A process that may stand still: time passes, and its lease is not renewed meanwhile.</summary>
internal sealed class PausableWork
{
    /// <summary>Whether renewals of the lease get through.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Called when a document was promised, before it is sent.</summary>
    public Action? AfterPromise { get; set; }

    public void Replace(IServiceCollection services)
    {
        Decorate<IWorkStore>(services, inner => new Work(inner, this));
        Decorate<IDocumentStore>(services, inner => new Promises(inner, this));
    }

    private static void Decorate<T>(IServiceCollection services, Func<T, T> decorate)
        where T : class
    {
        var inner = services.Single(service => service.ServiceType == typeof(T)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton(provider => decorate((T)ActivatorUtilities.CreateInstance(provider, inner))));
    }

    private sealed class Work(IWorkStore inner, PausableWork process) : IWorkStore
    {
        public Task EnsureConnectionAsync(string connection, CancellationToken cancellationToken) => inner.EnsureConnectionAsync(connection, cancellationToken);

        public Task<Lease?> TryClaimAsync(string connection, string owner, TimeSpan lifetime, CancellationToken cancellationToken) =>
            inner.TryClaimAsync(connection, owner, lifetime, cancellationToken);

        public async Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
        {
            if (process.IsPaused)
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }

            return await inner.RenewAsync(lease, cancellationToken);
        }

        public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => inner.ReleaseAsync(lease, cancellationToken);

        public Task<IReadOnlyList<WorkItem>> LoadDueAsync(Lease lease, int max, WorkScope scope, CancellationToken cancellationToken) =>
            inner.LoadDueAsync(lease, max, scope, cancellationToken);

        public Task<DateTimeOffset?> NextDueAsync(string connection, WorkScope scope, CancellationToken cancellationToken) => inner.NextDueAsync(connection, scope, cancellationToken);

        public Task CompleteAsync(Lease lease, WorkItem item, Completion completion, CancellationToken cancellationToken) => inner.CompleteAsync(lease, item, completion, cancellationToken);
    }

    private sealed class Promises(IDocumentStore inner, PausableWork process) : IDocumentStore
    {
        public Task<SalesDocument?> FindAsync(string connection, long dealId, CancellationToken cancellationToken) => inner.FindAsync(connection, dealId, cancellationToken);

        public async Task SaveAsync(Lease lease, SalesDocument document, AuditEntry audit, CancellationToken cancellationToken)
        {
            await inner.SaveAsync(lease, document, audit, cancellationToken);
            if (audit.Action == AuditAction.Intent)
            {
                process.AfterPromise?.Invoke();
            }
        }
    }
}

using MlConnector.Sync.Auditing;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Connections;

/// <summary>What people see of the states of connections, and what they decide about them.</summary>
internal sealed class ConnectionDesk(IStore store, SessionFactory sessions, IConditionStore conditions, CompanyGuard companies, TimeProvider time) : IConnections
{
    private const string Trigger = "person";

    public async Task<IReadOnlyList<ConnectionCondition>> ListAsync(string? connection = null, CancellationToken cancellationToken = default)
    {
        var names = sessions.Select(connection);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var result = new List<ConnectionCondition>();
        foreach (var name in names)
        {
            result.Add(await conditions.ReadAsync(name, cancellationToken).ConfigureAwait(false));
        }

        return result;
    }

    public Task PauseAsync(string connection, string reason, string actor, DateTimeOffset? until = null, CancellationToken cancellationToken = default) => DecideAsync(
        connection, actor, now => before => before.Become(ConnectionState.Paused, reason, now, until, until), $"Paused: {reason}", cancellationToken);

    public async Task ResumeAsync(string connection, string actor, CancellationToken cancellationToken = default)
    {
        await DecideAsync(
            connection, actor, now => before => before.Become(ConnectionState.Active, null, now) with { FailedPasses = 0 }, "Resumed.", cancellationToken).ConfigureAwait(false);
        await conditions.ResumeFlowsAsync(sessions.Select(connection)[0], cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> ConfirmAsync(string connection, string actor, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        var name = sessions.Select(connection)[0];
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (!await companies.ConfirmAsync(name, others => Told(name, actor, $"Confirmed: the connection joins {others}. Everything is read from the beginning once."), cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await DecideAsync(
            name, actor, now => before => before.State == ConnectionState.NeedsConfirmation ? before.Become(ConnectionState.Active, null, now) : before, "Confirmed.", cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task DecideAsync(
        string connection, string actor, Func<DateTimeOffset, Func<ConnectionCondition, ConnectionCondition>> decide, string told, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        var name = sessions.Select(connection)[0];
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var audit = Told(name, actor, told);
        ConnectionCondition after;
        do
        {
            after = decide(now)(await conditions.ReadAsync(name, cancellationToken).ConfigureAwait(false));
        }
        while (!await conditions.SaveAsync(after, audit, cancellationToken).ConfigureAwait(false));
    }

    private AuditEntry Told(string name, string actor, string reason) =>
        new() { At = time.GetUtcNow(), Connection = name, Flow = null, Action = AuditAction.StateChanged, Trigger = Trigger, Actor = actor, Reason = reason };
}

using MlConnector.Sync.Recovery;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Connections;

/// <summary>Lets passes in or keeps them out by the connection's condition, and draws the conclusion when they end.</summary>
internal sealed class ConnectionGuard(
    SessionFactory sessions, ConditionChanges conditions, RefusedCredentials refused, CompanyGuard companies, TimeProvider time)
{
    /// <exception cref="ConnectionRestsException">Nothing may be sent now.</exception>
    public async Task<ConnectionSession> OpenAsync(Lease lease, CancellationToken cancellationToken)
    {
        var condition = await conditions.ReadAsync(lease.Connection, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        if (await FindRestAsync(condition, now, cancellationToken).ConfigureAwait(false) is { } rest)
        {
            throw new ConnectionRestsException(rest);
        }

        if (condition.State == ConnectionState.BudgetExhausted)
        {
            await ProbeAsync(lease.Connection, cancellationToken).ConfigureAwait(false);
        }

        if (condition.State is ConnectionState.BudgetExhausted or ConnectionState.Paused or ConnectionState.NeedsConfirmation)
        {
            await conditions.ChangeAsync(condition, condition.Become(ConnectionState.Active, null, now), cancellationToken).ConfigureAwait(false);
        }

        return await sessions.OpenAsync(lease, [.. condition.PausedFlows.Where(pause => pause.Until > now).Select(pause => pause.Flow)], companies, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a person has stopped the connection since the pass began.</summary>
    public async Task<bool> IsPausedAsync(string connection, CancellationToken cancellationToken) =>
        await conditions.ReadAsync(connection, cancellationToken).ConfigureAwait(false) is { State: ConnectionState.Paused } condition
        && (condition.Until is null || condition.Until > time.GetUtcNow());

    /// <summary>Draws the conclusion from a pass.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="failure">What is wrong with the connection as a whole; null when nothing is.</param>
    /// <param name="worked">Whether a remote system answered well; a pass without anything to do proves nothing.</param>
    public async Task SettleAsync(string connection, Failure? failure, bool worked)
    {
        if (failure is null && !worked)
        {
            return;
        }

        var before = await conditions.ReadAsync(connection, CancellationToken.None).ConfigureAwait(false);
        var after = ConnectionPolicy.After(before, failure, sessions.GetTokensResetAt(connection), time.GetUtcNow());
        if (after.State == ConnectionState.NeedsReconnect)
        {
            after = after with { RefusedCredentials = await refused.MarkAsync(connection, CancellationToken.None).ConfigureAwait(false) };
        }

        if (after != before)
        {
            await conditions.ChangeAsync(before, after, CancellationToken.None).ConfigureAwait(false);
        }

        if (failure is not null)
        {
            conditions.TellStopped(connection, failure);
        }
    }

    /// <summary>Keeps the consent of a connection alive that rests. A store that was copied must not renew what belongs to the original.</summary>
    public async Task KeepAliveAsync(string connection, CancellationToken cancellationToken)
    {
        if ((await conditions.ReadAsync(connection, cancellationToken).ConfigureAwait(false)).State != ConnectionState.NeedsConfirmation)
        {
            await sessions.KeepAliveAsync(connection, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells the log about flows that a pass let stand still.</summary>
    public Task TellPausedAsync(string connection, IReadOnlyCollection<SyncFlow> flows) => conditions.TellPausedAsync(connection, flows);

    private async Task<string?> FindRestAsync(ConnectionCondition condition, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = $"{condition.State}: {condition.Reason}";
        if (condition.State == ConnectionState.NeedsReconnect)
        {
            await sessions.PrepareAsync(condition.Connection, cancellationToken).ConfigureAwait(false);
            return await refused.IsStillAsync(condition.Connection, condition.RefusedCredentials, cancellationToken).ConfigureAwait(false) ? told : null;
        }

        if (condition.State == ConnectionState.NeedsConfirmation)
        {
            await sessions.PrepareAsync(condition.Connection, cancellationToken).ConfigureAwait(false);
            return await companies.IsStillAnotherAsync(condition.Connection, cancellationToken).ConfigureAwait(false) ? told : null;
        }

        if (condition.State == ConnectionState.Paused && (condition.Until is null || condition.Until > now))
        {
            return condition.Until is { } until ? $"{told} (until {until.UtcDateTime:u})" : told;
        }

        return condition.RestsUntil > now ? $"{told} (next try at {condition.RestsUntil.Value.UtcDateTime:u})" : null;
    }

    // The current user is the cheapest thing that Pipedrive can be asked.
    private async Task ProbeAsync(string connection, CancellationToken cancellationToken)
    {
        await sessions.PrepareAsync(connection, cancellationToken).ConfigureAwait(false);
        await sessions.PipedriveOf(connection).GetCurrentUserAsync(cancellationToken).ConfigureAwait(false);
    }
}

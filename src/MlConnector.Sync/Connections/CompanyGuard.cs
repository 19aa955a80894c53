using System.Collections.Concurrent;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Running;

namespace MlConnector.Sync.Connections;

/// <summary>
/// Keeps a connection from working on other companies than those whose records it links: a copied environment, a copied store, the token of another
/// account. It asks once a day and process, and only when something is about to be stored or written, so that a quiet pass costs nothing.
/// </summary>
internal sealed class CompanyGuard(ICompanyStore companies, IAccountStore accounts, SessionFactory sessions, TimeProvider time)
{
    private static readonly TimeSpan _trusted = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, (long At, bool AreRight)> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="OtherCompanyException">Another company answers, and nobody has confirmed that it is meant.</exception>
    public async Task RequireAsync(Lease lease, CancellationToken cancellationToken)
    {
        if (Recall(lease.Connection) == true)
        {
            return;
        }

        var now = await ReadAsync(lease.Connection, cancellationToken).ConfigureAwait(false);
        var known = await companies.FindAsync(lease.Connection, cancellationToken).ConfigureAwait(false);
        Remember(lease.Connection, known?.AreThe(now) != false);
        if (known is null || (known != now && known.AreThe(now)))
        {
            await companies.SaveAsync(lease, now with { PipedriveCompany = now.PipedriveCompany ?? known?.PipedriveCompany }, cancellationToken).ConfigureAwait(false);
        }
        else if (!known.AreThe(now))
        {
            await companies.SuspectAsync(lease.Connection, now, cancellationToken).ConfigureAwait(false);
            throw new OtherCompanyException(
                $"The linked records belong to {known}, but {now} answers. Nothing is written on either side. "
                + $"If that is meant, say so with 'connections confirm --connection {lease.Connection}'; if not, correct the settings.");
        }
    }

    /// <summary>Whether it is still another company that answers. Asked once in the life of a process, because the settings may have been corrected.</summary>
    public async Task<bool> IsStillAnotherAsync(string connection, CancellationToken cancellationToken)
    {
        if (Recall(connection) is { } seen)
        {
            return !seen;
        }

        var known = await companies.FindAsync(connection, cancellationToken).ConfigureAwait(false);
        var areRight = known is null || known.AreThe(await ReadAsync(connection, cancellationToken).ConfigureAwait(false));
        Remember(connection, areRight);
        return !areRight;
    }

    /// <summary>Takes the companies that answer now for the connection's own, because a person says so.</summary>
    /// <returns>False when there was nothing to confirm.</returns>
    public async Task<bool> ConfirmAsync(string connection, Func<JoinedCompanies, AuditEntry> audit, CancellationToken cancellationToken)
    {
        var isConfirmed = await companies.ConfirmAsync(connection, audit, cancellationToken).ConfigureAwait(false);
        _seen.TryRemove(connection, out _);
        return isConfirmed;
    }

    private bool? Recall(string connection) => _seen.TryGetValue(connection, out var seen) && time.GetElapsedTime(seen.At) < _trusted ? seen.AreRight : null;

    private void Remember(string connection, bool areRight) => _seen[connection] = (time.GetTimestamp(), areRight);

    private async Task<JoinedCompanies> ReadAsync(string connection, CancellationToken cancellationToken)
    {
        var settings = sessions.SettingsOf(connection).BusinessCentral;
        var environment = $"{settings.Environment} at {settings.TenantId ?? settings.BaseAddress.Host}".ToLowerInvariant();
        var company = await CompanyName.FindIdAsync(sessions.BusinessCentralOf(connection), settings.Company, cancellationToken).ConfigureAwait(false);
        return new JoinedCompanies(environment, company, await FindAccountAsync(connection, cancellationToken).ConfigureAwait(false));
    }

    // Whose consent it is was asked when it was given.
    private async Task<long?> FindAccountAsync(string connection, CancellationToken cancellationToken) => sessions.SettingsOf(connection).Pipedrive.OAuth is not null
        ? (await accounts.FindAsync(connection, cancellationToken).ConfigureAwait(false))?.CompanyId
        : (await sessions.PipedriveOf(connection).GetCurrentUserAsync(cancellationToken).ConfigureAwait(false)).Data.CompanyId;
}

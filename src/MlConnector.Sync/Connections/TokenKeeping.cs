using System.Globalization;
using Microsoft.Extensions.Logging;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Connections;

/// <summary>Tells people when work waits because Pipedrive's tokens of the day are kept for won deals, and when it goes on.</summary>
internal sealed class TokenKeeping(SessionFactory sessions, IConditionStore conditions, ILogger<TokenKeeping> logger, TimeProvider time)
{
    /// <summary>Draws the conclusion from a pass. Nothing changes while it is not known what is left.</summary>
    public async Task SettleAsync(string connection)
    {
        if (sessions.GetTokensRemaining(connection) is not { } remaining)
        {
            return;
        }

        var before = (await conditions.ReadAsync(connection, CancellationToken.None).ConfigureAwait(false)).KeptTokens;
        var now = time.GetUtcNow();
        var kept = sessions.SettingsOf(connection).Pipedrive.TokensKeptForDeals;
        var after = sessions.ReservesOf(connection).KeepsTokens ? new KeptTokens(before?.Since ?? now, remaining, kept, sessions.GetTokensResetAt(connection)) : null;
        if (after == before)
        {
            return;
        }

        var isNews = (before is null) != (after is null);
        var reason = after is null
            ? "Pipedrive has given new tokens: everything goes on."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{remaining} of Pipedrive's tokens of the day are left, fewer than the {kept} kept for won deals: other records wait for new ones.");
        var audit = new AuditEntry { At = now, Connection = connection, Flow = null, Action = AuditAction.StateChanged, Trigger = "pass", Reason = reason };
        await conditions.KeepTokensAsync(connection, after, isNews ? audit : null, CancellationToken.None).ConfigureAwait(false);
        if (isNews)
        {
            logger.TokensKept(after is null ? LogLevel.Information : LogLevel.Warning, connection, reason);
        }
    }
}

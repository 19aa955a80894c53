using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace MlConnector.Sync.Auditing;

/// <summary>Removes entries that are older than the settings keep them: a bounded number after a pass, and not after every pass.</summary>
internal sealed class AuditRetention(IAuditStore audit, IOptions<MlConnectorOptions> options, TimeProvider time)
{
    private const int Step = 1000;
    private const int StepsInAPass = 10;
    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _nextAt = new(StringComparer.OrdinalIgnoreCase);

    public async Task TrimAsync(string connection, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (options.Value.Audit.Retention is not { Ticks: > 0 } kept || (_nextAt.TryGetValue(connection, out var nextAt) && now < nextAt))
        {
            return;
        }

        for (var step = 0; step < StepsInAPass && !cancellationToken.IsCancellationRequested; step++)
        {
            if (await audit.TrimAsync(connection, now - kept, Step, CancellationToken.None).ConfigureAwait(false) < Step)
            {
                _nextAt[connection] = now + _pause;
                return;
            }
        }
    }
}

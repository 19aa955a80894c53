using System.Collections.Concurrent;

namespace MlConnector.Sync.Intake;

/// <summary>Counts webhook calls that led to nothing since the process started.</summary>
internal sealed class WebhookCounter
{
    private readonly ConcurrentDictionary<string, long> _refused = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, long> _ignored = new(StringComparer.OrdinalIgnoreCase);

    public void Refused(string connection) => _refused.AddOrUpdate(connection, 1, (_, count) => count + 1);

    public void Ignored(string connection) => _ignored.AddOrUpdate(connection, 1, (_, count) => count + 1);

    public long CountRefused(string connection) => _refused.GetValueOrDefault(connection);

    public long CountIgnored(string connection) => _ignored.GetValueOrDefault(connection);
}

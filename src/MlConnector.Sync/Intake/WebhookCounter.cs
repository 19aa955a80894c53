using System.Collections.Concurrent;

namespace MlConnector.Sync.Intake;

/// <summary>Counts refused webhook calls since the process started.</summary>
internal sealed class WebhookCounter
{
    private readonly ConcurrentDictionary<string, long> _refused = new(StringComparer.OrdinalIgnoreCase);

    public void Refused(string connection) => _refused.AddOrUpdate(connection, 1, (_, count) => count + 1);

    public long CountRefused(string connection) => _refused.GetValueOrDefault(connection);
}
